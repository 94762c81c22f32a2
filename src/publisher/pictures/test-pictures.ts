import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach } from 'vitest'
import { dataFile } from '../../article/published-files.ts'
import { makeCache } from '../cache.ts'
import { makeTestEdition, render, template } from '../edition/test-edition.ts'
import type { OpenSite } from '../site/open-site.ts'
import { loadEncoder } from './encoder.ts'
import type { PictureTools } from './pictures.ts'

/** The sample edition with one more article, `pictured`, whose lead picture a test brings; and an empty cache. */
export function makeTestPictures() {
  const edition = makeTestEdition()
  let cacheFolder = ''
  beforeEach(() => {
    cacheFolder = mkdtempSync(join(tmpdir(), 'sutur-pictures-'))
  })
  afterEach(() => rmSync(cacheFolder, { recursive: true, force: true }))

  /** Tools as they are at the start of a build; `encodes` names every file that is really made. */
  function makeTools(): PictureTools & { encodes: string[] } {
    const encodes: string[] = []
    return {
      encodes,
      loadEncoder: async () => {
        const encoder = await loadEncoder()
        return (
          encoder && {
            ...encoder,
            encode: (source, width, format) => {
              encodes.push(`${width}.${format}`)
              return encoder.encode(source, width, format)
            },
          }
        )
      },
      cache: makeCache(cacheFolder),
      limit: 2,
      seen: new Map(),
    }
  }

  function lead(file: string, source: Uint8Array, fields: object = {}): void {
    edition.write(`images/${file}`, source)
    edition.article('pictured', {
      published: '2026-12-01',
      lead: { type: 'figure', src: `images/${file}`, caption: 'التعليق', ...fields },
    })
  }

  return { ...edition, makeTools, lead, cacheFolder: () => cacheFolder }
}

export function photo(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#a3152f' } })
}

export async function read({ site }: OpenSite, path: string): Promise<Buffer> {
  return Buffer.from((await site.file(path, render, template)) ?? '')
}

/** The article `pictured` as it is published. */
export async function view(opened: OpenSite) {
  return JSON.parse(String(await read(opened, dataFile.article('pictured')))).article
}

export async function picturePaths({ site }: OpenSite): Promise<string[]> {
  const paths: string[] = []
  for (const path of await site.paths()) {
    if (path.startsWith('images/') && !path.endsWith('.svg')) paths.push(path)
  }
  return paths
}

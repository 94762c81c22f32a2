import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect } from 'vitest'
import { dataFile } from '../../article/published-files.ts'
import type { CardTools } from '../cards/card-tools.ts'
import { readColours } from '../page/colours.ts'
import type { DocumentTemplate } from '../page/document.ts'
import type { Render } from '../page/render.ts'
import type { PictureTools } from '../pictures/pictures.ts'
import { openSite } from '../site/open-site.ts'

/** A page without the reader: what the publisher must add to it is all that matters here. */
export const render: Render = async (path, { read }) => ({
  title: path,
  preloads: '',
  html: `<main>${path}</main>`,
  boot: { path, name: (await read(dataFile.edition)).name },
})

/** The reader's colours. */
export const colours = readColours(readFileSync('src/reader/styles/tokens.css', 'utf8'))

export const template: DocumentTemplate = {
  html: readFileSync('index.html', 'utf8'),
  preloads: ['/assets/naskh.woff2'],
  script: 'start()',
  style: 'p{}',
  policy: "default-src 'none'",
}

/** When tests publish. */
export const now = new Date('2026-12-05T12:00:00Z')

/** A copy of the sample edition for each test, to add to and to spoil. */
export function makeTestEdition() {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sutur-site-'))
    cpSync('public', folder, { recursive: true })
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  function write(path: string, value: unknown): void {
    const isBytes = typeof value === 'string' || value instanceof Uint8Array
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), isBytes ? value : JSON.stringify(value))
  }

  return {
    path: () => folder,
    write,
    remove: (path: string) => rmSync(join(folder, path), { recursive: true }),
    article: (id: string, fields: object = {}) => {
      const body = [{ type: 'paragraph', text: 'نصّ المقال.' }]
      write(`articles/${id}.json`, {
        version: 1,
        id,
        language: 'ar',
        headline: `مقال ${id}`,
        body,
        ...fields,
      })
    },
    open: (base = '/', origin?: string, tools?: PictureTools, cardTools?: CardTools) =>
      openSite(folder, { base, origin, now, colours, tools, cardTools }),
    readAll: async (base = '/', origin?: string, given: { showsUnpublished?: boolean } = {}) => {
      const { site } = openSite(folder, { base, origin, now, colours, ...given })
      const files = new Map<string, string>()
      for (const path of await site.paths()) {
        const content = await site.file(path, render, template)
        expect(content, path).toBeDefined()
        files.set(path, String(content))
      }
      return files
    },
  }
}

export function parsed(files: Map<string, string>, path: string) {
  return JSON.parse(files.get(path) ?? 'null')
}

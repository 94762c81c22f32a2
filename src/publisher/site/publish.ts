import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cardFolder, imageFolder } from '../../article/published-files.ts'
import type { DocumentTemplate } from '../page/document.ts'
import type { Render } from '../page/render.ts'
import type { Site } from './site.ts'

/** How many pictures are asked for at once; how many of them are really made at once is theirs to say. */
const picturesAtOnce = 8

/**
 * Writes every file of a site below `out` and gives how many pages and other files there are. Pages are written one
 * after the other, and pictures beside them, because those are made by other threads.
 */
export async function publish(
  site: Site,
  render: Render,
  template: DocumentTemplate,
  out: string,
): Promise<{ pages: number; files: number }> {
  const written = { pages: 0, files: 0 }
  const folders = new Set<string>()

  async function write(path: string): Promise<void> {
    const content = await site.file(path, render, template)
    if (content === undefined) throw new Error(`${path} was announced and not made`)
    const target = join(out, path)
    const folder = dirname(target)
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
    folders.add(folder)
    writeFileSync(target, content)
    if (path.endsWith('.html')) written.pages++
    else written.files++
  }

  const pictures = pathsOf(site, isPicture)
  const rest = pathsOf(site, (path) => !isPicture(path))
  const lanes = [rest, ...Array.from({ length: picturesAtOnce }, () => pictures)]
  await Promise.all(
    lanes.map(async (paths) => {
      for await (const path of paths) await write(path)
    }),
  )
  return written
}

async function* pathsOf(site: Site, suits: (path: string) => boolean): AsyncGenerator<string> {
  for await (const path of site.paths()) if (suits(path)) yield path
}

function isPicture(path: string): boolean {
  return path.startsWith(imageFolder) || path.startsWith(cardFolder)
}

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Shell } from './outputs/page.ts'
import type { Render, Site } from './site.ts'

/** Writes every file of a site below `out` and gives how many pages and other files there are. */
export async function publish(
  site: Site,
  render: Render,
  shell: Shell,
  out: string,
): Promise<{ pages: number; files: number }> {
  const written = { pages: 0, files: 0 }
  const folders = new Set<string>()
  for (const path of site.paths()) {
    const content = await site.file(path, render, shell)
    if (content === undefined) throw new Error(`${path} was announced and not made`)
    const target = join(out, path)
    const folder = dirname(target)
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
    folders.add(folder)
    writeFileSync(target, content)
    if (path.endsWith('.html')) written.pages++
    else written.files++
  }
  return written
}

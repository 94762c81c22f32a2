import { createHash } from 'node:crypto'
import type { Rolldown } from 'vite'
import type { DocumentTemplate } from '../page/document.ts'
import { appChunk, appFiles } from './document-template.ts'

/** The parts that come later and are kept on the device from the beginning: finding what is kept needs them. */
const keptChunks = new Set([appChunk, 'search-parts', 'KeptArticles', 'ar-later'])

/**
 * Writes the service worker of a site: what its build tells it, which are the files of the app with their digests and
 * those that it keeps before they are asked for, then its code.
 */
export function makeWorker(
  code: Rolldown.RolldownOutput,
  app: Rolldown.RolldownOutput,
  { preloads }: DocumentTemplate,
  base: string,
): string {
  const files = Object.fromEntries(
    appFiles(app)
      .filter(([path]) => path.startsWith('assets/'))
      .map(([path, content]): [string, string] => [base + path, digestOf(content)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
  const needed = [...preloads, ...keptFiles(app).map((name) => base + name)]
  const build = digestOf(JSON.stringify(files)).slice(0, 8)
  return `self.settings=${JSON.stringify({ base, build, files, needed })};${code.output[0].code}`
}

/** The kept parts, with what each of them imports and their stylesheets. */
function keptFiles(app: Rolldown.RolldownOutput): string[] {
  const chunks = app.output.filter((one) => one.type === 'chunk')
  const kept = new Set(chunks.filter(({ name }) => keptChunks.has(name)))
  for (const one of kept) {
    for (const other of chunks) if (one.imports.includes(other.fileName)) kept.add(other)
  }
  return [...kept].flatMap(({ fileName, viteMetadata }) => [
    fileName,
    ...(viteMetadata?.importedCss ?? []),
  ])
}

function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

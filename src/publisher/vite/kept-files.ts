import type { Rolldown } from 'vite'
import { chunksWithImports } from './built-chunks.ts'
import { appChunk, frontChunk } from './document-template.ts'

/** The parts that come later and are kept on the device from the beginning: finding what is kept needs them. */
const keptChunks = new Set([
  appChunk,
  frontChunk,
  'search-parts',
  'RecentSearches',
  'KeptArticles',
  'kept-articles',
  'SaidLine',
  'ar-later',
  'LibraryPage',
  'MarkedText',
  'kept-marks',
  'QuoteTools',
  'ToolsAlong',
  'shortcut-deeds',
  'ar-library',
])

/** The files that a device keeps before they are asked for: those parts, with what each of them imports and their stylesheets. */
export function keptFiles(app: Rolldown.RolldownOutput): string[] {
  const kept = chunksWithImports(app, (name) => keptChunks.has(name))
  return kept.flatMap(({ fileName, viteMetadata }) => [
    fileName,
    ...(viteMetadata?.importedCss ?? []),
  ])
}

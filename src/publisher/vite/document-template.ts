import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { minify, type Rolldown } from 'vite'
import { address } from '../../article/addresses.ts'
import { anyPath, type BuiltApp } from '../build/built-app.ts'
import { coveragePages } from '../page/document.ts'
import { chunksWithImports } from './built-chunks.ts'

/** The line of `index.html` that only development needs: built pages start the app by their start script. */
const devScript = /<script type="module" src="\/src\/[^"]+"><\/script>\n?/

/** The one chunk that holds the whole app for reading; what comes later shares it. */
export const appChunk = 'reader'

/** The chunk of the front page, whose styles stand in that page alone. */
export const frontChunk = 'FrontRoute'

/** The chunks of pages that come with a script of their own, by how their addresses begin: written beforehand, they need its styles. */
const ownChunks = {
  [address.missing]: 'MissingPage',
  [address.search]: 'search-parts',
  [address.library]: 'LibraryPage',
  [address.authors]: 'author-pages',
  [address.stories]: 'story-pages',
  [address.archive]: 'archive-pages',
  [address.ownPages]: 'OwnRoute',
  [coveragePages]: 'CoverageText',
}

/**
 * The one that only the app can fill: its scripts are asked for with the page. The page of the search has something to
 * read, which would come 0.2 s later so.
 */
const filledByApp: string = address.library

/** Fonts that hold the first text of every page; the bold of the body can wait until it is met. */
const firstFonts = /\/(naskh-400|vazirmatn-700)-[\w-]{8}\.woff2$/

/** The bold of the body, where headlines are set in it. */
const naskhHeadlines = /\/naskh-700-[\w-]{8}\.woff2$/

/**
 * Makes what every page of this build shares from the built app: its stylesheet moves into the pages and its script
 * is started by the start script, because each blocking request costs a round trip before the first paint.
 */
export async function makeDocumentTemplate(
  built: Rolldown.RolldownOutput,
  { root, startScript }: { root: string; startScript: (urls: readonly string[]) => string },
): Promise<BuiltApp['template']> {
  const urlOf = (name: string) => `${anyPath}/${name}`
  const entry = built.output.find((one) => one.type === 'chunk' && one.name === appChunk)
  if (entry?.type !== 'chunk') throw new Error('the build of the app has no main script')
  const styleOf = (files: readonly BuiltAppFile[]) =>
    files.map((one) => String(contentOf(one)).trim()).join('')
  const frontStyles = stylesOf(built, frontChunk)
  const { code } = await minify(
    'start.js',
    startScript([entry.fileName, ...entry.imports].map(urlOf)),
  )
  const urls = built.output.map((one) => urlOf(one.fileName))
  const ownFilesOf = (page: string, chunk: string) => ({
    styles: stylesOf(built, chunk).map(urlOf),
    scripts:
      page === filledByApp
        ? chunksWithImports(built, (name) => name === chunk).map((one) => urlOf(one.fileName))
        : [],
  })
  const naskh = urls.find((name) => naskhHeadlines.test(name))
  return {
    html: readFileSync(join(root, 'index.html'), 'utf8').replace(devScript, ''),
    preloads: urls.filter((name) => firstFonts.test(name)),
    ...(naskh !== undefined && { headlineFonts: { naskh } }),
    script: code.trim(),
    style: styleOf(built.output.filter(isReadingStyle)),
    frontStyle: styleOf(built.output.filter(({ fileName }) => frontStyles.includes(fileName))),
    ownFiles: Object.fromEntries(
      Object.entries(ownChunks).map(([page, chunk]) => [page, ownFilesOf(page, chunk)]),
    ),
  }
}

/** The files of the app that are published: all but those whose content stands in the pages. */
export function appFiles(
  built: Rolldown.RolldownOutput,
): [path: string, content: string | Uint8Array][] {
  return built.output
    .filter((one) => one.fileName !== 'index.html' && !isReadingStyle(one))
    .map((one) => [one.fileName, contentOf(one)])
}

type BuiltAppFile = Rolldown.RolldownOutput['output'][number]

function isReadingStyle(one: BuiltAppFile): boolean {
  return one.type === 'asset' && one.names.includes(`${appChunk}.css`)
}

function contentOf(one: BuiltAppFile): string | Uint8Array {
  return one.type === 'asset' ? one.source : one.code
}

/** The stylesheets that come with a chunk and with what it imports. */
function stylesOf(built: Rolldown.RolldownOutput, chunk: string): string[] {
  const chunks = chunksWithImports(built, (name) => name === chunk)
  return chunks.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])])
}

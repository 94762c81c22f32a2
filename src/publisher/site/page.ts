import { address } from '../../article/addresses.ts'
import { interfaceLanguage } from '../../article/languages.ts'
import { directionOfLanguage } from '../../article/text/direction.ts'
import { coveragePages, frontTemplate, ownFilesOf, writeDocument } from '../page/document.ts'
import { pageMetadata, type Shown } from '../page/metadata.ts'
import { faviconInput } from './favicon.ts'
import type { App, Input } from './output.ts'
import type { Publication } from './publication.ts'

/** A page before it is drawn. */
export interface Page {
  /** `/a/suez/` */
  path: string
  /** The data files from which the reader draws it. */
  reads: readonly string[]
  /** What previews of its link tell of. */
  shows: Shown
}

/** On what a page depends beside the data files that it reads. */
export function pageInputs(path: string): Input[] {
  return ['app', 'config', 'address', 'pages', faviconInput, `card:${path}`]
}

/** Draws a page by the reader and writes its document. */
export async function makePage(
  { path, reads, shows }: Page,
  publication: Publication,
  { render, template, read }: App,
): Promise<Buffer> {
  const { config, base, site, cards, favicon, dress } = publication
  const drawn = await render(path, {
    base,
    language: config.language,
    site,
    read: async (file) => {
      // What a page reads in secret would change without the page being made again.
      if (!reads.includes(file)) throw new Error(`${path} reads ${file} and does not declare it`)
      return read(file)
    },
  })
  const language = interfaceLanguage(config.language)
  const isCoverage = 'view' in shows && shows.view.article.coverage !== undefined
  const page = { path, title: drawn.title, shows, card: cards?.of(path) }
  return writeDocument(
    path === address.front ? frontTemplate(template) : template,
    {
      ...drawn,
      ...pageMetadata(page, { config, site, base }),
      language,
      direction: directionOfLanguage(language),
      favicon: favicon.file,
      colours: dress.colours,
      own: ownFilesOf(template, isCoverage ? coveragePages : path),
    },
    base,
  )
}

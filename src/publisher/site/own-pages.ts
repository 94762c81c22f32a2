import { address, readOwnAddress } from '../../article/addresses.ts'
import type { Article } from '../../article/article.ts'
import { blockIds } from '../../article/block-ids.ts'
import type { Edition, OwnPage } from '../../article/edition.ts'
import { dataFile, pageFile, readDataFile, readPageFile } from '../../article/published-files.ts'
import type { OwnPageFile } from '../edition/own-pages.ts'
import { findUnpublished } from '../edition/unpublished.ts'
import { findPictures, type PictureSurroundings } from './article-view.ts'
import type { Output } from './output.ts'
import { makePage, pageInputs } from './page.ts'
import type { Publication } from './publication.ts'
import { publishedText, type ShownPictures } from './published-text.ts'

/** The paper's own pages as they are published, by their ids, in the order of edition.json. */
export type OwnPageViews = ReadonlyMap<string, OwnPage>

/** Makes what is published of own pages, and tells which of their pictures are not there. */
export function makeOwnPages(
  files: ReadonlyMap<string, OwnPageFile>,
  now: Date,
  surroundings: PictureSurroundings,
): OwnPageViews {
  return new Map(
    Array.from(files, ([id, { article, facts }]) => {
      const pictures = findPictures(facts, `pages/${id}.json`, surroundings)
      const isUnpublished = findUnpublished(facts, now) !== undefined
      return [id, viewOf(article, pictures, isUnpublished)]
    }),
  )
}

/** Of the fields of an article a page shows those that are not about its place among articles. */
function viewOf(article: Article, pictures: ShownPictures, isUnpublished: boolean): OwnPage {
  const { id, language, headline, deck, modified, body } = article
  return {
    page: {
      id,
      language,
      headline,
      ...(deck !== undefined && { deck }),
      ...(modified !== undefined && { modified }),
      ...publishedText(article, pictures),
    },
    ids: blockIds(body),
    ...(isUnpublished && { isUnpublished }),
  }
}

/** What the foot of every page names of them. */
export function ownPageLabels({ ownPages }: Pick<Publication, 'ownPages'>): Edition['pages'] {
  if (ownPages.size === 0) return undefined
  return Array.from(ownPages, ([id, { page }]) => ({ id, label: page.headline }))
}

/** A file of an own page: its data or its page. */
interface OwnFile {
  id: string
  form: 'data' | 'page'
}

/** The paper's own pages and their data. */
export function ownPageOutput(publication: Publication): Output<OwnFile> {
  const { ownPages } = publication

  function read(path: string): OwnFile | undefined {
    const data = readDataFile.own(path)
    if (data !== undefined) return { id: data, form: 'data' }
    const id = readOwnAddress(readPageFile(path) ?? '')
    return id === undefined ? undefined : { id, form: 'page' }
  }

  return {
    *paths() {
      for (const id of ownPages.keys()) {
        yield dataFile.own(id)
        yield pageFile(address.own(id))
      }
    },
    match: (path) => {
      const asked = read(path)
      return asked && ownPages.has(asked.id) ? asked : undefined
    },
    inputs: ({ id, form }) =>
      form === 'data' ? [`page:${id}`] : [...pageInputs(address.own(id)), `page:${id}`],
    make: ({ id, form }, app) => {
      const own = ownPages.get(id)
      if (!own || form === 'data') return own && { value: own }
      const path = address.own(id)
      const reads = [dataFile.edition, dataFile.own(id)]
      return makePage({ path, reads, shows: { own } }, publication, app)
    },
  }
}

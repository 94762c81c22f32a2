import type {
  ArticleView,
  Counts,
  Edition,
  Front,
  ListPage,
  Membership,
  Months,
  Moved,
} from './edition.ts'

/** What may stand in the places of an address. */
const shapes = {
  id: '[a-z0-9-]+',
  /** A list page by its number, or the newest. */
  page: 'newest|[1-9]\\d*',
  number: '[1-9]\\d*',
  /** Counted from 0. */
  index: '0|[1-9]\\d*',
} as const

type Shape = keyof typeof shapes
type Values<Name extends Shape> = Record<Name, string | number>

/** An address with places in it; one declaration both writes and reads it. */
interface Address<Name extends Shape> {
  write: (values: Values<Name>) => string
  /** The values in its places; undefined for any other address. */
  read: (path: string) => Record<Name, string> | undefined
}

/** Declares an address: at`/a/${'id'}/` writes `/a/suez/` for `{id: 'suez'}` and reads it back. */
function at<Name extends Shape>(parts: TemplateStringsArray, ...names: Name[]): Address<Name> {
  const escaped = parts.map((part) => part.replace(/[.]/g, '\\.'))
  const pattern = escaped.reduce((all, part, n) => `${all}(${shapes[names[n - 1] as Name]})${part}`)
  const form = new RegExp(`^${pattern}$`)
  return {
    write: (values) =>
      parts.reduce((all, part, n) => `${all}${values[names[n - 1] as Name]}${part}`),
    read: (path) => {
      const found = form.exec(path)
      if (!found) return undefined
      const values = names.map((name, n) => [name, found[n + 1] ?? ''])
      return Object.fromEntries(values) as Record<Name, string>
    },
  }
}

const articlePage = at`/a/${'id'}/`
const topicPage = at`/t/${'id'}/`
const olderTopicPage = at`/t/${'id'}/${'number'}/`
const olderLatestPage = at`/latest/${'number'}/`

/** The addresses of the site's pages, relative to its base; each but `missing` is a folder with an index.html. */
export const address = {
  front: '/',
  latest: '/latest/',
  search: '/search/',
  /** What is shown for an address that is nobody's; hosts look for it in `404.html`. */
  missing: '/404',
  article: (id: string) => articlePage.write({ id }),
  topic: (id: string) => topicPage.write({ id }),
  list: (topicId: string | undefined, page?: number | string) => {
    const first = topicId === undefined ? address.latest : address.topic(topicId)
    return page === undefined ? first : `${first}${page}/`
  },
}

/** The addresses of pages as patterns of the router. */
export const routePath = {
  latest: 'latest/:page?',
  topic: 't/:topic/:page?',
  article: 'a/:id',
  search: 'search',
} as const

/**
 * The id in an article's address, with its last slash or without: `/a/suez/` → `suez`. A path of the browser begins
 * with the base of the site: `/x/a/suez/` under `/x/`.
 */
export function readArticleAddress(path: string, base = '/'): string | undefined {
  if (!path.startsWith(base)) return undefined
  const below = path.slice(base.length - 1)
  return articlePage.read(below.endsWith('/') ? below : `${below}/`)?.id
}

/** The topic and the number in a list's address, either of which may be missing: `/t/arts/3/` → `arts`, 3. */
export function readListAddress(path: string): { topic?: string; page?: number } | undefined {
  if (path === address.latest) return {}
  const topic = topicPage.read(path)?.id
  if (topic !== undefined) return { topic }
  const older = olderTopicPage.read(path)
  if (older) return { topic: older.id, page: Number(older.number) }
  const page = olderLatestPage.read(path)?.number
  return page === undefined ? undefined : { page: Number(page) }
}

/** The file of a page: `/a/suez/` → `a/suez/index.html`. */
export function pageFile(path: string): string {
  return path === address.missing ? '404.html' : `${path.slice(1)}index.html`
}

/** The page in a file: `a/suez/index.html` → `/a/suez/`; undefined for a file that is no page. */
export function readPageFile(file: string): string | undefined {
  if (file === '404.html') return address.missing
  return /^(?:.*\/)?index\.html$/.test(file) ? `/${file.slice(0, -'index.html'.length)}` : undefined
}

/** The path of a published data file, which remembers what the file holds. */
export type DataFile<T> = string & { readonly holds?: T }

const articleFile = at`data/v1/articles/${'id'}.json`
const movedFile = at`data/v1/moved/${'id'}.json`
const oEmbedFile = at`data/v1/oembed/${'id'}.json`
const latestFile = at`data/v1/latest/${'page'}.json`
const topicFile = at`data/v1/topics/${'id'}/${'page'}.json`
const membershipFile = at`data/v1/topics/${'id'}/blocks/${'index'}.json`

/** Where each published data file lies, relative to the site's base. */
export const dataFile = {
  edition: 'data/v1/edition.json' as DataFile<Edition>,
  counts: 'data/v1/counts.json' as DataFile<Counts>,
  front: 'data/v1/front.json' as DataFile<Front>,
  months: 'data/v1/months.json' as DataFile<Months>,
  list: (topicId: string | undefined, page: number | string): DataFile<ListPage> =>
    topicId === undefined ? latestFile.write({ page }) : topicFile.write({ id: topicId, page }),
  membership: (topicId: string, block: number): DataFile<Membership> =>
    membershipFile.write({ id: topicId, index: block }),
  article: (id: string): DataFile<ArticleView> => articleFile.write({ id }),
  moved: (alias: string): DataFile<Moved> => movedFile.write({ id: alias }),
  /** What other sites show where an article is linked to. */
  oEmbed: (id: string): DataFile<object> => oEmbedFile.write({ id }),
  schema: (contract: 'article' | 'edition'): DataFile<object> => `data/v1/schema/${contract}.json`,
}

/** Reads the path of a data file back into what it was written from; undefined for any other file. */
export const readDataFile = {
  article: (path: string) => articleFile.read(path)?.id,
  moved: (path: string) => movedFile.read(path)?.id,
  oEmbed: (path: string) => oEmbedFile.read(path)?.id,
  list: (path: string): { topic?: string; page: string } | undefined => {
    const topic = topicFile.read(path)
    if (topic) return { topic: topic.id, page: topic.page }
    return latestFile.read(path)
  },
  membership: (path: string): { topic: string; block: number } | undefined => {
    const found = membershipFile.read(path)
    return found && { topic: found.id, block: Number(found.index) }
  },
}

/** The folder of a feed's files: beside the page whose articles it holds. */
export function feedFolder(topicId: string | undefined): string {
  return topicId === undefined ? '' : address.topic(topicId).slice(1)
}

/** What the publisher makes of a picture: AVIF, and JPEG for browsers that do not know it. */
export type MadeFormat = 'avif' | 'jpg'

/** The file of a picture that the publisher made, `images/made/1440-0f3a.jpg`, in a width and a format. */
export function madeFile(hash: string, width: number, format: MadeFormat): string {
  return `images/made/${width}-${hash}.${format}`
}

/** A made picture in another width and format: `images/made/1440-0f3a.jpg` → `images/made/640-0f3a.avif`. */
export function otherMadeFile(src: string, width: number, format: MadeFormat): string {
  return src.replace(/\d+-(\w+)\.jpg$/, `${width}-$1.${format}`)
}

/** The folders of pictures and of card images. */
export const imageFolder = 'images/'
export const cardFolder = 'cards/'

/** Files that browsers, hosts and crawlers look for by their names. */
export const siteFile = {
  manifest: 'manifest.webmanifest',
  robots: 'robots.txt',
  worker: 'worker.js',
  sitemap: 'sitemap.xml',
  newsSitemap: 'sitemap-news.xml',
  listSitemap: 'sitemap-lists.xml',
  /** Parts of the sitemap are numbered from the oldest article, from 1. */
  sitemapPart: (number: number) => `sitemap-${number}.xml`,
}

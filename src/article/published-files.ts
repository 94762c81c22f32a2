import { at } from './address-pattern.ts'
import { address, readArticleAddress } from './addresses.ts'
import type {
  Counts,
  Edition,
  Front,
  ListPage,
  Membership,
  Months,
  Moved,
  PublishedArticle,
} from './edition.ts'

/** The file of a page: `/a/suez/` → `a/suez/index.html`. */
export function pageFile(path: string): string {
  return path === address.missing ? '404.html' : `${path.slice(1)}index.html`
}

/** The page in a file: `a/suez/index.html` → `/a/suez/`; undefined for a file that is no page. */
export function readPageFile(file: string): string | undefined {
  if (file === '404.html') return address.missing
  return /^(?:.*\/)?index\.html$/.test(file) ? `/${file.slice(0, -'index.html'.length)}` : undefined
}

/** Whether a file is the page of an article. */
export function isArticlePage(file: string): boolean {
  return readArticleAddress(readPageFile(file) ?? '') !== undefined
}

/** The path of a published data file, which remembers what the file holds. */
export type DataFile<T> = string & { readonly holds?: T }

const articleFile = at`data/v1/articles/${'id'}.json`
const movedFile = at`data/v1/moved/${'id'}.json`
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
  article: (id: string): DataFile<PublishedArticle> => articleFile.write({ id }),
  moved: (alias: string): DataFile<Moved> => movedFile.write({ id: alias }),
  schema: (contract: 'article' | 'edition'): DataFile<object> => `data/v1/schema/${contract}.json`,
}

/** Reads the path of a data file back into what it was written from; undefined for any other file. */
export const readDataFile = {
  article: (path: string) => articleFile.read(path)?.id,
  moved: (path: string) => movedFile.read(path)?.id,
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

/** Where the index of the search lies. */
export const searchFolder = 'data/v1/search/'

/** Files that browsers, hosts and crawlers look for by their names. */
export const siteFile = {
  manifest: 'manifest.webmanifest',
  robots: 'robots.txt',
  worker: 'worker.js',
  /** Read by Netlify and Cloudflare Pages. */
  headers: '_headers',
  redirects: '_redirects',
  /** The notices of all that is in the scripts and fonts. */
  licences: 'licences.txt',
  /** The SHA-256 of every file of a build; in a large one, of the parts that name the files of articles. */
  checksums: 'checksums.txt',
  checksumsPart: (number: number) => `checksums/${number}.txt`,
  isChecksumsPart: (path: string) => /^checksums\/\d+\.txt$/.test(path),
  sitemap: 'sitemap.xml',
  newsSitemap: 'sitemap-news.xml',
  listSitemap: 'sitemap-lists.xml',
  /** Parts of the sitemap are numbered from the oldest article, from 1. */
  sitemapPart: (number: number) => `sitemap-${number}.xml`,
}

/**
 * How the paths of files begin whose names carry a hash of their content: what lies under such a name never changes.
 * Everything below is so named.
 */
export const hashedPaths: readonly string[] = [
  // Where Vite writes scripts, styles and fonts.
  'assets/',
  imageFolder,
  cardFolder,
  'favicon-',
  `${searchFolder}shards/`,
  `${searchFolder}words/`,
  `${searchFolder}rest/`,
]

/** Whether a file is named by its content. */
export function isNamedByContent(file: string): boolean {
  return hashedPaths.some((path) => file.startsWith(path))
}

import { at } from './address-pattern.ts'
import { address, type ListName, listOf, readArticleAddress } from './addresses.ts'
import type {
  Archive,
  ArchiveMonth,
  Author,
  Authors,
  Counts,
  Coverage,
  Edition,
  Front,
  ListPage,
  OwnPage,
  PublishedArticle,
  Stories,
  Story,
} from './edition.ts'
import type { Membership, Months } from './filter-data.ts'
import type { Moved, Numbered } from './moved.ts'

/** The file of a page: `/a/suez/` → `a/suez/index.html`. */
export function pageFile(path: string): string {
  return path === address.missing ? '404.html' : `${path.slice(1)}index.html`
}

/** The page in a file: `a/suez/index.html` → `/a/suez/`; undefined for a file that is no page. */
export function readPageFile(file: string): string | undefined {
  if (file === '404.html') return address.missing
  return `/${file}`.endsWith('/index.html') ? `/${file.slice(0, -'index.html'.length)}` : undefined
}

/** Whether a file is the page of an article. */
export function isArticlePage(file: string): boolean {
  return readArticleAddress(readPageFile(file) ?? '') !== undefined
}

/** How the paths of the site's own files begin; what an article had there before is told to hosts alone. */
const ownPaths =
  /^\/(?:a|t|s|p|by|latest|archive|search|library|data|assets|images|cards|checksums|404|index)(?:\/|\.|$)/i

/**
 * The file of a page that leads on from an address that an article had before: `canal` → `a/canal/index.html`,
 * `/2019/05/خبر/` → `2019/05/خبر/index.html`, `/old.html` → `old.html`. Undefined for a query, for the site's own paths
 * and for what no disk takes for a name.
 */
export function leadingFile(formerAddress: string): string | undefined {
  if (!formerAddress.startsWith('/')) return pageFile(`/a/${formerAddress}/`)
  const names = formerAddress.replace(/\/$/, '').slice(1).split('/')
  const isName = (name: string) =>
    /^[^.?*:|"<>\s][^?*:|"<>\p{Cc}]*$/u.test(name) && new TextEncoder().encode(name).length <= 240
  if (ownPaths.test(formerAddress) || !names.every(isName)) return undefined
  const path = names.join('/')
  const ending = /\.(\w{1,5})$/.exec(path)?.[1]
  if (formerAddress.endsWith('/') || ending === undefined) return `${path}/index.html`
  return /^html?$/i.test(ending) ? path : undefined
}

/** The path of a published data file, which remembers what the file holds. */
export type DataFile<T> = string & { readonly holds?: T }

const articleFile = at`data/v1/articles/${'id'}.json`
const coverageFile = at`data/v1/coverage/${'id'}.json`
const ownFile = at`data/v1/pages/${'id'}.json`
const movedFile = at`data/v1/moved/${'id'}.json`
const numberedFile = at`data/v1/moved/numbers/${'index'}.json`
const latestFile = at`data/v1/latest/${'page'}.json`
const listFiles = {
  topic: at`data/v1/topics/${'id'}/${'page'}.json`,
  author: at`data/v1/authors/${'id'}/${'page'}.json`,
  story: at`data/v1/stories/${'id'}/${'page'}.json`,
  month: at`data/v1/archive/${'id'}/${'page'}.json`,
}
const authorFile = at`data/v1/authors/${'id'}.json`
const monthFile = at`data/v1/archive/${'id'}.json`
const storyFile = at`data/v1/stories/${'id'}.json`
const membershipFile = at`data/v1/topics/${'id'}/blocks/${'index'}.json`

/** Where each published data file lies, relative to the site's base. */
export const dataFile = {
  edition: 'data/v1/edition.json' as DataFile<Edition>,
  counts: 'data/v1/counts.json' as DataFile<Counts>,
  front: 'data/v1/front.json' as DataFile<Front>,
  months: 'data/v1/months.json' as DataFile<Months>,
  authors: 'data/v1/authors.json' as DataFile<Authors>,
  author: (id: string): DataFile<Author> => authorFile.write({ id }),
  stories: 'data/v1/stories.json' as DataFile<Stories>,
  story: (id: string): DataFile<Story> => storyFile.write({ id }),
  archive: 'data/v1/archive.json' as DataFile<Archive>,
  month: (month: string): DataFile<ArchiveMonth> => monthFile.write({ id: month }),
  list: (name: ListName, page: number | string): DataFile<ListPage> => {
    const [kind, id] = listOf(name) ?? []
    return kind && id ? listFiles[kind].write({ id, page }) : latestFile.write({ page })
  },
  membership: (topicId: string, block: number): DataFile<Membership> =>
    membershipFile.write({ id: topicId, index: block }),
  article: (id: string): DataFile<PublishedArticle> => articleFile.write({ id }),
  coverage: (id: string): DataFile<Coverage> => coverageFile.write({ id }),
  own: (id: string): DataFile<OwnPage> => ownFile.write({ id }),
  moved: (alias: string): DataFile<Moved> => movedFile.write({ id: alias }),
  /** A hundred numbers share a file: each article of an archive would have one more otherwise. */
  numbered: (number: string): DataFile<Numbered> =>
    numberedFile.write({ index: Number(number.slice(0, -2)) }),
  schema: (contract: 'article' | 'edition'): DataFile<object> => `data/v1/schema/${contract}.json`,
}

/** Reads the path of a data file back into what it was written from; undefined for any other file. */
export const readDataFile = {
  article: (path: string) => articleFile.read(path)?.id,
  coverage: (path: string) => coverageFile.read(path)?.id,
  own: (path: string) => ownFile.read(path)?.id,
  moved: (path: string) => movedFile.read(path)?.id,
  isNumbered: (path: string) => numberedFile.read(path) !== undefined,
  author: (path: string) => authorFile.read(path)?.id,
  story: (path: string) => storyFile.read(path)?.id,
  month: (path: string) => monthFile.read(path)?.id,
  list: (path: string): (ListName & { page: string }) | undefined => {
    for (const [kind, file] of Object.entries(listFiles)) {
      const found = file.read(path)
      if (found) return { [kind]: found.id, page: found.page }
    }
    return latestFile.read(path)
  },
  membership: (path: string): { topic: string; block: number } | undefined => {
    const found = membershipFile.read(path)
    return found && { topic: found.id, block: Number(found.index) }
  },
}

/** The folder of a feed's files: beside the page whose articles it holds. A month has none, for nothing new comes there. */
export function feedFolder(list: ListName): string {
  const page = address.list(list)
  return page === address.latest || list.month !== undefined ? '' : page.slice(1)
}

/** The forms of a feed and their files, in the order in which a page names them. */
export const feedForms = [
  ['RSS', 'feed.xml'],
  ['Atom', 'atom.xml'],
  ['JSON Feed', 'feed.json'],
] as const

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

/** Which picture a made file shows, in whatever width and format: `images/made/640-0f3a.avif` → `0f3a`. */
export function readMadeFile(file: string): string | undefined {
  return /^images\/made\/\d+-(\w+)\.(?:avif|jpg)$/.exec(file)?.[1]
}

/** The folders of pictures and of card images. */
export const imageFolder = 'images/'
export const cardFolder = 'cards/'

/** Where the index of the search lies. */
export const searchFolder = 'data/v1/search/'

/** Files that browsers, hosts and crawlers look for by their names. */
export const siteFile = {
  manifest: 'manifest.webmanifest',
  /** Looked for by Apple's phones at the root of a host. */
  appleIcon: 'apple-touch-icon.png',
  robots: 'robots.txt',
  worker: 'worker.js',
  /** Read by Netlify and Cloudflare Pages. */
  headers: '_headers',
  redirects: '_redirects',
  /** The notices of all that is in the scripts and fonts. */
  licences: 'licences.txt',
  /** The SHA-256 of every file of a build; in a large one, of files that name the parts, and these the files of articles. */
  checksums: 'checksums.txt',
  checksumsPart: (number: number) => `checksums/${number}.txt`,
  checksumsOfParts: (number: number) => `checksums/parts-${number}.txt`,
  isChecksumsPart: (path: string) => /^checksums\/(?:parts-)?\d+\.txt$/.test(path),
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

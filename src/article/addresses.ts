import { at } from './address-pattern.ts'

const articlePage = at`/a/${'id'}/`
const olderLatestPage = at`/latest/${'number'}/`
const ownPage = at`/p/${'id'}/`

/** The pages of lists by what those are of: the newest, and the numbered ones. */
const listPages = {
  topic: { newest: at`/t/${'id'}/`, numbered: at`/t/${'id'}/${'number'}/` },
  author: { newest: at`/by/${'id'}/`, numbered: at`/by/${'id'}/${'number'}/` },
  story: { newest: at`/s/${'id'}/`, numbered: at`/s/${'id'}/${'number'}/` },
  month: { newest: at`/archive/${'id'}/`, numbered: at`/archive/${'id'}/${'number'}/` },
}

/** What a list of articles may be of. */
export type ListKind = keyof typeof listPages

/** A list of articles that has pages of its own: of one topic, author, story or month (`2026-11`), else of everything. */
export type ListName = { readonly [Kind in ListKind]?: string | undefined }

/** What a list is of, and its id; undefined for that of everything. */
export function listOf(name: ListName): [kind: ListKind, id: string] | undefined {
  for (const kind of ['topic', 'author', 'story', 'month'] as const) {
    const id = name[kind]
    if (id !== undefined) return [kind, id]
  }
  return undefined
}

/** The addresses of the site's pages, relative to its base; each but `missing` is a folder with an index.html. */
export const address = {
  front: '/',
  latest: '/latest/',
  search: '/search/',
  /** What the reader keeps on this device. */
  library: '/library/',
  authors: '/by/',
  stories: '/s/',
  archive: '/archive/',
  /** How the addresses of the paper's own pages begin; there is no page of them all. */
  ownPages: '/p/',
  /** What is shown for an address that is nobody's; hosts look for it in `404.html`. */
  missing: '/404',
  article: (id: string) => articlePage.write({ id }),
  topic: (id: string) => address.list({ topic: id }),
  author: (id: string) => address.list({ author: id }),
  story: (id: string) => address.list({ story: id }),
  month: (id: string) => address.list({ month: id }),
  /** A page of the paper itself, «من نحن». */
  own: (id: string) => ownPage.write({ id }),
  list: (name: ListName, page?: number | string): string => {
    const [kind, id] = listOf(name) ?? []
    const first = kind && id ? listPages[kind].newest.write({ id }) : address.latest
    return page === undefined ? first : `${first}${page}/`
  },
}

/** The addresses of pages as patterns of the router. */
export const routePath = {
  latest: 'latest/:page?',
  topic: 't/:topic/:page?',
  author: 'by/:author/:page?',
  authors: 'by',
  story: 's/:story/:page?',
  stories: 's',
  month: 'archive/:month/:page?',
  archive: 'archive',
  article: 'a/:id',
  own: 'p/:id',
  search: 'search',
  library: 'library',
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

/** The id in the address of an own page: `/p/about/` → `about`. */
export function readOwnAddress(path: string): string | undefined {
  return ownPage.read(path)?.id
}

/** The number that WordPress had for an article or an own page, in its address: `/?p=123` and `/?page_id=123` → `123`. */
export function readNumberedAddress(path: string): string | undefined {
  return /^\/\?(?:.*&)?p(?:age_id)?=([1-9]\d{0,11})(?:&|$)/.exec(path)?.[1]
}

/** The list of an address, and the number in it where it has one: `/t/arts/3/` → `{ topic: 'arts', page: 3 }`. */
export function readListAddress(path: string): (ListName & { page?: number }) | undefined {
  if (path === address.latest) return {}
  for (const [kind, { newest, numbered }] of Object.entries(listPages)) {
    const id = newest.read(path)?.id
    if (id !== undefined) return { [kind]: id }
    const found = numbered.read(path)
    if (found) return { [kind]: found.id, page: Number(found.number) }
  }
  const page = olderLatestPage.read(path)?.number
  return page === undefined ? undefined : { page: Number(page) }
}

/** What a list is narrowed to by its address; nothing is everything. */
export interface ListFilter {
  /** In the edition's order; of several any will do, unless `all` are asked for. */
  topics: string[]
  all: boolean
  /** The first month and the last, `YYYY-MM`. */
  from: string | undefined
  to: string | undefined
  /** Whether what was read on this device is left out. */
  unread: boolean
  /** A numbered page: of one list from its oldest, of a filtered one from its newest; absent is the newest. */
  page: number | undefined
}

/** A list that is not narrowed. */
export const noFilter: ListFilter = {
  topics: [],
  all: false,
  from: undefined,
  to: undefined,
  unread: false,
  page: undefined,
}

/** Whether a filter must be looked for: one topic and everything have lists of their own. */
export function isFiltered({ topics, from, to, unread }: ListFilter): boolean {
  return topics.length > 1 || unread || (from ?? to) !== undefined
}

const filterFields = 't|all|from|to|unread|page'

/** Whether the query of an address, `?t=arts`, narrows a list; what it says may still be wrong. */
export function hasFilter(query: string): boolean {
  return new RegExp(`[?&](?:${filterFields})=`).test(query)
}

/** A pattern of queries that only the app can answer: lists with a filter, searches, and numbers of WordPress. */
export const appQueryPattern = `[?&](?:${filterFields}|q|p|page_id)=`

/** The address of a filter, `/latest/?t=science&t=arts`; one filter has one address. */
export function filterAddress(filter: ListFilter): string {
  const { topics, all, from, to, unread, page } = filter
  if (!isFiltered(filter)) return address.list({ topic: topics[0] }, page)
  const query = new URLSearchParams(topics.map((topic) => ['t', topic]))
  if (all && topics.length > 1) query.set('all', '1')
  if (from) query.set('from', from)
  if (to) query.set('to', to)
  if (unread) query.set('unread', '1')
  if (page !== undefined && page > 1) query.set('page', `${page}`)
  return `${address.latest}?${query}`
}

/**
 * Reads a list address: the router's values for it and its query, `?t=arts`. Undefined when it names a topic that the
 * edition has not, or a page that cannot exist. A month that is none is no condition.
 */
export function readFilterAddress(
  params: Readonly<{ topic?: string | undefined; page?: string | undefined }>,
  queryText: string,
  editionTopics: readonly { id: string }[],
): ListFilter | undefined {
  const query = new URLSearchParams(queryText)
  const named = [...query.getAll('t').filter(Boolean), ...(params.topic ? [params.topic] : [])]
  const topics = editionTopics.map(({ id }) => id).filter((id) => named.includes(id))
  const page = params.page ?? query.get('page') ?? undefined
  if (named.some((topic) => !topics.includes(topic))) return undefined
  if (page !== undefined && !/^[1-9]\d{0,6}$/.test(page)) return undefined
  return {
    topics,
    all: topics.length > 1 && query.get('all') === '1',
    from: readMonth(query, 'from'),
    to: readMonth(query, 'to'),
    unread: query.get('unread') === '1',
    page: page === undefined ? undefined : Number(page),
  }
}

function readMonth(query: URLSearchParams, name: string): string | undefined {
  return /^\d{4}-(0[1-9]|1[0-2])$/.exec(query.get(name) ?? '')?.[0]
}

/** What the address of a search asks for; its text is trimmed, and empty where nothing is looked for. */
export interface SearchRequest {
  text: string
  topics: readonly string[]
  from?: string | undefined
  to?: string | undefined
  sort: 'relevance' | 'newest'
  /** From 1. */
  page: number
}

/** Whether a search is narrowed by more than its words. */
export function isNarrowed({ topics, from, to }: Omit<SearchRequest, 'page'>): boolean {
  return topics.length > 0 || (from ?? to) !== undefined
}

/** Letters that nobody types and no title can show; longer queries are cut here. */
export const longestQuery = 200

/** The address of a search, `/search/?q=…`; one request has one address. */
export function searchAddress({ text, topics, from, to, sort, page }: SearchRequest): string {
  const asked = new URLSearchParams(text ? { q: text } : {})
  for (const topic of topics) asked.append('t', topic)
  if (from) asked.set('from', from)
  if (to) asked.set('to', to)
  if (sort === 'newest') asked.set('sort', 'new')
  if (page > 1) asked.set('page', `${page}`)
  const query = String(asked)
  return query ? `${address.search}?${query}` : address.search
}

/** Reads the query of a search's address, or the fields of its form. What means nothing is no condition. */
export function readSearchAddress(
  given: URLSearchParams,
  editionTopics: readonly { id: string }[],
): SearchRequest {
  const page = /^[1-9]\d{0,4}$/.exec(given.get('page') ?? '')?.[0]
  const named = given.getAll('t')
  const typed = (given.get('q') ?? '').trim().slice(0, longestQuery)
  return {
    // Half a pair of code units is no letter.
    text: typed.replace(/[\ud800-\udbff]$/, ''),
    topics: editionTopics.map(({ id }) => id).filter((id) => named.includes(id)),
    from: readMonth(given, 'from'),
    to: readMonth(given, 'to'),
    sort: given.get('sort') === 'new' ? 'newest' : 'relevance',
    page: Number(page ?? 1),
  }
}

import { address, type ListName, readListAddress } from '../../article/addresses.ts'
import { expandCredit } from '../../article/agencies.ts'
import type { Figure } from '../../article/article.ts'
import { instantOf } from '../../article/dates/dates.ts'
import { fullPages, type ListPage, type PublishedFigure, pageRows } from '../../article/edition.ts'
import { comparable } from '../../article/text/folding.ts'
import type { ShowPicture } from '../pictures/pictures.ts'
import type { ArticleFacts, Entry } from './article-facts.ts'
import { type FindAuthor, linkBylines } from './authors.ts'

/** All articles of an edition in the order of the lists: newest first, undated last, ties by id. */
export interface Catalogue {
  entries: readonly Entry[]
  byId: ReadonlyMap<string, Entry>
  /** The article that has this id, or had it before. */
  find: (id: string) => Entry | undefined
  /** Former ids and paths of articles, each with the id that it has now, which may be that of a withdrawn one. */
  moved: ReadonlyMap<string, string>
  /** The months in which an article was published, the oldest first. */
  months: readonly string[]
  /** The articles of a list. */
  of: (list: ListName) => readonly Entry[]
  /** The article with this headline, compared by its folded words. */
  byHeadline: (headline: string) => Entry | undefined
  /** Whether a withdrawn article had this headline, compared likewise. */
  wasWithdrawn: (headline: string) => boolean
  /** The articles of the same story that were published just before an article and just after it. */
  aroundInStory: (id: string) => { before?: Entry | undefined; after?: Entry | undefined }
  /** The next older article of one of an article's authors, the first that has any. */
  earlierOfAuthor: (id: string) => { author: string; entry: Entry } | undefined
  /** The next older article of the same story, else section, else of all; the oldest has none. */
  after: (id: string) => Entry | undefined
}

/** What an edition knows beside its articles. */
interface Known {
  findAuthor?: FindAuthor
  /** Of withdrawn articles the catalogue knows the former ids and headlines, and nothing else. */
  withdrawn?: Iterable<ArticleFacts>
}

/** Puts articles in order; their pictures become what is shown of them, and their bylines name the authors. */
export function makeCatalogue(
  facts: Iterable<ArticleFacts>,
  show: ShowPicture,
  { findAuthor = () => undefined, withdrawn = [] }: Known = {},
): Catalogue {
  return order(
    Array.from(facts, ({ entry }) => withAuthors(withShownPicture(entry, show), findAuthor)),
    Array.from(withdrawn, ({ entry }) => entry),
  )
}

function withAuthors(entry: Entry, find: FindAuthor): Entry {
  const { bylines } = entry.summary
  // An entry as it is known is not copied: most name nobody who has a page.
  if (!bylines?.some((one) => one.author !== undefined || find(one) !== undefined)) return entry
  const linked = linkBylines(bylines, find)
  const authors = linked.flatMap(({ author }) => author ?? [])
  return {
    ...entry,
    authors: [...new Set(authors)],
    summary: { ...entry.summary, bylines: linked },
  }
}

function formerIds(entries: readonly Entry[]): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap(({ aliases, summary }) => aliases.map((alias) => [alias, summary.id] as const)),
  )
}

function withShownPicture(entry: Entry, show: ShowPicture): Entry {
  if (entry.summary.picture === undefined) return entry
  const { picture, ...summary } = entry.summary
  const shown = publishedFigure(picture, show)
  return {
    ...entry,
    summary: shown.src === undefined ? summary : { ...summary, picture: shown },
    state: `${entry.state} ${JSON.stringify(shown)}`,
  }
}

function order(unordered: readonly Entry[], withdrawn: readonly Entry[]): Catalogue {
  const entries = newestFirst(unordered)
  const lists = new Map<string, Entry[]>()
  for (const entry of entries) {
    for (const name of listsOf(entry)) {
      const list = lists.get(name)
      if (list) list.push(entry)
      else lists.set(name, [entry])
    }
  }
  const following = new Map<string, Entry>()
  const follow = (list: readonly Entry[], isOfList: (entry: Entry) => boolean) =>
    list.forEach((entry, at) => {
      const older = list[at + 1]
      if (older && isOfList(entry)) following.set(entry.summary.id, older)
    })
  follow(entries, () => true)
  const named = Array.from(lists, ([name, list]) => ({ list, ...readListAddress(name) }))
  for (const { list, topic } of named) {
    if (topic !== undefined) follow(list, ({ summary }) => summary.section === topic)
  }
  const months = named.flatMap(({ month }) => month ?? []).sort()
  const around = new Map<string, ReturnType<Catalogue['aroundInStory']>>()
  for (const { list, story } of named) {
    if (story === undefined) continue
    follow(list, () => true)
    list.forEach(({ summary }, at) => {
      around.set(summary.id, { before: list[at + 1], after: list[at - 1] })
    })
  }
  const byAuthor = new Map<string, { author: string; entry: Entry }>()
  for (const { list, author } of named) {
    if (author === undefined) continue
    list.forEach(({ summary, authors }, at) => {
      const entry = list[at + 1]
      const before = byAuthor.get(summary.id)
      const isFirst = !before || authors.indexOf(author) < authors.indexOf(before.author)
      if (entry && isFirst) byAuthor.set(summary.id, { author, entry })
    })
  }
  const moved = formerIds([...entries, ...withdrawn])
  const goneHeadlines = new Set(withdrawn.map(({ summary }) => comparable(summary.headline)))
  const byId = new Map(entries.map((entry) => [entry.summary.id, entry]))
  return {
    entries,
    find: (id) => byId.get(moved.get(id) ?? id),
    moved,
    months,
    aroundInStory: (id) => around.get(id) ?? {},
    earlierOfAuthor: (id) => byAuthor.get(id),
    after: (id) => following.get(id),
    byId,
    of: (list) => {
      const name = address.list(list)
      return name === address.latest ? entries : (lists.get(name) ?? [])
    },
    byHeadline: makeHeadlineSearch(entries),
    wasWithdrawn: (headline) => goneHeadlines.size > 0 && goneHeadlines.has(comparable(headline)),
  }
}

/** The addresses of the lists in which an article stands, but that of everything. */
function listsOf({ topics, authors, story, summary }: Entry): string[] {
  const stories = story === undefined ? [] : [story]
  const months = summary.published === undefined ? [] : [summary.published.slice(0, 7)]
  return [
    ...topics.map(address.topic),
    ...authors.map(address.author),
    ...stories.map(address.story),
    ...months.map(address.month),
  ]
}

/** Newest first; the order of the ids decides between equals, so that it does not depend on the machine. */
function newestFirst(entries: readonly Entry[]): Entry[] {
  return entries
    .map((entry) => ({ entry, instant: instantOf(entry.summary.published) }))
    .sort((a, b) => {
      if (a.instant !== b.instant) return b.instant > a.instant ? 1 : -1
      return a.entry.summary.id < b.entry.summary.id ? -1 : 1
    })
    .map(({ entry }) => entry)
}

/** Makes what finds the newest article with a headline; all headlines are folded at the first question. */
function makeHeadlineSearch(entries: readonly Entry[]): Catalogue['byHeadline'] {
  let headlines: Map<string, Entry> | undefined
  return (headline) => {
    headlines ??= new Map(
      entries.toReversed().map((entry) => [comparable(entry.summary.headline), entry]),
    )
    const key = comparable(headline)
    return key === '' ? undefined : headlines.get(key)
  }
}

/**
 * A figure as it is published: with the size that its file has, where that could be read, and an agency's name for its
 * abbreviation. One whose picture is not in the edition keeps its caption and credit and loses its `src`.
 */
export function publishedFigure(figure: Figure, show: ShowPicture): PublishedFigure {
  const { type, src, width, height, ...words } = figure
  const said = words.credit === undefined ? words : { ...words, credit: expandCredit(words.credit) }
  const shown = src === undefined ? undefined : show(src)
  if (shown === undefined) return { type, ...said }
  return {
    type,
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
    ...shown,
    ...said,
  }
}

/** One page of a list. Pages are numbered from the oldest; the newest takes what full pages leave. */
export function listPage(
  entries: readonly Entry[],
  asked: number | 'newest',
): ListPage | undefined {
  const list = pageEntries(entries, asked)
  return list && { ...list, rows: list.rows.map((entry) => entry.summary) }
}

/** The same with the entries of its rows. */
export function pageEntries(
  entries: readonly Entry[],
  asked: number | 'newest',
): (Omit<ListPage, 'rows'> & { rows: readonly Entry[] }) | undefined {
  const full = fullPages(entries.length)
  if (asked !== 'newest' && (full === 0 || asked < 1 || asked > full + 1)) return undefined
  const page = asked === 'newest' ? full + 1 : asked
  const isNewest = page > full
  const end = entries.length - (page - 1) * pageRows
  const start = isNewest ? 0 : end - pageRows
  return { page, ...(isNewest && { isNewest }), rows: entries.slice(start, end) }
}

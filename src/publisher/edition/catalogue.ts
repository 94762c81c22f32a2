import { expandCredit } from '../../article/agencies.ts'
import type { Article, Figure } from '../../article/article.ts'
import { instantOf } from '../../article/dates/dates.ts'
import {
  fullPages,
  type ListPage,
  type PublishedFigure,
  pageRows,
  type Summary,
} from '../../article/edition.ts'
import { readingMinutes } from '../../article/reading-time.ts'
import { comparable } from '../../article/text/folding.ts'
import type { ShowPicture } from '../pictures/pictures.ts'

/** What the publisher keeps of every article in memory: its row, where it belongs, and what it points to. */
export interface Entry {
  summary: Summary
  topics: readonly string[]
  aliases: readonly string[]
  modified: string | undefined
}

/** All articles of an edition in the order of the lists: newest first, undated last, ties by id. */
export interface Catalogue {
  entries: readonly Entry[]
  byId: ReadonlyMap<string, Entry>
  /** The article that has this id, or had it before. */
  find: (id: string) => Entry | undefined
  /** Former ids of articles, each with the id that it has now. */
  moved: ReadonlyMap<string, string>
  /** Entries of one topic; of everything when there is no topic. */
  of: (topic: string | undefined) => readonly Entry[]
  /** The article with this headline, compared by its folded words. */
  byHeadline: (headline: string) => Entry | undefined
  /** The next older article of the same section, else of all; the oldest has none. */
  after: (id: string) => Entry | undefined
}

/** Collects articles one at a time and puts them in order at the end. */
export function makeCatalogueCollector(): {
  add: (article: Article) => void
  finish: (show: ShowPicture) => Catalogue
} {
  const entries: Entry[] = []
  return {
    add: (article) => entries.push(entryOf(article)),
    finish: (show) => order(entries.map((entry) => withShownPicture(entry, show))),
  }
}

function withShownPicture(entry: Entry, show: ShowPicture): Entry {
  if (entry.summary.picture === undefined) return entry
  const { picture, ...summary } = entry.summary
  const shown = publishedFigure(picture, show)
  return { ...entry, summary: shown.src === undefined ? summary : { ...summary, picture: shown } }
}

function order(unordered: readonly Entry[]): Catalogue {
  const entries = [...unordered].sort(newestFirst)
  const byTopic = new Map<string, Entry[]>()
  const headlines = new Map<string, Entry>()
  for (const entry of entries) {
    for (const topic of entry.topics) {
      const list = byTopic.get(topic)
      if (list) list.push(entry)
      else byTopic.set(topic, [entry])
    }
    const key = comparable(entry.summary.headline)
    if (key !== '' && !headlines.has(key)) headlines.set(key, entry)
  }
  const following = new Map<string, Entry>()
  const follow = (list: readonly Entry[], isOfList: (entry: Entry) => boolean) =>
    list.forEach((entry, at) => {
      const older = list[at + 1]
      if (older && isOfList(entry)) following.set(entry.summary.id, older)
    })
  follow(entries, () => true)
  for (const [topic, list] of byTopic) follow(list, ({ summary }) => summary.section === topic)
  const byId = new Map(entries.map((entry) => [entry.summary.id, entry]))
  const moved = new Map(
    entries.flatMap(({ aliases, summary }) => aliases.map((alias) => [alias, summary.id] as const)),
  )
  return {
    entries,
    find: (id) => byId.get(moved.get(id) ?? id),
    moved,
    after: (id) => following.get(id),
    byId,
    of: (topic) => (topic === undefined ? entries : (byTopic.get(topic) ?? [])),
    byHeadline: (headline) => headlines.get(comparable(headline)),
  }
}

/** Newest first; the order of the ids decides between equals, so that it does not depend on the machine. */
function newestFirst(a: Entry, b: Entry): number {
  const [at, bt] = [instantOf(a.summary.published), instantOf(b.summary.published)]
  if (at !== bt) return bt > at ? 1 : -1
  return a.summary.id < b.summary.id ? -1 : 1
}

function entryOf(article: Article): Entry {
  const { id, aliases = [], language, headline, deck, section, bylines, published, lead } = article
  return {
    summary: {
      id,
      language,
      headline,
      ...(deck !== undefined && { deck }),
      ...(section !== undefined && { section }),
      ...(bylines !== undefined && { bylines }),
      ...(published !== undefined && { published }),
      readingMinutes: readingMinutes(article),
      ...(lead?.src !== undefined && { picture: frameOf(lead) }),
    },
    aliases,
    modified: article.modified,
    topics: [...new Set([...(section === undefined ? [] : [section]), ...(article.topics ?? [])])],
  }
}

/** A list needs the picture and its space, not its words. */
function frameOf({ type, src, width, height }: Figure): Figure {
  return {
    type,
    ...(src !== undefined && { src }),
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
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
  const full = fullPages(entries.length)
  if (asked !== 'newest' && (full === 0 || asked < 1 || asked > full + 1)) return undefined
  const page = asked === 'newest' ? full + 1 : asked
  const isNewest = page > full
  const end = entries.length - (page - 1) * pageRows
  const start = isNewest ? 0 : end - pageRows
  const rows = entries.slice(start, end).map((entry) => entry.summary)
  return { page, ...(isNewest && { isNewest }), rows }
}

import { isText, isWholeBlock } from './blocks.ts'
import type { ArticleView } from './edition.ts'
import { type DataFile, dataFile, readDataFile } from './published-files.ts'

/** What a value is as something: the value, mended where that is possible; undefined where it is something else. */
type Sift = (value: unknown) => unknown

/**
 * Reads what came under the name of a data file: undefined where it is another file's content or none of ours, as the
 * page of a network that asks to log in. A row, a block, a card or a field that may be absent is left out where it is not
 * whole; the rest stays.
 */
export function readPublishedData<T>(file: DataFile<T>, value: unknown): T | undefined {
  return siftFor(file)(value) as T | undefined
}

function siftFor(file: string): Sift {
  if (file === dataFile.edition) return edition
  if (file === dataFile.counts) return counts
  if (file === dataFile.front) return front
  if (file === dataFile.months) return months
  const articleId = readDataFile.article(file)
  if (articleId !== undefined) return articleFile(articleId)
  const list = readDataFile.list(file)
  if (list) return listPage(list)
  if (readDataFile.membership(file)) return membership
  return readDataFile.moved(file) === undefined ? anything : moved
}

const anything: Sift = (value) => value
const text: Sift = (value) => (typeof value === 'string' ? value : undefined)
const markedText: Sift = (value) => (isText(value) ? value : undefined)
const number: Sift = (value) => (Number.isFinite(value) ? value : undefined)
const flag: Sift = (value) => (typeof value === 'boolean' ? value : undefined)

/** This value and no other. */
function exactly(wanted: unknown): Sift {
  return (value) => (value === wanted ? value : undefined)
}

const list: Sift = (value) => (Array.isArray(value) ? value : undefined)

/** A list without those of its items that are something else. */
function listOf(item: Sift): Sift {
  return (value) =>
    Array.isArray(value) ? value.map(item).filter((one) => one !== undefined) : undefined
}

/** A list in which places count: one wrong item makes it worthless. */
function wholeListOf(item: Sift): Sift {
  return (value) =>
    Array.isArray(value) && value.every((one) => item(one) !== undefined) ? value : undefined
}

/** An object that has the needed fields; of the others it keeps those that are what they should be. */
function record(needed: Record<string, Sift>, others: Record<string, Sift> = {}): Sift {
  return (value) => {
    if (!isObject(value)) return undefined
    const fields = { ...value }
    for (const [name, sift] of Object.entries({ ...others, ...needed })) {
      const field = sift(fields[name])
      if (field !== undefined) fields[name] = field
      else if (name in needed) return undefined
      else delete fields[name]
    }
    return fields
  }
}

/** An object by any names, without the values that are something else. */
function tableOf(item: Sift): Sift {
  return (value) =>
    isObject(value)
      ? Object.fromEntries(Object.entries(value).filter(([, one]) => item(one) !== undefined))
      : undefined
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const bylines = listOf(record({ name: text }, { role: text, city: text }))

const figure = record(
  {},
  {
    src: text,
    alt: text,
    caption: text,
    credit: text,
    place: text,
    date: text,
    width: number,
    height: number,
    widths: listOf(number),
  },
)

const summary = record(
  { id: text, language: text, headline: text, readingMinutes: number },
  { deck: text, section: text, bylines, published: text, picture: figure },
)

const about = record({ kind: exactly('about'), words: text })
const ofTopic = record({ kind: exactly('topic'), topic: text })

const related = record(
  { headline: text },
  {
    id: text,
    href: text,
    section: text,
    excerpt: text,
    truncated: flag,
    bylines,
    summary,
    reason: (value) => about(value) ?? ofTopic(value),
    versions: listOf(record({ headline: text }, { id: text, href: text })),
  },
)

function articleFile(id: string): Sift {
  const withdrawn = withdrawnView(id)
  const view = articleView(id)
  return (value) => withdrawn(value) ?? view(value)
}

function withdrawnView(id: string): Sift {
  return record({
    withdrawn: record(
      { id: exactly(id), language: text, headline: text },
      { section: text, published: text, date: text, reason: markedText },
    ),
    near: stories,
  })
}

function articleView(id: string): Sift {
  const sift = record(
    {
      article: record(
        { id: exactly(id), language: text, headline: text, body: list },
        {
          deck: text,
          section: text,
          topics: listOf(text),
          bylines,
          dateline: record({ city: text }),
          published: text,
          modified: text,
          corrections: listOf(record({ date: text, text: markedText }, { serious: flag })),
          lead: figure,
          source: record({}, { name: text, url: text, rights: text }),
        },
      ),
      ids: listOf((value) => text(value) ?? null),
      readingMinutes: number,
      related: listOf(related),
    },
    { ageYears: number, next: summary },
  )
  return (value) => withoutBroken(sift(value) as ArticleView | undefined)
}

/** Leaves blocks that cannot be drawn out of a text, together with their addresses. */
function withoutBroken(view: ArticleView | undefined): ArticleView | undefined {
  if (!view || view.article.body.every(isWholeBlock)) return view
  const { article, ids } = view
  const isWhole = article.body.map(isWholeBlock)
  return {
    ...view,
    article: { ...article, body: article.body.filter((_, at) => isWhole[at]) },
    ids: ids.filter((_, at) => isWhole[at]),
  }
}

function listPage({ topic, page }: { topic?: string; page: string }): Sift {
  const place = page === 'newest' ? { isNewest: exactly(true) } : { page: exactly(Number(page)) }
  const ofThis: Sift = (value) => (isObject(value) && value.topic === topic ? value : undefined)
  return (value) => record({ page: number, rows: listOf(summary), ...place })(ofThis(value))
}

const edition = record(
  {
    version: number,
    name: text,
    language: text,
    topics: listOf(record({ id: text, label: tableOf(text) })),
  },
  { tagline: text },
)
const counts = record({ all: number, topics: tableOf(number) })
const stories = listOf(summary)
const front = record(
  {
    seconds: stories,
    strip: stories,
    sections: listOf(record({ topic: text, stories })),
    latest: stories,
  },
  { lead: summary, essay: summary },
)
const months = record({
  undated: number,
  months: wholeListOf(record({ month: text, count: number, topics: tableOf(number) })),
  strays: wholeListOf(record({ at: number, month: text })),
})
const membership = record({ before: number, bits: text })
const moved = record({ to: text })

import { address, type ListName } from './addresses.ts'
import { isText, isWholeBlock, isWholePlainBlock } from './blocks.ts'
import type { ArticleView, OwnPage, PublishedBlock } from './edition.ts'
import { type DataFile, dataFile, readDataFile } from './published-files.ts'
import {
  anything,
  exactly,
  flag,
  isObject,
  list,
  listOf,
  number,
  record,
  type Sift,
  tableOf,
  text,
  wholeListOf,
} from './sift.ts'

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
  const coverageId = readDataFile.coverage(file)
  if (coverageId !== undefined) return coverage(coverageId)
  const articleId = readDataFile.article(file)
  if (articleId !== undefined) return articleFile(articleId)
  const ownId = readDataFile.own(file)
  if (ownId !== undefined) return ofText('page', ownId)
  if (file === dataFile.authors) return authors
  const authorId = readDataFile.author(file)
  if (authorId !== undefined) return author(authorId)
  if (file === dataFile.stories) return stories
  const storyId = readDataFile.story(file)
  if (storyId !== undefined) return story(storyId)
  if (file === dataFile.archive) return archive
  const month = readDataFile.month(file)
  if (month !== undefined) return archiveMonth(month)
  const list = readDataFile.list(file)
  if (list) return listPage(list)
  if (readDataFile.membership(file)) return membership
  if (readDataFile.isNumbered(file)) return numbered
  return readDataFile.moved(file) === undefined ? anything : moved
}

const markedText: Sift = (value) => (isText(value) ? value : undefined)

const bylines = listOf(record({ name: text }, { role: text, city: text, author: text }))

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

/** What both a list and the article itself may say of it. */
const drawn = record({}, { headline: markedText, deck: markedText })
const told = { deck: text, drawn, section: text, bylines, published: text }

/** What a list says of an article. */
export const summarySift = record(
  { id: text, language: text, headline: text, readingMinutes: number },
  { ...told, picture: figure, isLive: exactly(true) },
)

const about = record({ kind: exactly('about'), words: text })
const ofTopic = record({ kind: exactly('topic'), topic: text })
const inTopic = record({ kind: exactly('inTopic'), topic: text })
const ofAuthor = record({ kind: exactly('author'), author: text })
const ofStory = record({ kind: exactly('story') })

const related = record(
  { headline: text },
  {
    id: text,
    href: text,
    section: text,
    excerpt: text,
    truncated: flag,
    bylines,
    summary: summarySift,
    reason: (value) =>
      about(value) ?? ofTopic(value) ?? inTopic(value) ?? ofAuthor(value) ?? ofStory(value),
    versions: listOf(record({ headline: text }, { id: text, href: text })),
  },
)

const viewNeeds = { readingMinutes: number, related: listOf(related) }
const viewOthers = {
  ageYears: number,
  hijri: record({}, { published: text, modified: text }),
  next: summarySift,
  story: record({ id: text, label: tableOf(text) }, { before: summarySift, after: summarySift }),
}

function articleFile(id: string): Sift {
  const withdrawn = withdrawnView(id)
  const view = ofText('article', id, viewNeeds, viewOthers)
  return (value) => withdrawn(value) ?? view(value)
}

const coverageState: Sift = (value) => exactly('live')(value) ?? exactly('ended')(value)

function coverage(id: string): Sift {
  return record({ id: exactly(id), coverage: coverageState, entries: listOf(text) })
}

function withdrawnView(id: string): Sift {
  return record({
    withdrawn: record(
      { id: exactly(id), language: text, headline: text },
      { section: text, published: text, date: text, reason: markedText },
    ),
    near: summaries,
  })
}

/** A file of the text under a name, with the addresses of its blocks and what else there is to it. */
function ofText(
  name: 'article' | 'page',
  id: string,
  needed: Record<string, Sift> = {},
  others: Record<string, Sift> = {},
): Sift {
  const written = record(
    { id: exactly(id), language: text, headline: text, body: list },
    {
      ...told,
      topics: listOf(text),
      dateline: record({ city: text }),
      modified: text,
      coverage: coverageState,
      corrections: listOf(record({ date: text, text: markedText }, { serious: flag })),
      lead: figure,
      source: record({}, { name: text, url: text, rights: text }),
    },
  )
  const ids = listOf((value) => text(value) ?? null)
  const sift = record({ [name]: written, ids, ...needed }, others)
  return (value) => withoutBroken(sift(value) as WithText | undefined, name)
}

type WithText = Pick<ArticleView, 'article' | 'ids'> & Pick<OwnPage, 'page'>

/** Leaves blocks that cannot be drawn out of a text, together with their addresses, and such blocks out of its additions. */
function withoutBroken(view: WithText | undefined, name: 'article' | 'page') {
  if (!view) return undefined
  const body = view[name].body.map(withWholeBlocks)
  const isWhole = body.map(isWholeBlock)
  if (!isWhole.includes(false)) return { ...view, [name]: { ...view[name], body } }
  return {
    ...view,
    [name]: { ...view[name], body: body.filter((_, at) => isWhole[at]) },
    ids: view.ids.filter((_, at) => isWhole[at]),
  }
}

function withWholeBlocks(block: PublishedBlock): PublishedBlock {
  const isEntry = isObject(block) && block.type === 'entry' && Array.isArray(block.body)
  return isEntry ? { ...block, body: block.body.filter(isWholePlainBlock) } : block
}

function listPage({ page, ...name }: ListName & { page: string }): Sift {
  const place = page === 'newest' ? { isNewest: exactly(true) } : { page: exactly(Number(page)) }
  const own = address.list(name)
  const whole = record({ page: number, rows: listOf(summarySift), ...place })
  return (value) => (isObject(value) && address.list(value) === own ? whole(value) : undefined)
}

const edition = record(
  {
    version: number,
    name: text,
    language: text,
    topics: listOf(record({ id: text, label: tableOf(text) })),
  },
  {
    tagline: text,
    hasAuthors: exactly(true),
    hasStories: exactly(true),
    hasArchive: exactly(true),
    pages: listOf(record({ id: text, label: text })),
    hasFeeds: exactly(true),
  },
)

function author(id: string): Sift {
  return record(
    { id: exactly(id), name: text },
    {
      role: text,
      about: text,
      note: text,
      portrait: figure,
      links: listOf(record({ href: text }, { label: text })),
    },
  )
}

const archive = record({ months: wholeListOf(record({ month: text, count: number })) })

function archiveMonth(month: string): Sift {
  return record({ month: exactly(month), ofYear: listOf(text) }, { before: text, after: text })
}

const toldStory = record({ id: text, label: tableOf(text) }, { summary: text, ended: flag })

function story(id: string): Sift {
  return (value) => (isObject(value) && value.id === id ? toldStory(value) : undefined)
}

const stories = record({ stories: listOf(toldStory) })
const authors = record({ authors: listOf(record({ id: text, name: text }, { role: text })) })
const counts = record({ all: number, topics: tableOf(number) })
const summaries = listOf(summarySift)
const front = record(
  {
    seconds: summaries,
    strip: summaries,
    sections: listOf(record({ topic: text, stories: summaries })),
    latest: summaries,
  },
  { lead: summarySift, essay: summarySift },
)
const months = record({
  undated: number,
  months: wholeListOf(record({ month: text, count: number, topics: tableOf(number) })),
  strays: wholeListOf(record({ at: number, month: text })),
})
const membership = record({ before: number, bits: text })
const moved = record({ to: text })
const numbered = record({ to: tableOf(text) })

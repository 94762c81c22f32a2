import type { ListFilter } from '../../article/addresses.ts'
import { countBits, hasBit, readBits, setBit } from '../../article/bits.ts'
import {
  type Counts,
  fullPages,
  type ListPage,
  pageRows,
  type Summary,
} from '../../article/edition.ts'
import { blockArticles, type Membership, type Months } from '../../article/filter-data.ts'
import { isInSpan, type Span, spanOf } from '../../article/month-span.ts'

/** The published files that a filter is answered from. */
export interface AskedFiles {
  counts: Counts
  /** Asked for only when a choice has months. */
  months: () => Promise<Months>
  membership: (topic: string, block: number) => Promise<Membership>
  list: (topic: string | undefined, page: number | 'newest') => Promise<ListPage>
}

export type Conditions = Omit<ListFilter, 'page'>

/** The articles of one block that fit a choice, as bits, and the topics that tell where their rows are. */
interface Found {
  start: number
  bits: Uint8Array
  topics: { topic: string; before: number; bits: Uint8Array }[]
}

/**
 * Gives page `page` (from 1, the newest) of the articles that fit a choice, newest first, in pages of 30. Reads blocks
 * from the newest on until there are enough, then of the lists only the pages on which the rows stand.
 */
export async function findRows(
  choice: Conditions,
  page: number,
  files: AskedFiles,
  isRead: (id: string) => boolean,
): Promise<ListPage & { isLast: boolean }> {
  const rows: Summary[] = []
  const first = (page - 1) * pageRows
  if (choice.unread) {
    // What was read is known by its name alone: every row before the page must be looked at.
    for await (const found of search(choice, files)) {
      const places = placesIn(found)
      while (places.length > 0 && rows.length <= first + pageRows) {
        const read = await rowsAt(places.splice(0, pageRows), found, choice, files)
        rows.push(...read.filter(({ id }) => !isRead(id)))
      }
      if (rows.length > first + pageRows) break
    }
    return {
      page,
      rows: rows.slice(first, first + pageRows),
      isLast: rows.length <= first + pageRows,
    }
  }
  let passed = 0
  for await (const found of search(choice, files)) {
    const places = placesIn(found)
    const wanted = places.slice(Math.max(0, first - passed), Math.max(0, first + pageRows - passed))
    passed += places.length
    rows.push(...(await rowsAt(wanted, found, choice, files)))
    if (passed > first + pageRows) return { page, rows, isLast: false }
  }
  return { page, rows, isLast: true }
}

/** How many articles fit a choice, whatever was read: looks through every block, which the rows need not wait for. */
export async function countRows(choice: Conditions, files: AskedFiles): Promise<number> {
  let count = 0
  for await (const { bits } of search(choice, files)) count += countBits(bits)
  return count
}

/** Goes through the blocks of a choice from the newest, two at first and then twice as many at a time. */
async function* search(choice: Conditions, files: AskedFiles): AsyncGenerator<Found> {
  const isDated = choice.from !== undefined || choice.to !== undefined
  const span = spanOf(choice, isDated ? await files.months() : undefined, files.counts.all)
  const oldest = Math.floor(span.oldest / blockArticles)
  let newest = Math.floor((span.end - 1) / blockArticles)
  for (let many = 2; newest >= oldest; many *= 2) {
    const next = Math.max(oldest - 1, newest - many)
    const blocks = Array.from({ length: newest - next }, (_, at) => newest - at)
    yield* await Promise.all(blocks.map((block) => searchBlock(block, choice, span, files)))
    newest = next
  }
}

async function searchBlock(
  block: number,
  choice: Conditions,
  span: Span,
  files: AskedFiles,
): Promise<Found> {
  const start = block * blockArticles
  const size = Math.min(blockArticles, files.counts.all - start)
  const topics = await Promise.all(
    choice.topics.map(async (topic) => {
      const { before, bits } = await files.membership(topic, block)
      return { topic, before, bits: readBits(bits, size) }
    }),
  )
  const bits = new Uint8Array(Math.ceil(size / 8))
  for (let at = 0; at < size; at++) {
    const isIn = (one: (typeof topics)[number]) => hasBit(one.bits, at)
    const isOfTopics = topics.length === 0 || (choice.all ? topics.every(isIn) : topics.some(isIn))
    if (isOfTopics && isInSpan(span, start + at)) setBit(bits, at)
  }
  return { start, bits, topics }
}

/** The places of a block that are taken, newest first. */
function placesIn({ bits }: Found): number[] {
  const places: number[] = []
  for (let at = bits.length * 8 - 1; at >= 0; at--) if (hasBit(bits, at)) places.push(at)
  return places
}

/** The rows at some places of a block, from as few pages of lists as is easily had. */
async function rowsAt(
  places: readonly number[],
  found: Found,
  choice: Conditions,
  files: AskedFiles,
): Promise<Summary[]> {
  const pages = new Map<string, Promise<ListPage>>()
  const open = ({ topic, page }: Row) => {
    const name = `${topic}/${page}`
    const opened = pages.get(name) ?? files.list(topic, page)
    pages.set(name, opened)
    return opened
  }
  const rows = places.map(async (place) => {
    const rowsOfPlace = rowsOf(place, found, choice, files.counts)
    const row =
      rowsOfPlace.find(({ topic, page }) => pages.has(`${topic}/${page}`)) ?? rowsOfPlace[0]
    if (!row) return []
    // A page ends with its oldest row.
    const summary = (await open(row)).rows.at(-1 - row.fromEnd)
    return summary ? [summary] : []
  })
  return (await Promise.all(rows)).flat()
}

/** Where a row stands: on which page of which list, counted from the page's end. */
interface Row {
  topic: string | undefined
  page: number | 'newest'
  fromEnd: number
}

/** The lists that have the article at a place. Of several topics at once the rarest tells it on the fewest pages. */
function rowsOf(place: number, found: Found, choice: Conditions, counts: Counts): Row[] {
  if (found.topics.length === 0) return [rowOf(undefined, found.start + place, counts.all)]
  const size = (topic: string) => counts.topics[topic] ?? 0
  const having = found.topics
    .filter(({ bits }) => hasBit(bits, place))
    .sort((a, b) => size(a.topic) - size(b.topic))
  return (choice.all ? having.slice(0, 1) : having).map(({ topic, before, bits }) =>
    rowOf(topic, before + countBits(bits, place), size(topic)),
  )
}

function rowOf(topic: string | undefined, rank: number, size: number): Row {
  const before = Math.min(Math.floor(rank / pageRows), fullPages(size))
  const page = before === fullPages(size) ? 'newest' : before + 1
  return { topic, page, fromEnd: rank - before * pageRows }
}

import { instantOf } from '../article/dates.ts'
import { type ListPage, pageRows, type Summary } from '../article/edition.ts'

export interface MergedPage {
  rows: Summary[]
  isLast: boolean
  /** How many articles there are in all; known once every list was read to its end. */
  count?: number
}

type ReadList = (topic: string, page: number | 'newest') => Promise<ListPage>

/**
 * Merges the lists of several topics by date, newest first, each article once, and gives page `page` (from 1).
 * Reads of each list only as many pages as the wanted rows need.
 */
export async function mergeLists(
  topics: readonly string[],
  page: number,
  read: ReadList,
): Promise<MergedPage> {
  const cursors = await Promise.all(topics.map((topic) => openCursor(topic, read)))
  const wanted = page * pageRows
  const merged = new Map<string, Summary>()
  while (merged.size <= wanted) {
    const cursor = newest(cursors)
    if (!cursor) break
    const row = cursor.rows.shift()
    if (row) merged.set(row.id, row)
    if (cursor.rows.length === 0) await refill(cursor, read)
  }
  const rows = [...merged.values()].slice(wanted - pageRows, wanted)
  const isLast = merged.size <= wanted
  return isLast ? { rows, isLast, count: merged.size } : { rows, isLast }
}

interface Cursor {
  topic: string
  page: number
  rows: Summary[]
}

async function openCursor(topic: string, read: ReadList): Promise<Cursor> {
  const { page, rows } = await read(topic, 'newest')
  return { topic, page, rows: [...rows] }
}

async function refill(cursor: Cursor, read: ReadList): Promise<void> {
  if (cursor.page <= 1) return
  cursor.page--
  cursor.rows = [...(await read(cursor.topic, cursor.page)).rows]
}

function newest(cursors: readonly Cursor[]): Cursor | undefined {
  return cursors
    .filter((cursor) => cursor.rows.length > 0)
    .sort((a, b) => compareRows(a.rows[0], b.rows[0]))[0]
}

function compareRows(a: Summary | undefined, b: Summary | undefined): number {
  const difference = instantOf(b?.published) - instantOf(a?.published)
  if (difference !== 0 && !Number.isNaN(difference)) return difference
  return (a?.id ?? '') < (b?.id ?? '') ? -1 : 1
}

import { expect, it } from 'vitest'
import type { Summary } from '../article/edition.ts'
import { mergeLists } from './merge-lists.ts'

function row(id: string, published: string): Summary {
  return { id, language: 'ar', headline: id, published, readingMinutes: 1 }
}

const lists: Record<string, Summary[][]> = {
  science: [
    [row('old-science', '2020-01-01')],
    [row('both', '2026-03-01'), row('science', '2026-01-01')],
  ],
  arts: [[row('newest', '2026-04-01'), row('both', '2026-03-01'), row('arts', '2026-02-01')]],
}

async function read(topic: string, page: number | 'newest') {
  const pages = lists[topic] ?? []
  const at = page === 'newest' ? pages.length : page
  return { page: at, rows: pages[at - 1] ?? [] }
}

it('gives each article once, newest first, over all pages of all topics', async () => {
  const { rows, isLast, count } = await mergeLists(['science', 'arts'], 1, read)
  expect(rows.map((one) => one.id)).toEqual(['newest', 'both', 'arts', 'science', 'old-science'])
  expect(isLast).toBe(true)
  expect(count).toBe(5)
})

it('reads no further than the page needs', async () => {
  const many = Array.from({ length: 40 }, (_, at) =>
    row(`a${at}`, `2026-01-${String(31 - (at % 28)).padStart(2, '0')}`),
  )
  many.sort((a, b) => ((a.published ?? '') < (b.published ?? '') ? 1 : -1))
  const asked: unknown[] = []
  const merged = await mergeLists(['one'], 1, async (_, page) => {
    asked.push(page)
    return { page: 3, rows: many }
  })
  expect(merged.rows).toHaveLength(30)
  expect(merged.isLast).toBe(false)
  expect(merged.count).toBeUndefined()
  expect(asked).toEqual(['newest'])
})

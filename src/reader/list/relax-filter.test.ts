import { expect, it } from 'vitest'
import { type ListFilter, noFilter } from '../../article/addresses.ts'
import { relaxFilter } from './relax-filter.ts'
import { archiveOf } from './test-archive.ts'

const article = (id: string, published: string, ...topics: string[]) => ({
  summary: { id, language: 'ar', headline: id, readingMinutes: 1, published },
  topics,
})

const { files } = archiveOf(
  [
    article('one', '2024-03-01', 'science'),
    article('two', '2024-05-01', 'arts'),
    article('three', '2025-01-01', 'arts'),
  ],
  ['science', 'arts'],
)

async function waysOf(choice: Partial<ListFilter>, read: string[] = []) {
  const ways = await relaxFilter({ ...noFilter, ...choice }, files, (id) => read.includes(id))
  return ways.map(({ kind, topic, count }) => [kind, ...(topic ? [topic] : []), count])
}

it('names the conditions whose loss alone brings articles, and how many', async () => {
  expect(await waysOf({ topics: ['science', 'arts'], all: true })).toEqual([
    ['any', 3],
    ['topic', 'science', 2],
    ['topic', 'arts', 1],
  ])
  expect(await waysOf({ topics: ['science'], from: '2024-04' })).toEqual([['from', 1]])
  expect(await waysOf({ from: '2024-06', to: '2024-07' })).toEqual([
    ['from', 2],
    ['to', 1],
    ['months', 3],
  ])
  expect(await waysOf({ topics: ['science'], unread: true }, ['one'])).toEqual([['read', 1]])
})

it('offers to exchange months that stand the wrong way round', async () => {
  expect(await waysOf({ from: '2025-01', to: '2024-03' })).toEqual([['swap', 3]])
})

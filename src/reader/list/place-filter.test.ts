import { expect, it } from 'vitest'
import { dataFile } from '../../article/published-files.ts'
import { placeFilter } from './place-filter.ts'
import { archiveOf } from './test-archive.ts'

const { entries, files } = archiveOf(
  [
    ['old', '2023-12-30', 'world'],
    ['dam', '2024-01-02', 'cities', 'world'],
    ['oud', '2024-01-03', 'arts'],
    ['new', '2024-02-01', 'cities'],
  ].map(([id = '', published = '', ...topics]) => ({
    summary: { id, published, language: 'ar', headline: id, readingMinutes: 1 },
    topics,
  })),
  ['world', 'cities', 'arts'],
)
const oldestFirst = entries.map(({ summary }) => summary.id).reverse()

async function suiting(query: { topics?: string[]; from?: string; to?: string }) {
  const published = new Map<string, unknown>([[dataFile.months, await files.months()]])
  for (const topic of ['world', 'cities', 'arts'])
    published.set(dataFile.membership(topic, 0), await files.membership(topic, 0))
  const suits = await placeFilter(
    { text: '', topics: [], sort: 'relevance', ...query },
    entries.length,
    // What the archive published under a path is what that path is typed to hold.
    async (file, empty) => (published.get(file) as typeof empty | undefined) ?? empty,
  )
  return oldestFirst.filter((_, place) => suits(place))
}

it.each([
  [{ topics: ['cities'] }, ['dam', 'new']],
  [{ topics: ['arts', 'world'] }, ['old', 'dam', 'oud']],
  [{ from: '2024-02' }, ['new']],
  [{ to: '2023-12' }, ['old']],
  [{ topics: ['cities'], from: '2024-01', to: '2024-01' }, ['dam']],
  [{ topics: ['none'] }, []],
])('%j suits %j', async (query, ids) => {
  expect(await suiting(query)).toEqual(ids)
})

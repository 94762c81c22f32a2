import { expect, it } from 'vitest'
import { makeFilterFiles } from '../../article/filter-files.ts'
import { dataFile } from '../../article/published-files.ts'
import { placeFilter } from './place-filter.ts'

const oldestFirst = [
  { id: 'old', published: '2023-12-30', topics: ['world'] },
  { id: 'dam', published: '2024-01-02', topics: ['cities', 'world'] },
  { id: 'oud', published: '2024-01-03', topics: ['arts'] },
  { id: 'new', published: '2024-02-01', topics: ['cities'] },
]
const files = makeFilterFiles(
  oldestFirst.toReversed().map(({ published, topics }) => ({ summary: { published }, topics })),
  ['world', 'cities', 'arts'],
)

async function suiting(query: { topics?: string[]; from?: string; to?: string }) {
  const published = new Map<string, unknown>([[dataFile.months, files.months()]])
  for (const topic of ['world', 'cities', 'arts'])
    published.set(dataFile.membership(topic, 0), files.membership(topic, 0))
  const suits = await placeFilter(
    { text: '', topics: [], sort: 'relevance', ...query },
    oldestFirst.length,
    // What the archive published under a path is what that path is typed to hold.
    async (file, empty) => (published.get(file) as typeof empty | undefined) ?? empty,
  )
  return oldestFirst.filter((_, place) => suits(place)).map(({ id }) => id)
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

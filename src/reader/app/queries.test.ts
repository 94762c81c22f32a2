import { expect, it } from 'vitest'
import { dataFile } from '../../article/published-files.ts'
import { makeQueries, type Read } from './queries.ts'

const row = { id: 'suez', language: 'ar', headline: 'السويس', readingMinutes: 3 }
const files: Record<string, unknown> = {
  [dataFile.list({}, 'newest')]: { page: 3, isNewest: true, rows: [row] },
  [dataFile.list({}, 3)]: { page: 3, isNewest: true, rows: [] },
  [dataFile.list({}, 2)]: { page: 2, rows: [row] },
}

/** The list pages that queries answer, and for which files they ask. */
async function list(page: number | string) {
  const asked: string[] = []
  const read = (async (file: string) => {
    asked.push(file)
    return files[file]
  }) as Read
  return { found: await makeQueries(read).list({}, page).queryFn(), asked }
}

it('reads the rows of the newest page under its number where they stand', async () => {
  const { found, asked } = await list('3')
  expect(found.rows).toEqual([row])
  expect(asked).toEqual([dataFile.list({}, 3), dataFile.list({}, 'newest')])
})

it('asks for any other page once', async () => {
  for (const page of ['newest', 2]) expect((await list(page)).asked).toHaveLength(1)
})

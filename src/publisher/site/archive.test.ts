import { expect, it } from 'vitest'
import { address } from '../../article/addresses.ts'
import { dataFile, pageFile } from '../../article/published-files.ts'
import { makeTestEdition, parsed } from '../edition/test-edition.ts'

const { article, readAll, remove, write } = makeTestEdition()

function begin(...dates: (string | undefined)[]): void {
  remove('articles')
  write('edition.json', { version: 1, name: 'صحيفة', language: 'ar', topics: [] })
  for (const [at, published] of dates.entries()) {
    article(`a${at}`, published === undefined ? {} : { published })
  }
}

it('counts the articles of each month by the day of the place where they were written', async () => {
  begin('2024-12-31T23:30:00-05:00', '2025-01-01', '2025-01-20', undefined)
  const files = await readAll()
  expect(parsed(files, dataFile.archive)).toEqual({
    months: [
      { month: '2024-12', count: 1 },
      { month: '2025-01', count: 2 },
    ],
  })
  const list = parsed(files, dataFile.list({ month: '2025-01' }, 'newest'))
  expect(list).toMatchObject({ month: '2025-01', page: 1, isNewest: true })
  expect(list.rows.map(({ id }: { id: string }) => id)).toEqual(['a2', 'a1'])
})

it('says of a month which are around it, and which have articles in its year', async () => {
  begin('2023-05-01', '2025-01-01', '2025-03-01', '2025-07-01')
  const files = await readAll()
  expect(parsed(files, dataFile.month('2025-01'))).toEqual({
    month: '2025-01',
    before: '2023-05',
    after: '2025-03',
    ofYear: ['2025-01', '2025-03', '2025-07'],
  })
  expect(parsed(files, dataFile.month('2025-07'))).not.toHaveProperty('after')
})

it('is in the sitemap, and has no feeds', async () => {
  begin('2025-01-01')
  const files = await readAll('/', 'https://sutur.example')
  const map = files.get('sitemap-lists.xml')
  expect(map).toContain('https://sutur.example/archive/</loc>')
  expect(map).toContain('https://sutur.example/archive/2025-01/</loc>')
  expect([...files.keys()].filter((path) => /^archive\/.*(?:feed|atom)/.test(path))).toEqual([])
})

it('an edition without dates has no archive', async () => {
  begin(undefined)
  const files = await readAll()
  expect(files.has(pageFile(address.archive))).toBe(false)
  expect([...files.keys()].filter((path) => path.includes('archive'))).toEqual([])
})

import { expect, it } from 'vitest'
import { describeWaiting } from '../build/report.ts'
import { makeTestEdition } from '../edition/test-edition.ts'

const { article, open, readAll } = makeTestEdition()
const origin = 'https://sutur.example'
const later = '2026-12-24T20:00:00+03:00'

function writeUnpublished(): void {
  article('hidden-draft', { headline: 'خبر المسوّدة', status: 'draft', aliases: ['hidden-old'] })
  article('hidden-later', { headline: 'خبر الغد', published: later })
  article('hidden-day', { headline: 'خبر بعد غد', published: '2026-12-25' })
}

it('nothing that is not public is published, in any file, and a link to it is no mistake', async () => {
  const before = await readAll('/', origin)
  writeUnpublished()
  article('asks', { related: [{ id: 'hidden-draft' }], next: ['hidden-later'] })
  const files = await readAll('/', origin)
  expect([...files.keys()].filter((path) => path.includes('hidden'))).toEqual([])
  for (const [path, content] of files) expect(content, path).not.toMatch(/hidden-|خبر المسوّدة|الغد/)
  expect(files.size).toBe(before.size + 2)
  const { missing, site } = open('/', origin)
  for (const path of await site.paths()) await site.inputs(path)
  expect([...missing.articles]).toEqual([])
})

it('what waits is told, with when the next build is due', () => {
  writeUnpublished()
  expect(describeWaiting(open().waiting)).toEqual([
    '1 draft left out: hidden-draft',
    '2 articles held back until their date: hidden-later (2026-12-24T17:00:00.000Z), hidden-day (2026-12-25T00:00:00.000Z)',
    'next build due: 2026-12-24T17:00:00.000Z',
  ])
  expect(describeWaiting([])).toEqual([])
})

it('where it is shown no search engine may take it, and no feed or sitemap names it', async () => {
  writeUnpublished()
  const files = await readAll('/', origin, { showsUnpublished: true })
  const ids = ['hidden-draft', 'hidden-later', 'hidden-day']
  for (const id of ids) {
    expect(files.get(`a/${id}/index.html`)).toContain('<meta name="robots" content="noindex">')
    expect(JSON.parse(files.get(`data/v1/articles/${id}.json`) ?? '').isUnpublished).toBe(true)
  }
  expect(files.get('a/suez/index.html')).not.toContain('noindex')
  const told = [...files].filter(([path]) => /feed|atom|sitemap/.test(path))
  expect(told.length).toBeGreaterThan(20)
  for (const [path, content] of told) expect(content, path).not.toContain('hidden-')
  const listed = files.get('data/v1/front.json') ?? ''
  expect(listed).toContain('"isUnpublished":true')
})

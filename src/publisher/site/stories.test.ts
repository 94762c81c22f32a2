import { expect, it } from 'vitest'
import { address } from '../../article/addresses.ts'
import { dataFile, pageFile } from '../../article/published-files.ts'
import { makeTestEdition, parsed } from '../edition/test-edition.ts'

const { article, open, readAll, remove, write } = makeTestEdition()
const canal = { id: 'canal', label: { ar: 'القناة', en: 'The canal' }, summary: 'كيف حُفرت.' }
const bridge = { id: 'bridge', label: { ar: 'الجسر' }, ended: true }
const config = {
  version: 1,
  name: 'صحيفة',
  language: 'ar',
  topics: [{ id: 'arts', label: { ar: 'فنون' } }],
}

/** Five articles of a section; those of the first, third and fifth day are of the story. */
function begin(stories: readonly object[] = [canal, bridge]): void {
  remove('articles')
  write('edition.json', { ...config, stories })
  for (let day = 1; day <= 5; day++) {
    article(`day-${day}`, {
      published: `2026-01-0${day}`,
      section: 'arts',
      ...(day % 2 === 1 && { story: 'canal' }),
    })
  }
}

const view = (files: Map<string, string>, id: string) => parsed(files, dataFile.article(id))

it('lists a story newest first, with its feeds and its place in the sitemap', async () => {
  begin()
  const files = await readAll('/', 'https://sutur.example')
  const list = parsed(files, dataFile.list({ story: 'canal' }, 'newest'))
  expect(list).toMatchObject({ story: 'canal', page: 1, isNewest: true })
  expect(list.rows.map(({ id }: { id: string }) => id)).toEqual(['day-5', 'day-3', 'day-1'])
  expect(parsed(files, dataFile.story('canal'))).toEqual(canal)
  expect(parsed(files, 's/canal/feed.json')).toMatchObject({ title: 'صحيفة: القناة' })
  expect(files.get('sitemap-lists.xml')).toContain('https://sutur.example/s/canal/')
  expect(files.get(pageFile(address.story('canal')))).toContain('"@type":"CollectionPage"')
  expect(files.get(pageFile(address.story('canal')))).toContain('content="كيف حُفرت."')
})

it('an article says what comes before and after it in its story, and goes on with the older', async () => {
  begin()
  const files = await readAll()
  expect(view(files, 'day-3')).toMatchObject({
    story: {
      id: 'canal',
      label: canal.label,
      before: { id: 'day-1' },
      after: { id: 'day-5' },
    },
    next: { id: 'day-1' },
  })
  expect(view(files, 'day-3').article).not.toHaveProperty('story')
  expect(view(files, 'day-1').story).not.toHaveProperty('before')
  expect(view(files, 'day-5').story).not.toHaveProperty('after')
  expect(view(files, 'day-4')).toMatchObject({ next: { id: 'day-3' } })
  expect(view(files, 'day-4')).not.toHaveProperty('story')
})

it('further articles of the story stand first among the related', async () => {
  begin()
  const files = await readAll()
  const [first] = view(files, 'day-5').related
  expect(first).toMatchObject({ id: 'day-1' })
})

it('lists all stories, those that ended last, where there are two or more', async () => {
  begin([bridge, canal])
  const files = await readAll()
  const { stories } = parsed(files, dataFile.stories)
  expect(stories.map(({ id }: { id: string }) => id)).toEqual(['canal', 'bridge'])
  expect(parsed(files, dataFile.edition).hasStories).toBe(true)
  begin([canal])
  const fewer = await readAll()
  expect(fewer.has(pageFile(address.stories))).toBe(false)
  expect(parsed(fewer, dataFile.edition)).not.toHaveProperty('hasStories')
})

it('a story that edition.json does not know is counted, and its article is in none', async () => {
  begin([])
  const opened = open()
  const sourceOf = await opened.site.sources()
  for (const path of await opened.site.paths()) sourceOf(path, { html: '' } as never)
  const file = await opened.site.file(dataFile.article('day-3'), async () => nothing, nothing)
  expect(JSON.parse(String(file))).not.toHaveProperty('story')
  expect([...opened.missing.stories]).toEqual(['canal'])
  expect(opened.faults()).toEqual([])
})

const nothing = undefined as never

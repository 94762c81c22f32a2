import { describe, expect, it } from 'vitest'
import { dataFile } from '../../article/published-files.ts'
import { makeTestEdition, parsed, render, template } from '../edition/test-edition.ts'

const { article, open, readAll, write } = makeTestEdition()
const origin = 'https://sutur.example'
const gone = {
  status: 'withdrawn',
  withdrawn: { date: '2026-02-09', reason: 'لم نستطع التثبّت من تاريخ الصورة.' },
  headline: 'لوحة المفاتيح الضائعة',
  deck: 'سطر ضائع',
  section: 'technology',
  published: '2026-02-03',
  aliases: ['gone-before'],
  lead: { type: 'figure', src: 'images/suez.svg', caption: 'تعليق ضائع' },
  body: [{ type: 'paragraph', text: 'كلام ضائع عن آلة الطباعة.' }],
  related: [{ headline: 'بطاقة ضائعة' }],
}

describe('a withdrawn article', () => {
  it('leaves its headline at its own addresses, and none of its words anywhere', async () => {
    const before = await readAll('/', origin)
    article('gone', gone)
    article('names-it', {
      related: [{ id: 'gone' }, { headline: gone.headline, excerpt: 'كلام ضائع' }, { id: 'suez' }],
      next: ['gone-before'],
      section: 'technology',
      published: '2026-03-01',
    })
    const files = await readAll('/', origin)
    const own = [...files.keys()].filter((path) => path.includes('gone'))
    expect(own.sort()).toEqual([
      'a/gone-before/index.html',
      'a/gone/index.html',
      'a/gone/withdrawn.txt',
      'data/v1/articles/gone.json',
      'data/v1/moved/gone-before.json',
    ])
    expect(files.size).toBe(before.size + own.length + 2)
    for (const [path, content] of files) {
      const words = content.replaceAll(gone.headline, '')
      expect(words, path).not.toMatch(/سطر ضائع|كلام ضائع|آلة الطباعة|تعليق ضائع|بطاقة ضائعة/)
      if (own.includes(path) || path === '_redirects' || path.endsWith('names-it.json')) continue
      expect(content, path).not.toMatch(/[^-]\bgone\b|المفاتيح الضائعة/)
    }
    const view = parsed(files, dataFile.article('names-it'))
    expect(view.related.map(({ id }: { id: string }) => id)).toEqual(['suez'])
    expect(view.next?.id).not.toBe('gone')
    expect(parsed(files, dataFile.counts)).toMatchObject({
      all: parsed(before, dataFile.counts).all + 1,
    })
  })

  it('says in its data and on its page what it was, to no search engine', async () => {
    article('gone', gone)
    const files = await readAll('/', origin)
    const { status, withdrawn, published, section, headline } = gone
    expect(status).toBe('withdrawn')
    const view = parsed(files, dataFile.article('gone'))
    expect(view.withdrawn).toEqual({
      id: 'gone',
      language: 'ar',
      headline,
      section,
      published,
      ...withdrawn,
    })
    expect(view.near.length).toBeGreaterThan(0)
    const page = files.get('a/gone/index.html') ?? ''
    expect(page).toContain('<meta name="robots" content="noindex">')
    expect(page).not.toMatch(/ld\+json|og:image|og:description|article:published_time/)
  })

  it('is found at its former addresses, of which links show its headline alone', async () => {
    article('gone', gone)
    const files = await readAll('/', origin)
    expect(parsed(files, dataFile.moved('gone-before'))).toEqual({ to: 'gone' })
    const page = files.get('a/gone-before/index.html') ?? ''
    expect(page).toContain('content="0; url=/a/gone/"')
    expect(page).not.toMatch(/og:image|og:description/)
    expect(files.get('_redirects')).toContain('/a/gone-before/ /a/gone/ 301')
  })

  it('needs no date and no reason', async () => {
    article('gone', { status: 'withdrawn' })
    expect(parsed(await readAll(), dataFile.article('gone')).withdrawn).toEqual({
      id: 'gone',
      language: 'ar',
      headline: 'مقال gone',
    })
  })

  it('is no fault where the front page, a card or what follows names it', async () => {
    article('gone', gone)
    article('names-it', { related: [{ id: 'gone-before' }], next: ['gone', 'gone-before'] })
    for (const lead of ['gone', 'gone-before']) {
      const config = { version: 1, name: 'سطور', language: 'ar', origin, front: { lead } }
      const topics = ['science', 'history', 'language', 'cities', 'arts', 'technology', 'nature']
      write('edition.json', { ...config, topics: topics.map((id) => ({ id, label: { ar: id } })) })
      const { site, missing, warnings, faults } = open()
      for (const path of await site.paths()) await site.inputs(path)
      for (const path of await site.paths()) {
        if (path.endsWith('names-it.json')) await site.file(path, render, template)
      }
      expect([...missing.articles]).toEqual([])
      expect(faults()).toEqual([])
      expect([...warnings].join()).not.toMatch(/no such article/)
    }
  })
})

it('leads to what its section published about then, newest first', async () => {
  const of = (published: string) => ({ section: 'technology', published })
  for (const month of ['01', '02', '03', '04', '05']) article(`m-${month}`, of(`2030-${month}-01`))
  const near = async (fields: object) => {
    article('gone', { ...fields, status: 'withdrawn' })
    const view = parsed(
      await readAll('/', undefined, { showsUnpublished: true }),
      'data/v1/articles/gone.json',
    )
    return view.near.map(({ id }: { id: string }) => id)
  }
  expect(await near(of('2030-04-15'))).toEqual(['m-04', 'm-03', 'm-02'])
  const oldest = await near(of('1990-01-01'))
  expect(oldest).toHaveLength(3)
  expect(oldest).not.toContain('m-05')
  expect(await near({ section: 'technology' })).toEqual(oldest)
})

import { expect, it } from 'vitest'
import { address } from '../../article/addresses.ts'
import { dataFile, pageFile } from '../../article/published-files.ts'
import { makeTestEdition, parsed } from '../edition/test-edition.ts'

const { article, open, readAll, remove, write } = makeTestEdition()
const origin = 'https://sutur.example'

const mazin = {
  id: 'mazin',
  name: 'مازن الراصد',
  names: ['Mazin Al-Rasid', 'م. الراصد'],
  role: 'محرر العلوم',
  about: 'يكتب عن السماء.',
  portrait: 'images/mazin.svg',
  links: ['https://social.example/mazin', { href: 'mailto:mazin@sutur.example', label: 'البريد' }],
}
const layan = { id: 'layan', name: 'لَيان الورّاق' }
const config = { version: 1, name: 'صحيفة', language: 'ar', topics: [] }
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="5"><path d="M0 0h4v5z"/></svg>'

function begin(authors: readonly object[] = [mazin, layan]): void {
  remove('articles')
  write('edition.json', { ...config, authors })
  write('images/mazin.svg', drawing)
  article('other', { published: '2025-01-01' })
}

const structured = (html = ''): object[] =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(([, text = '']) =>
    JSON.parse(text),
  )

it.each([
  ['an id, whatever the name', { name: 'أسرة التحرير', author: 'mazin' }],
  ['the name', { name: 'مازن الراصد' }],
  ['the name in other letters', { name: 'مازن الرّاصد' }],
  ['another spelling', { name: 'mazin al-rasid', city: 'القاهرة' }],
])('a byline names an author by %s', async (_, byline) => {
  begin()
  article('sky', { bylines: [byline], published: '2026-01-01' })
  const files = await readAll()
  const named = [{ ...byline, author: 'mazin' }]
  expect(parsed(files, dataFile.article('sky')).article.bylines).toEqual(named)
  const list = parsed(files, dataFile.list({ author: 'mazin' }, 'newest'))
  expect(list).toMatchObject({ author: 'mazin', page: 1, isNewest: true })
  expect(list.rows).toMatchObject([{ id: 'sky', bylines: named }])
  expect(files.has(pageFile(address.author('mazin')))).toBe(true)
  expect(parsed(files, dataFile.list({ author: 'layan' }, 'newest')).rows).toEqual([])
})

it('a byline of nobody in edition.json stays text, and an id that is nobody’s is counted', async () => {
  begin()
  article('sky', { bylines: [{ name: 'زائر' }, { name: 'غائب', author: 'gone' }] })
  const opened = open()
  const files = new Map<string, string>()
  for (const path of await opened.site.paths()) files.set(path, '')
  const view = await opened.site.file(dataFile.article('sky'), async () => never(), never())
  expect(JSON.parse(String(view)).article.bylines).toEqual([{ name: 'زائر' }, { name: 'غائب' }])
  expect([...opened.missing.authors]).toEqual(['gone'])
  expect([...opened.warnings].join()).toContain('bylines[1].author')
  expect(opened.faults()).toEqual([])
})

function never(): never {
  return undefined as never
}

it('says who an author is, with a portrait that is published', async () => {
  begin()
  const files = await readAll()
  const author = parsed(files, dataFile.author('mazin'))
  const { names: _, portrait: __, links: ___, ...told } = mazin
  expect(author).toMatchObject(told)
  expect(author).not.toHaveProperty('names')
  expect(author.links).toEqual([{ href: mazin.links[0] }, mazin.links[1]])
  expect(author.portrait).toMatchObject({ type: 'figure', width: 4, height: 5 })
  expect(files.has(author.portrait.src)).toBe(true)
})

it('says of a pen name what the desk says of them', async () => {
  begin()
  const desk = { name: 'أسرة الصحيفة', penNames: ['Mazin al-Rasid'], note: 'أسماء مستعارة.' }
  write('edition.json', { ...config, desk, authors: [mazin, layan] })
  const files = await readAll()
  expect(parsed(files, dataFile.author('mazin')).note).toBe(desk.note)
  expect(parsed(files, dataFile.author('layan'))).not.toHaveProperty('note')
})

it('names a portrait that is not there, and publishes its author without it', async () => {
  begin()
  remove('images/mazin.svg')
  const opened = open()
  const author = await opened.site.file(dataFile.author('mazin'), async () => never(), never())
  expect(JSON.parse(String(author))).not.toHaveProperty('portrait')
  expect(opened.faults()).toMatchObject([
    { file: 'edition.json', field: 'authors[0].portrait', found: '"images/mazin.svg"' },
  ])
})

it('lists all authors by the alphabet where there are two or more', async () => {
  begin([mazin, layan, { id: 'ibrahim', name: 'إبراهيم' }])
  const files = await readAll()
  const { authors } = parsed(files, dataFile.authors)
  expect(authors.map(({ id }: { id: string }) => id)).toEqual(['ibrahim', 'layan', 'mazin'])
  expect(files.has(pageFile(address.authors))).toBe(true)
  expect(parsed(files, dataFile.edition).hasAuthors).toBe(true)

  begin([mazin])
  const fewer = await readAll()
  expect(fewer.has(pageFile(address.authors))).toBe(false)
  expect(fewer.has(dataFile.authors)).toBe(false)
  expect(parsed(fewer, dataFile.edition)).not.toHaveProperty('hasAuthors')
})

it('an edition without authors has none of their files', async () => {
  remove('articles')
  article('sky')
  write('edition.json', config)
  const files = await readAll()
  expect([...files.keys()].filter((path) => /^by\/|authors/.test(path))).toEqual([])
})

it('gives an author feeds, an entry in the sitemap and a Person of schema.org', async () => {
  begin()
  article('sky', { bylines: [{ name: mazin.name }, { name: 'زائر' }], published: '2026-01-01' })
  article('sea', { published: '2026-01-02' })
  const files = await readAll('/', origin)
  const feed = parsed(files, 'by/mazin/feed.json')
  expect(feed.title).toBe('صحيفة: مازن الراصد')
  expect(feed.items).toHaveLength(1)
  expect(files.get('sitemap-lists.xml')).toContain(`${origin}/by/mazin/`)
  expect(files.get('sitemap-lists.xml')).toContain(`${origin}/by/</loc>`)

  const [page] = structured(files.get(pageFile(address.author('mazin'))))
  expect(page).toMatchObject({
    '@type': 'ProfilePage',
    mainEntity: {
      '@type': 'Person',
      name: mazin.name,
      jobTitle: mazin.role,
      description: mazin.about,
      url: `${origin}/by/mazin/`,
      sameAs: ['https://social.example/mazin'],
    },
  })
  const [told] = structured(files.get(pageFile(address.article('sky'))))
  expect(told).toMatchObject({
    author: [
      { '@type': 'Person', name: mazin.name, url: `${origin}/by/mazin/` },
      { '@type': 'Person', name: 'زائر' },
    ],
  })
})

import { expect, it } from 'vitest'
import { describeFault } from '../../article/faults.ts'
import { dataFile, siteFile } from '../../article/published-files.ts'
import { colours, makeTestEdition, now, parsed, render, template } from '../edition/test-edition.ts'
import { openSite } from './open-site.ts'

const { article, open, path, readAll, write } = makeTestEdition()
const origin = 'https://sutur.example'

function faults(): string[] {
  return open().folder.faults.map(describeFault)
}

it('an address that an article had leads to the one it has, without script', async () => {
  article('canal', { aliases: ['old-canal', 'n0'], headline: 'قناة "جديدة" GPS <b>' })
  const files = await readAll('/x/', origin)
  for (const alias of ['old-canal', 'n0']) {
    const html = files.get(`a/${alias}/index.html`) ?? ''
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=/x/a/canal/">')
    expect(html).toContain('<link rel="canonical" href="https://sutur.example/x/a/canal/">')
    expect(html).toContain('<meta name="robots" content="noindex">')
    expect(html).toContain('<a href="/x/a/canal/">قناة &quot;جديدة&quot; GPS &lt;b&gt;</a>')
    expect(html).toContain('<meta property="og:url" content="https://sutur.example/x/a/canal/">')
    expect(html).not.toContain('<script')
    expect(html.length).toBeLessThan(3000)
    expect(parsed(files, dataFile.moved(alias))).toEqual({ to: 'canal' })
    expect(files.has(dataFile.article(alias))).toBe(false)
  }
  files.delete(siteFile.redirects)
  expect([...files.values()].filter((text) => text.includes('/a/old-canal/'))).toEqual([])
  expect(files.get('sitemap-1.xml')).not.toContain('n0/')
  expect(parsed(files, dataFile.article('canal')).article.aliases).toBeUndefined()
})

it('a path that an article had leads to it, where the site has nothing of its own', async () => {
  const served = ['/2019/05/خبر-قديم/', '/2018/one', '/old/story.html']
  const told = ['/?p=12', '/a/other/x/', '/data/v1/edition.json', '/index.php', '/story.php']
  article('canal', { aliases: [...served, ...told, `/${'خ'.repeat(130)}/`] })
  const files = await readAll('/x/', origin)
  for (const file of ['2019/05/خبر-قديم/index.html', '2018/one/index.html', 'old/story.html'])
    expect(files.get(file)).toContain('content="0; url=/x/a/canal/"')
  const leading = [...files].filter(([, text]) => text.includes('0; url=/x/a/canal/'))
  expect(leading).toHaveLength(served.length)
  expect(files.get(siteFile.redirects)).toContain(
    '/x/2019/05/%D8%AE%D8%A8%D8%B1-%D9%82%D8%AF%D9%8A%D9%85/ /x/a/canal/ 301!\n',
  )
  expect(files.get(siteFile.redirects)).not.toContain('p=12')
  expect([...files.keys()].filter((path) => /moved\/(?!numbers).*[^a-z]\.json/.test(path))).toEqual(
    [],
  )
})

it('the front page can look up which article or own page had a number', async () => {
  article('canal', { aliases: ['/?p=12', '/?p=1207', '/blog/?p=3'] })
  article('gone', { aliases: ['/?p=13'], status: 'withdrawn', withdrawn: { date: '2026-01-01' } })
  article('later', { aliases: ['/?p=14'], status: 'draft' })
  write('pages/about.json', {
    version: 1,
    id: 'about',
    language: 'ar',
    headline: 'من نحن',
    aliases: ['/?page_id=2'],
    body: [{ type: 'paragraph', text: 'صحيفة.' }],
  })
  write('edition.json', { ...edition, pages: ['about'] })
  const files = await readAll('/x/', origin)
  expect([...files.keys()].filter((path) => path.includes('/numbers/'))).toEqual([
    dataFile.numbered('12'),
    dataFile.numbered('1207'),
  ])
  expect(parsed(files, dataFile.numbered('12'))).toEqual({
    to: { 2: '/p/about/', 12: '/a/canal/', 13: '/a/gone/' },
  })
  expect(parsed(files, dataFile.numbered('1207'))).toEqual({ to: { 1207: '/a/canal/' } })
})

it('what hosts are told is made again where nothing but an address changed', async () => {
  const source = async () => {
    const { site } = openSite(path(), { base: '/', origin, now, colours, program: 'one' })
    return (await site.sources())(siteFile.redirects, template)
  }
  article('canal', { aliases: ['old-canal'] })
  const before = await source()
  expect(await source()).toBe(before)
  article('canal', { aliases: ['older-canal'] })
  expect(await source()).not.toBe(before)
})

it('leads on without the address of the site too', async () => {
  article('canal', { aliases: ['old-canal'] })
  const html = String(await open().site.file('a/old-canal/index.html', render, template))
  expect(html).toContain('content="0; url=/a/canal/"')
  expect(html).not.toContain('canonical')
})

it('what named an article by a former id finds it', async () => {
  article('canal', { aliases: ['old-canal'], published: '2020-01-01' })
  article('other', { next: ['old-canal'], related: [{ id: 'old-canal' }] })
  write('edition.json', { ...edition, front: { lead: 'old-canal' } })
  const { warnings } = open()
  const files = await readAll()
  const view = parsed(files, dataFile.article('other'))
  expect(view.next.id).toBe('canal')
  expect(view.related.map((one: { id: string }) => one.id)).toEqual(['canal'])
  expect(parsed(files, dataFile.front).lead.id).toBe('canal')
  expect([...warnings].filter((one) => /no such/.test(one))).toEqual([])
})

it('an address that is taken is a fault that names file, field and value', () => {
  article('suez-2', { aliases: ['free', 'suez'] })
  article('selfish', { aliases: ['selfish'] })
  article('twice', { aliases: ['once', 'once'] })
  article('u1', { aliases: ['shared'] })
  article('u2', { aliases: ['shared', 'free'] })
  article('wrong', { aliases: ['قديم', '/a/../../b'] })
  expect(faults()).toEqual([
    'articles/selfish.json: aliases[0]: expected an address that is not taken, as this one is by articles/selfish.json, found "selfish"',
    'articles/suez-2.json: aliases[1]: expected an address that is not taken, as this one is by articles/suez.json, found "suez"',
    'articles/twice.json: aliases[1]: expected an address that is not taken, as this one is by articles/twice.json, found "once"',
    'articles/u2.json: aliases[0]: expected an address that is not taken, as this one is by articles/u1.json, found "shared"',
    'articles/wrong.json: aliases[0]: expected an id of a–z, 0–9 and hyphens, 64 characters at most, or a path such as /2019/05/خبر/, found "قديم"',
    'articles/wrong.json: aliases[1]: expected an id of a–z, 0–9 and hyphens, 64 characters at most, or a path such as /2019/05/خبر/, found "/a/../../b"',
  ])
})

it('an address stays taken by a file that is left out, because its author will mend it', () => {
  article('broken', { published: 'yesterday' })
  article('heir', { aliases: ['broken'] })
  expect(faults().join('\n')).toContain('articles/heir.json: aliases[0]: expected an address')
})

const edition = {
  version: 1,
  name: 'سطور',
  language: 'ar',
  topics: ['science', 'history', 'language', 'cities', 'arts', 'technology', 'nature'].map(
    (id) => ({
      id,
      label: { ar: id },
    }),
  ),
}

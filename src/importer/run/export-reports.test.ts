import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { parseArticle } from '../../article/article.ts'
import { parseEdition } from '../../article/edition-config.ts'
import { exportOf, metaOf } from '../formats/wordpress/test-export.ts'
import { makeTestServer } from './net/test-server.ts'
import { readSource } from './read-source.ts'
import type { RunReport } from './run-import.ts'
import { makeTestRun } from './test-run.ts'

const { path, edition, run, articles } = makeTestRun()
const server = makeTestServer()

const site = join(import.meta.dirname, '../formats/wordpress/fixtures/site/source.xml')
const secret = 'هذا نص لم يُنشر على أحد'

const importSite = (given = {}) => run([site], { dryRun: false, ...given }, readSource)
const config = () => parseEdition(readFileSync(join(edition(), 'edition.json'), 'utf8'), 'x')
const ids = (folder: string) =>
  readdirSync(join(edition(), folder))
    .map((name) => name.replace('.json', ''))
    .sort()
const statuses = ({ inputs }: RunReport) =>
  inputs.flatMap((one) => one.articles.map(({ status }) => status))

function write(name: string, text: string): string {
  writeFileSync(path(name), text)
  return path(name)
}

it('an export becomes articles, own pages, topics and authors, and nothing that was not public', async () => {
  const { inputs, counts } = await importSite()
  expect(ids('articles')).toEqual(['n2vtamu2fyz', 'photo', 'poem', 'wadi-museum'])
  expect(ids('pages')).toEqual(['about', 'atsal-bana'])
  const { topics, authors, pages } = config()
  expect(topics).toEqual([{ id: 'culture', label: { ar: 'ثقافة' } }])
  expect(authors?.map(({ name }) => name)).toEqual(['منى الأحمد', 'سامي حسن'])
  expect(pages).toEqual(['about', 'atsal-bana'])
  const files = readdirSync(edition(), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  expect(files.filter((text) => text.includes(secret) || /intern|@|mona"/.test(text))).toEqual([])
  expect(inputs.at(-1)?.leftOut).toMatchObject({ 'draft post': 1, 'private post': 1, revision: 1 })
  expect(inputs.at(-1)?.unread).toEqual({
    '[contact-form-7]': 1,
    '[su_box]': 1,
    '[wp:acf/weather]': 1,
  })
  expect(counts).toMatchObject({ imported: 6, refused: 0, leftOut: 29 })
})

it('--drafts takes what was not published as drafts, and still nothing that was protected', async () => {
  await importSite({ drafts: true })
  const drafts = ids('articles')
    .map((id) => parseArticle(readFileSync(join(edition(), `articles/${id}.json`), 'utf8'), id))
    .filter(({ status }) => status === 'draft')
  expect(drafts.map(({ headline }) => headline).sort()).toEqual(
    ['بانتظار المراجعة', 'خاص بالمحررين', 'مجدول لم يحن وقته', 'مسودة لم تكتمل'].sort(),
  )
  expect(drafts.filter(({ published }) => published === undefined)).toHaveLength(2)
})

it('again it changes nothing, keeps what was edited by hand, and finds what is called otherwise', async () => {
  await importSite()
  expect(new Set(statuses(await importSite()))).toEqual(new Set(['unchanged']))
  const page = join(edition(), 'pages/about.json')
  writeFileSync(page, readFileSync(page, 'utf8').replace('من نحن', 'عنّا'))
  expect(new Set(statuses(await importSite()))).toEqual(new Set(['unchanged']))
  const renamed = readFileSync(site, 'utf8')
    .replace('راسلونا في أي وقت', 'راسلونا متى شئتم')
    .replaceAll('[poem]', '[verse]')
    .replace('قصيدة عن السيل والنخل', 'قصيدة السيل')
  const report = await run([write('new.xml', renamed)], {}, readSource)
  expect(statuses(report).filter((one) => one !== 'unchanged')).toEqual(['updated', 'kept'])
  expect(ids('articles')).toHaveLength(4)
  expect(statuses(await run([path('new.xml')], { force: true }, readSource))).toContain('updated')
  expect(readFileSync(page, 'utf8')).toContain('متى شئتم')
})

it('a draft that was published since is one', async () => {
  await run([write('a.xml', exportOf({ status: 'draft' }))], { drafts: true }, readSource)
  await run([write('a.xml', exportOf({ status: 'publish' }))], {}, readSource)
  const [id = ''] = ids('articles')
  expect(ids('articles')).toHaveLength(1)
  const json = readFileSync(join(edition(), `articles/${id}.json`), 'utf8')
  expect(parseArticle(json, id).status).toBeUndefined()
})

it('the files of a large export are read together, named one by one or in a folder', async () => {
  const url = `<wp:attachment_url>${server.origin()}/2019/falcon.jpg</wp:attachment_url>`
  const media = exportOf({ id: 2, type: 'attachment', status: 'inherit', fields: url })
  const names = [
    write('site.000.xml', exportOf({ id: 1, fields: metaOf('_thumbnail_id', '2') })),
    write('site.001.xml', media),
  ]
  const report = await run(names, { dryRun: true }, readSource)
  expect(report.inputs.flatMap((one) => one.pictures ?? [])).toHaveLength(1)
  mkdirSync(path('parts'))
  for (const [at, name] of names.entries())
    writeFileSync(path('parts', `${at}.xml`), readFileSync(name))
  const again = await run([path('parts')], { dryRun: true }, readSource)
  expect(again.inputs.flatMap((one) => one.pictures ?? [])).toHaveLength(1)
})

it('--media gives pictures without asking the web', async () => {
  mkdirSync(path('copy/2019'), { recursive: true })
  const create = { width: 32, height: 20, channels: 3, background: '#884422' } as const
  await sharp({ create }).png().toFile(path('copy/2019/a.png'))
  const url =
    '<wp:attachment_url>https://nobody.invalid/wp-content/uploads/2019/a.png</wp:attachment_url>'
  const text = exportOf(
    { id: 1, fields: metaOf('_thumbnail_id', '2') },
    { id: 2, type: 'attachment', status: 'inherit', fields: url },
  )
  const { counts } = await run([write('a.xml', text)], { media: path('copy') }, readSource)
  expect(counts).toMatchObject({ imported: 1, picturesLeft: 0 })
  expect(readdirSync(join(edition(), 'images'))).toHaveLength(1)
  const { error } = await run([path('a.xml')], { media: path('none') }, readSource)
  expect(error).toMatch(/--media: expected a folder/)
})

it('a file that is cut is imported as far as it goes, and refused', async () => {
  const whole = exportOf({ title: 'أول' }, { title: 'ثان' })
  const { counts, reasons } = await run(
    [write('cut.xml', whole.slice(0, whole.lastIndexOf('<wp:status>')))],
    {},
    readSource,
  )
  expect(counts).toMatchObject({ imported: 1, refused: 1 })
  expect(reasons[0]?.why).toMatch(/breaks off: the file is cut$/)
  expect(existsSync(join(edition(), 'articles'))).toBe(true)
})

it('pages of several sites that are called the same all stay, also when they come again', async () => {
  const page = (site: string) => {
    const text = exportOf({
      type: 'page',
      title: site,
      fields: '<wp:post_name>about</wp:post_name>',
    })
    return write(`${site}.xml`, text.replaceAll('wadi.example', site))
  }
  const sites = ['a.example', 'b.example', 'c.example'].map(page)
  for (const site of [...sites, ...sites]) await run([site], {}, readSource)
  expect(ids('pages')).toEqual(['about', 'about-2', 'about-3'])
  expect(config().pages).toEqual(['about', 'about-2', 'about-3'])
})

it('an address that two sites had leads to the article that came first, and stays with it', async () => {
  const post = (site: string) =>
    write(
      `${site}.xml`,
      exportOf({ title: site, content: `نص ${site}` }).replaceAll('wadi.example', site),
    )
  const sites = ['a.example', 'b.example'].map(post)
  const held = () =>
    new Map(articles().map(({ headline, aliases }) => [headline, aliases] as const))
  for (const site of sites) await run([site], {}, readSource)
  const expected = new Map([
    ['a.example', ['/1/', '/?p=1']],
    ['b.example', undefined],
  ])
  expect(held()).toEqual(expected)
  expect(statuses(await run(sites.toReversed(), {}, readSource))).toEqual([
    'unchanged',
    'unchanged',
  ])
  expect(held()).toEqual(expected)
})

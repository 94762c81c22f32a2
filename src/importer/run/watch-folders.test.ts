import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeEach, expect, it } from 'vitest'
import type { InputReport } from './report.ts'
import { makeTestRun } from './test-run.ts'
import { watchFolders } from './watch-folders.ts'

const { path, edition, options, articles } = makeTestRun()
beforeEach(() => mkdirSync(path('inbox')))

/** Watches a folder while something is done to it between the looks: one step each. */
async function watch(steps: (() => void)[], given: Parameters<typeof options>[0] = {}) {
  const end = new AbortController()
  const told: InputReport[] = []
  const errors: (string | undefined)[] = []
  const left = [...steps]
  await watchFolders(options({ files: [path('inbox')], watch: true, ...given }), {
    told: (report) => told.push(report),
    ran: ({ error }) => errors.push(error),
    pause: async () => {
      const step = left.shift()
      if (step === undefined) end.abort()
      step?.()
    },
    signal: end.signal,
  })
  const rows = told.flatMap((one) =>
    one.articles.map(({ status, headline }) => `${status} ${headline}`),
  )
  return { told, rows, errors }
}

const nothing = () => {}

/** Each headline has a text of its own, which no other is like. */
function page(headline: string, more = ''): string {
  const words =
    'الطريق الساحلي يغلق ليلا لإصلاح الجسر القديم ودعت البلدية السائقين إلى سلوك طريق الجبل'
  const text = words.split(' ').map((word, at) => `${word} ${headline} ${at * headline.length}`)
  return `<!doctype html><html lang="ar"><title>${headline}</title><article><h1>${headline}</h1><p>${text.join(' ')}.</p>${more}</article></html>`
}

const put = (name: string, text: string) => () => writeFileSync(path('inbox', name), text)

it('imports what is there, then each file that comes or changes, and no other', async () => {
  put('a.html', page('متحف الوادي'))()
  const { rows } = await watch([
    nothing,
    put('b.html', page('جسر المدينة')),
    nothing,
    put('a.html', page('متحف الوادي', '<p>وزاد المتحف قاعة أخرى للزوار في الربيع القادم.</p>')),
    nothing,
    nothing,
  ])
  expect(rows).toEqual(['new متحف الوادي', 'new جسر المدينة', 'updated متحف الوادي'])
})

it('waits until a file is whole, and for a folder that is there again', async () => {
  const whole = page('متحف الوادي')
  const { told, rows } = await watch([
    put('a.html', whole.slice(0, 90)),
    () => appendFileSync(path('inbox', 'a.html'), whole.slice(90)),
    nothing,
    () => renameSync(path('inbox'), path('away')),
    nothing,
    () => renameSync(path('away'), path('inbox')),
    nothing,
    nothing,
  ])
  expect(told).toHaveLength(1)
  expect(rows).toEqual(['new متحف الوادي'])
})

it('does not wait for ever for a file that never ends', async () => {
  const write = () => appendFileSync(path('inbox', 'log.txt'), `${'سطر '.repeat(20)}\n`)
  put('a.html', page('متحف الوادي'))()
  const { rows } = await watch(Array.from({ length: 40 }, () => write))
  expect(rows).toEqual(['new متحف الوادي'])
})

it('names a bad file once, again when it changed, and goes on', async () => {
  const { told, rows } = await watch([
    put('bad.html', ''),
    put('a.html', page('متحف الوادي')),
    nothing,
    nothing,
    put('bad.html', page('جسر المدينة')),
    nothing,
    nothing,
  ])
  expect(told.flatMap(({ error }) => error ?? [])).toEqual([
    expect.stringContaining('bad.html: is empty'),
  ])
  expect(rows).toEqual(['new متحف الوادي', 'new جسر المدينة'])
})

it('takes a picture that comes after its page', async () => {
  const picture = await sharp({
    create: { width: 60, height: 40, channels: 3, background: '#777' },
  })
    .png()
    .toBuffer()
  const figure = '<figure><img src="a_files/hall.png"><figcaption>القاعة</figcaption></figure>'
  const { rows } = await watch([
    put('a.html', page('متحف الوادي', figure)),
    nothing,
    () => {
      mkdirSync(path('inbox', 'a_files'))
      writeFileSync(path('inbox', 'a_files', 'hall.png'), picture)
    },
    nothing,
    put('b.html', page('جسر المدينة')),
    nothing,
    nothing,
  ])
  expect(rows).toEqual(['new متحف الوادي', 'updated متحف الوادي', 'new جسر المدينة'])
  expect(readdirSync(join(edition(), 'images'))).toHaveLength(1)
})

it('knows what a site has on its pages from those that came before', async () => {
  const menu = '<p>تابعوا صحيفة الوادي على منصات التواصل الاجتماعي كل صباح وكل مساء</p>'
  const places = ['دمشق', 'بيروت', 'مسقط', 'تونس']
  for (const at of places.keys()) put(`${at}.html`, page(`${places[at]} تفتتح معرض الكتاب`, menu))()
  await watch([nothing, put('5.html', page('صنعاء تفتتح معرض الكتاب', menu)), nothing, nothing])
  expect(articles()).toHaveLength(5)
  expect(JSON.stringify(articles())).not.toContain('تابعوا')
})

it('tries again what a fault of the edition held up', async () => {
  mkdirSync(edition())
  const broken = join(edition(), 'edition.json')
  writeFileSync(broken, '{')
  const { errors, rows } = await watch([
    put('a.html', page('متحف الوادي')),
    nothing,
    () => rmSync(broken),
    nothing,
  ])
  expect(errors).toEqual([expect.stringContaining('expected JSON'), undefined])
  expect(rows).toEqual(['new متحف الوادي'])
})

it.each([
  ['a file', () => path('page.html'), 'expected a folder'],
  ['an address', () => 'https://paper.example/feed', 'expected a folder'],
  ['the folder that the edition is in', () => path(''), 'in which the edition itself is'],
])('refuses to watch %s', async (_, name, said) => {
  writeFileSync(path('page.html'), page('متحف الوادي'))
  await expect(watch([], { files: [name()] })).rejects.toThrow(said)
  expect(readFileSync(path('page.html'), 'utf8')).toContain('متحف')
})

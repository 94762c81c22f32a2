import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { defaultLimits } from './limits.ts'
import { makeTestServer } from './net/test-server.ts'
import {
  found,
  longText as long,
  makeTestRun,
  namesOfSource as names,
  rowsOf as rows,
} from './test-run.ts'

const { path, edition, input, run, articles } = makeTestRun()
const server = makeTestServer()

const other =
  'أعلنت بلدية المدينة أن الطريق الساحلي يغلق ليلاً مدة أسبوعين لإصلاح الجسر القديم، ودعت السائقين إلى سلوك الطريق الجبلي، وقالت إن الحافلات تغير مسارها وإن جدولها الجديد معلق في المحطات كلها.'

const files = () => readdirSync(join(edition(), 'articles'))

it.each([
  ['its guid', { ...names, url: 'https://a.example/moved' }, 'عنوان آخر', other],
  [
    'its address, however it was reached',
    { url: `${names.url}?utm_source=rss#top` },
    'عنوان آخر',
    other,
  ],
  ['nearly the same text', {}, 'عنوان آخر', `${long} وزاد أن الدخول بلا رسوم.`],
  [
    'its headline and most of its text',
    {},
    'مَتحفُ الصقور…',
    `${long} ${long.slice(0, 60)} ${other.slice(0, 40)}`,
  ],
])('knows an article again by %s and updates it in place', async (_, known, headline, text) => {
  await run([input('a', found('متحف الصقور', long, names))])
  const before = files()
  expect(rows(await run([input('b', found(headline, text, known))]))).toEqual(['updated'])
  expect(files()).toEqual(before)
  expect(articles()[0]).toMatchObject({ headline, body: [{ text }] })
})

it.each([
  ['another text under one headline', found('رأي اليوم', other, { url: 'https://a.example/2' })],
  ['another headline over another text', found('الجسر', other)],
  [
    'one text under another address and headline',
    found('نشرة الغد', long, { url: 'https://a.example/2' }),
  ],
])('takes for another article %s', async (_, one) => {
  await run([input('a', found('رأي اليوم', long, { url: 'https://a.example/1' }))])
  expect(rows(await run([input('b', one)]))).toEqual(['new'])
  expect(files()).toHaveLength(2)
  expect(rows(await run([path('a'), path('b')]))).toEqual(['unchanged', 'unchanged'])
})

it('tells apart the items of a feed that gives all of them one link and one guid', async () => {
  const feed = input('feed', found('الأول', long, names), found('الثاني', other, names))
  expect(rows(await run([feed]))).toEqual(['new', 'new'])
  expect(rows(await run([feed]))).toEqual(['unchanged', 'unchanged'])
})

it('makes one of an article met in two inputs, the fuller of them, whatever the order', async () => {
  const full = input('full', found('متحف', `${long} ${other}`, names))
  const short = input('short', found('متحف', long, names))
  expect(rows(await run([full, short]))).toEqual(['new', 'unchanged'])
  for (const order of [[short, full], [full, short], [short]]) {
    expect(new Set(rows(await run(order)))).toEqual(new Set(['unchanged']))
  }
  expect(articles()).toMatchObject([{ body: [{ text: `${long} ${other}` }] }])
})

it('settles on the fuller of two tellings that differ, and stays there', async () => {
  const one = input('one', found('متحف', `${long} ${other}`, names))
  const two = input('two', found('متحف', `${long} ${other.slice(20)} ${long.slice(30)}`, names))
  await run([one, two])
  for (const order of [[one, two], [two, one], [one]]) {
    expect(new Set(rows(await run(order)))).toEqual(new Set(['unchanged']))
  }
})

it('never writes over what was edited by hand, unless told to', async () => {
  const page = input('a', found('متحف', long))
  await run([page])
  const [name = ''] = files()
  const file = join(edition(), 'articles', name)
  const edited = readFileSync(file, 'utf8').replace('"ar"', '"ar-EG"')
  writeFileSync(file, edited)
  expect(rows(await run([page]))).toEqual(['unchanged'])
  input('a', found('متحف', `${long} وزاد.`))
  const report = await run([page])
  expect(report.inputs[0]?.articles[0]).toMatchObject({
    status: 'kept',
    why: expect.stringContaining('--force'),
  })
  expect(report.counts).toMatchObject({ kept: 1, refused: 0 })
  expect(readFileSync(file, 'utf8')).toBe(edited)
  expect(rows(await run([page], { dryRun: true }))).toEqual(['kept'])
  expect(rows(await run([page], { force: true }))).toEqual(['updated'])
  expect(rows(await run([page]))).toEqual(['unchanged'])
})

it('keeps an article that it never wrote itself', async () => {
  const page = input('a', found('متحف', long))
  await run([page])
  rmSync(join(edition(), '.import.jsonl'))
  expect(rows(await run([page]))).toEqual(['unchanged'])
  rmSync(join(edition(), '.import.jsonl'))
  input('a', found('متحف', `${long} وزاد.`))
  expect(rows(await run([page]))).toEqual(['kept'])
})

it('says what it would change, and changes nothing', async () => {
  await run([input('a', found('متحف', long, names))])
  const memory = readFileSync(join(edition(), '.import.jsonl'), 'utf8')
  input('a', found('متحف', `${long} وزاد.`, names), found('الجسر', other))
  const { inputs, counts } = await run([path('a')], { dryRun: true })
  expect(inputs[0]?.articles.map(({ status, change }) => [status, change])).toEqual([
    ['would write', 'updated'],
    ['would write', 'new'],
  ])
  expect(counts).toMatchObject({ imported: 1, updated: 1 })
  expect(files()).toHaveLength(1)
  expect(readFileSync(join(edition(), '.import.jsonl'), 'utf8')).toBe(memory)
})

it('goes on where a killed run stopped: what it was done with is not read again', async () => {
  const [a, b] = [input('a', found('متحف', long)), input('b', found('الجسر', other))]
  await run([a])
  const memory = join(edition(), '.import.jsonl')
  const [name = ''] = files()
  const lines = [{ run: 'began' }, { input: a, digest: '', ids: [name.replace('.json', '')] }]
  writeFileSync(
    memory,
    `${readFileSync(memory, 'utf8')}${lines.map((line) => JSON.stringify(line)).join('\n')}\n{"id":"cut o`,
  )
  expect(rows(await run([a, b]))).toEqual(['unchanged', 'new'])
  expect(readFileSync(memory, 'utf8')).not.toMatch(/began|cut o|"input"/)
})

it('reads an address, and next time asks whether it changed', async () => {
  let version = 1
  server.pages.set('/feed', (request, response) => {
    const isKnown = request.headers['if-none-match'] === `"${version}"`
    response.writeHead(isKnown ? 304 : 200, { etag: `"${version}"` })
    response.end(isKnown ? '' : JSON.stringify([found('متحف', `${long} ${version}`, names)]))
  })
  const feed = `${server.origin()}/feed`
  expect(rows(await run([feed]))).toEqual(['new'])
  const again = await run([feed])
  expect(rows(again)).toEqual(['unchanged'])
  expect(again.inputs[0]?.articles[0]?.headline).toBe('متحف')
  expect(server.asked.at(-1)?.headers['if-none-match']).toBe('"1"')
  version = 2
  expect(rows(await run([feed]))).toEqual(['updated'])
  const [name = ''] = files()
  rmSync(join(edition(), 'articles', name))
  expect(rows(await run([feed]))).toEqual(['new'])
})

it('refuses an address that leads to this machine, unless it may', async () => {
  server.pages.set('/feed', JSON.stringify([found('متحف', long)]))
  const { inputs, counts, reasons } = await run([`${server.origin()}/feed`], {
    allowPrivate: false,
  })
  expect(inputs[0]?.error).toContain('no public address')
  expect(counts.refused).toBe(1)
  expect(reasons).toMatchObject([{ inputs: 1 }])
  expect(server.asked).toEqual([])
  expect(existsSync(edition())).toBe(false)
})

it('files articles under topics of the edition, those of tags too, and adds what it lacks once', async () => {
  const tagged = (at: number) =>
    found(`خبر ${at}`, `${at} ${long}`, {
      section: 'ثقافة',
      keywords: ['تراث'],
      url: `https://a.example/${at}`,
    })
  const feed = input('feed', ...[1, 2, 3, 4].map(tagged))
  expect((await run([feed])).notes).toHaveLength(3)
  const edition1 = readFileSync(join(edition(), 'edition.json'), 'utf8')
  const labels = JSON.parse(edition1).topics.map(({ label }: { label: object }) => label)
  expect(labels).toEqual([{ ar: 'ثقافة' }, { ar: 'تراث' }])
  for (const { section, topics } of articles())
    expect([section, topics.length]).toEqual([topics[0], 2])
  expect(rows(await run([feed]))).toEqual(Array(4).fill('unchanged'))
  expect(readFileSync(join(edition(), 'edition.json'), 'utf8')).toBe(edition1)
})

it('stops at the limit of articles and says so', async () => {
  const feed = input(
    'feed',
    ...Array.from({ length: 5 }, (_, at) => found(`خبر ${at}`, `${at} نصّ`)),
  )
  const limits = { ...defaultLimits, articles: 3 }
  const { error } = await run([feed], { limits })
  expect(error).toContain('--max-articles')
  expect(files()).toHaveLength(3)
})

it('meets in a dry run what it would have written, as it does when it writes', async () => {
  const twice = [input('a', found('متحف الصقور', long)), input('b', found('متحف الصقور', long))]
  expect(rows(await run(twice, { dryRun: true }))).toEqual(['would write', 'unchanged'])
  expect(existsSync(edition())).toBe(false)
  expect(rows(await run(twice))).toEqual(['new', 'unchanged'])
})

it('finds each of many short ones under one headline again', async () => {
  const many = Array.from({ length: 15 }, (_, at) =>
    found('عاجل', `الخبر القصير رقم ${at} من اليوم نفسه.`),
  )
  await run([input('a', ...many)])
  const before = files()
  expect(before).toHaveLength(15)
  expect(rows(await run([input('a', ...many)]))).toEqual(Array(15).fill('unchanged'))
  expect(rows(await run([input('b', ...many)]))).toEqual(Array(15).fill('unchanged'))
  expect(files()).toEqual(before)
})

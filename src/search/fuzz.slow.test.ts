import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Article } from '../article/article.ts'
import { makeRandom } from '../article/test-random.ts'
import { engineOf, publishForSearch, readFrom } from './test-archive.ts'
import { hostileQueries } from './test-hostile-queries.ts'

/** How many queries are made up; the full run of 10,000 is `FUZZ=10000 npx vitest run fuzz.slow`. */
const count = Number(process.env.FUZZ ?? 150)
/** Of the processor, because a busy machine may make any query wait. */
const longestMilliseconds = 1000

const words =
  'قهوة القهوة والشاي سوريا بسوريا أفغانستان ألمانيا مجلس الأمن 61,482 ٢٠٢٦ iPhone15 شيء مسؤول ﷺ في من'.split(
    ' ',
  )
const signs = [
  '«',
  '»',
  '"',
  '“',
  '”',
  '-',
  '−',
  ' ',
  '(',
  '\u200f',
  '\u0640',
  '\u064e',
  '<b>',
  "'",
  '\\',
  '%',
  '\0',
]
const ranges: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0x300, 0x36f],
  [0x600, 0x6ff],
  [0x200b, 0x206f],
  [0xd800, 0xdfff],
  [0xfb50, 0xfdff],
  [0xfe00, 0xfeff],
  [0x1f600, 0x1f64f],
]

/** Our own hostile queries, and strings that broke other programs where they lie beside the checkout. */
function hostileStrings(): string[] {
  const folder = join(import.meta.dirname, '../../../shared/corpus/bad-input')
  const strings = [...hostileQueries]
  const collect = (value: unknown): void => {
    if (typeof value === 'string') strings.push(value)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect)
  }
  for (const name of ['naughty-strings.json', 'h5sc-vectors.json', 'dompurify-expect.json']) {
    if (existsSync(join(folder, name)))
      collect(JSON.parse(readFileSync(join(folder, name), 'utf8')))
  }
  return strings
}

const next = makeRandom(20_261_125)
const articles: Article[] = Array.from({ length: 60 }, (_, at) => ({
  version: 1,
  id: `a${at}`,
  language: 'ar',
  headline: `${pick(words)} ${pick(words)} <i>${at}</i>`,
  body: [{ type: 'paragraph', text: Array.from({ length: 30 }, () => pick(words)).join(' ') }],
}))
const headlines = new Set(articles.map(({ headline }) => headline))
const texts = articles.flatMap(({ body }) => body.map((one) => ('text' in one ? one.text : '')))
const engine = engineOf(readFrom(publishForSearch(articles)))

it('answers every hostile query, from nothing but what was published', async () => {
  for (const text of hostileStrings()) await expectAnswers(text, 'relevance')
})

it('answers whatever else is typed', async () => {
  // Long ones are not put together: they are asked whole, above.
  const strings = hostileStrings().filter((one) => one.length < 300)
  const character = () => {
    const [first, last] = pick(ranges) ?? [0x621, 0x64a]
    return String.fromCodePoint(first + Math.floor(next() * (last - first + 1)))
  }
  const part = () =>
    [pick(words), pick(signs), character(), pick(strings) ?? ''][Math.floor(next() * 4)]
  let slowest = 0
  for (let n = 0; n < count; n++) {
    const whole = n % 3 === 0 ? pick(strings) : undefined
    const repeated = n % 50 === 7 ? 3000 : 1
    const length = 1 + Math.floor(next() * 14)
    const text = (whole ?? Array.from({ length }, part).join('')).repeat(repeated)
    const start = process.cpuUsage()
    await expectAnswers(text, n % 2 === 0 ? 'relevance' : 'newest')
    const { user, system } = process.cpuUsage(start)
    slowest = Math.max(slowest, (user + system) / 1000)
  }
  if (process.env.FUZZ) {
    console.log(`${count} queries, all four answers in at most ${Math.round(slowest)} ms`)
    expect(slowest).toBeLessThan(longestMilliseconds)
  }
}, 1_800_000)

/** Asks all four questions, and holds what is said against what was published. */
async function expectAnswers(text: string, sort: 'relevance' | 'newest'): Promise<void> {
  const named = JSON.stringify(text.slice(0, 100))
  const { hits, missing } = await engine.search({ text, topics: [], sort })
  expect(missing, named).toEqual([])
  expect(
    hits.every(({ headline }) => headlines.has(headline)),
    named,
  ).toBe(true)
  await engine.complete(text)
  await engine.headlines(text)
  const { pieces } = await engine.excerpt(hits[0]?.id ?? 'a1', text)
  const said = pieces.map((piece) => piece.text).join('')
  for (const one of said.split(/\s*…\s*/)) {
    expect(texts.some((whole) => String(whole).includes(one)) || headlines.has(one), named).toBe(
      true,
    )
  }
}

function pick<One>(list: readonly One[]): One | undefined {
  return list[Math.floor(next() * list.length)]
}

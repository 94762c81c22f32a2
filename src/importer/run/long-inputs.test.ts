import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parseArticle } from '../../article/article.ts'
import { blockText } from '../../article/blocks.ts'
import { limits } from '../../article/limits.ts'
import { readSource } from './read-source.ts'
import { makeTestRun } from './test-run.ts'

const { path, edition, run } = makeTestRun()

const sentence = 'قالت أمينة المتحف إن القاعة تبقى مفتوحة حتى نهاية الشتاء. '
const paragraph = `<p>${sentence.repeat(4)}</p>`

function importPage(headline: string, body: string) {
  return importText(`<!doctype html><html lang="ar"><head><title>${headline}</title></head>
<body><article><h1>${headline}</h1>${body}</article></body></html>`)
}

/** Imports a text as the command does; what it wrote keeps the contract, as the publisher reads it. */
async function importText(text: string) {
  writeFileSync(path('input'), text)
  const { inputs } = await run([path('input')], {}, (input) =>
    readSource(input, { readingSeconds: 60 }),
  )
  const folder = join(edition(), 'articles')
  const names = existsSync(folder) ? readdirSync(folder) : []
  const articles = names.map((name) =>
    parseArticle(readFileSync(join(folder, name), 'utf8'), `articles/${name}`),
  )
  return { error: inputs[0]?.error, article: articles[0] }
}

it('a paragraph of 30,000 letters becomes two', async () => {
  const long = sentence.repeat(30_000 / sentence.length)
  const { article } = await importPage('متحف الصقور يفتح', `${paragraph}<p>${long}</p>${paragraph}`)
  const lengths = article?.body.map((block) => blockText(block).length) ?? []
  expect(lengths).toHaveLength(4)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(limits.text)
  expect(lengths.reduce((sum, one) => sum + one)).toBeGreaterThan(30_000)
})

it.each([
  ['a table of 100 columns', `<tr>${'<td>خلية</td>'.repeat(100)}</tr>`.repeat(4)],
  [
    'a table whose cells stand over 100 columns',
    '<tr><td colspan="50">خلية</td><td colspan="50">أخرى</td></tr>'.repeat(4),
  ],
])('%s is taken in as text', async (_, rows) => {
  const { article } = await importPage(
    'جدول عريض جدًّا',
    `${paragraph}<table>${rows}</table>${paragraph}`,
  )
  const words = article?.body.map(blockText).join(' ') ?? ''
  expect(words.match(/خلية/g)?.length).toBeGreaterThan(3)
  expect(article?.body.some(({ type }) => type === 'table')).toBe(false)
})

it('a table of 5,000 rows is three', async () => {
  const rows = '| مدينة | 193 |\n'.repeat(5000)
  const { article } = await importText(
    `# جدول طويل\n\n${sentence}\n\n| أ | ب |\n|---|---|\n${rows}`,
  )
  const tables = article?.body.flatMap((block) => (block.type === 'table' ? block.rows.length : []))
  expect(tables).toEqual([2000, 2000, 1000])
})

it.each([
  [
    '6,000 paragraphs',
    `# رواية\n\n${'فقرة.\n\n'.repeat(6000)}`,
    'body: expected at most 5000 of them instead of 6000',
  ],
  [
    'a headline of 399 letters',
    `# ${'خبر '.repeat(100).trim()}\n\nفقرة.`,
    'headline: expected at most 300 letters instead of 399',
  ],
])('%s are refused by name, not left to the publisher', async (_, text, told) => {
  const { error, article } = await importText(text)
  expect(error).toContain(told)
  expect(article).toBeUndefined()
})

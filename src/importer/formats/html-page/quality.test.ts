import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../run/read-source.ts'
import { articleText, squeeze, wordF1, wordsOfHtml } from './test-scores.ts'

/**
 * Our own pages, and those that others saved where they lie beside the checkout, with the text expected of each; the
 * measure is the same for us and for Readability alone.
 */
const corpus = join(import.meta.dirname, '../../../../../shared/corpus')

interface Page {
  name: string
  file: string
  headline: string
  text: string
  /** Whether the expected text holds captions as well, or paragraphs and subheads alone. */
  hasCaptions: boolean
  /** Whether the expected text is what Readability makes of the page, so that it is perfect by itself. */
  isOfReadability: boolean
}

interface Row {
  page: Page
  ours: number
  alone: number
  isHeadlineEqual: boolean
}

const pages = [
  ...ownPages(),
  ...(existsSync(corpus) ? [...readabilityPages(), ...newsPages(), ...arabicPages()] : []),
]

describe('saved pages against their expected texts', async () => {
  const rows: Row[] = []
  for (const page of pages) rows.push(await measure(page))
  const scores = rows.map(({ ours }) => ours).sort((a, b) => a - b)
  const median = scores[Math.floor(scores.length / 2)] ?? 0
  console.log(describeRows(rows, median))

  it('have the headline expected', () => {
    const wrong = rows.filter(({ isHeadlineEqual }) => !isHeadlineEqual)
    expect(wrong.map(({ page }) => page.name)).toEqual([])
  })

  it('are read to 0.98 of their words in the median, and 0.90 in the worst page', () => {
    expect(median).toBeGreaterThanOrEqual(0.98)
    expect(scores[0]).toBeGreaterThanOrEqual(0.9)
  })

  it('are nowhere read worse than by Readability alone, where its own output is not what is expected', () => {
    const worse = rows.filter(({ page, ours, alone }) => !page.isOfReadability && ours < alone)
    expect(worse.map(({ page }) => page.name)).toEqual([])
  })
})

async function measure(page: Page): Promise<Row> {
  const bytes = readFileSync(page.file)
  const { articles } = await readSource({ name: page.file, bytes })
  const [found] = articles
  if (found === undefined) throw new Error(`${page.name} holds no article`)
  const { document } = parseHTML(bytes.toString('utf8'))
  const alone = new Readability(document).parse()?.content ?? ''
  return {
    page,
    ours: wordF1(articleText(found, page.hasCaptions), page.text),
    alone: wordF1(wordsOfHtml(alone), page.text),
    isHeadlineEqual: squeeze(found.article.headline) === squeeze(page.headline),
  }
}

function ownPages(): Page[] {
  const folder = join(import.meta.dirname, 'fixtures')
  return readdirSync(folder).map((name) => {
    const golden = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'))
    const [found] = golden.articles
    return {
      name,
      file: join(folder, name, 'source.html'),
      headline: found.article.headline,
      text: articleText(found, true),
      hasCaptions: true,
      isOfReadability: false,
    }
  })
}

function readabilityPages(): Page[] {
  const folder = join(corpus, 'html-readability')
  const names = readdirSync(folder).filter((name) =>
    existsSync(join(folder, name, 'expected.html')),
  )
  return names.map((name) => ({
    name,
    file: join(folder, name, 'source.html'),
    headline: JSON.parse(readFileSync(join(folder, name, 'expected-metadata.json'), 'utf8')).title,
    text: wordsOfHtml(readFileSync(join(folder, name, 'expected.html'), 'utf8')),
    hasCaptions: true,
    isOfReadability: true,
  }))
}

interface Expected {
  title: string
  body: { summary: string[]; sections: { headline: string[]; paragraphs: string[] }[] }
}

function newsPages(): Page[] {
  const folder = join(corpus, 'html-news')
  const files = readdirSync(folder).filter((file) => file.endsWith('.html'))
  return files.flatMap((file) => {
    const json = readFileSync(join(folder, file.replace('.html', '.expected.json')), 'utf8')
    const [expected] = Object.values<Expected>(JSON.parse(json))
    if (expected === undefined) return []
    const sections = expected.body.sections.flatMap((one) => [...one.headline, ...one.paragraphs])
    return [
      {
        name: file.replace('.html', ''),
        file: join(folder, file),
        headline: expected.title,
        text: [...expected.body.summary, ...sections].join('\n'),
        hasCaptions: false,
        isOfReadability: false,
      },
    ]
  })
}

function arabicPages(): Page[] {
  const folder = join(corpus, 'html-arabic')
  const texts = readdirSync(folder).filter((file) => file.endsWith('.expected.txt'))
  return texts.map((file) => {
    const name = file.replace('.expected.txt', '')
    const json = join(folder, `${name}.expected.json`)
    return {
      name,
      file: join(folder, `${name}.html`),
      headline: JSON.parse(readFileSync(json, 'utf8')).title,
      text: readFileSync(join(folder, file), 'utf8'),
      hasCaptions: false,
      isOfReadability: false,
    }
  })
}

function describeRows(rows: readonly Row[], median: number): string {
  const lines = rows.map(({ page, ours, alone, isHeadlineEqual }) =>
    [
      page.name.padEnd(32),
      ours.toFixed(3),
      alone.toFixed(3),
      isHeadlineEqual ? 'headline' : '-',
      page.isOfReadability ? 'its own output' : '',
    ].join('  '),
  )
  const equal = rows.filter(({ isHeadlineEqual }) => isHeadlineEqual).length
  const worst = Math.min(...rows.map(({ ours }) => ours))
  return [
    `${'page'.padEnd(32)}  ours   alone`,
    ...lines,
    `median ${median.toFixed(3)}, worst ${worst.toFixed(3)}, headline ${equal}/${rows.length}`,
  ].join('\n')
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../run/read-source.ts'
import { makeTemplateLearner } from './site-template.ts'
import { articleText, wordF1, wordsOfHtml } from './test-scores.ts'

/** Pages of others with hardly any text and much around it, where they lie beside the checkout. */
const folder = join(import.meta.dirname, '../../../../../shared/corpus/html-short')
const pages = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.html')) : []

interface ShortPage {
  name: string
  bytes: Buffer
  expected: string
}

describe.skipIf(pages.length === 0)(
  'short pages of others (skipped without ../shared)',
  async () => {
    const all = pages.map(readPage)
    const learner = makeTemplateLearner()
    for (const page of all) learner.learn(page)
    const alone = await scoresOf(all)
    const together = await scoresOf(all, learner.templates())
    console.log(`page, alone, within the run, by Readability`)
    for (const [at, { name, bytes, expected }] of all.entries()) {
      const { document } = parseHTML(bytes.toString())
      const guess = wordF1(wordsOfHtml(new Readability(document).parse()?.content ?? ''), expected)
      console.log(
        name.padEnd(40),
        ...[alone[at], together[at], guess].map((one) => one?.toFixed(3)),
      )
    }

    it.each([
      ['one at a time', alone],
      ['in one run', together],
    ])('are read whole and without what stands around them, %s', (_, scores) => {
      const sorted = [...scores].sort((a, b) => a - b)
      expect(sorted[Math.floor(sorted.length / 2)]).toBeGreaterThanOrEqual(0.99)
      expect(sorted[0]).toBeGreaterThanOrEqual(0.95)
    })
  },
)

async function scoresOf(
  all: readonly ShortPage[],
  templates?: ReturnType<ReturnType<typeof makeTemplateLearner>['templates']>,
): Promise<number[]> {
  const scores: number[] = []
  for (const { name, bytes, expected } of all) {
    const input = { name, bytes, ...(templates !== undefined && { templates }) }
    const [found] = (await readSource(input)).articles
    scores.push(found === undefined ? 0 : wordF1(articleText(found, false), expected))
  }
  return scores
}

/** The text of a page as its author wrote it, or as it stands in the one element that holds it. */
function readPage(file: string): ShortPage {
  const bytes = readFileSync(join(folder, file))
  const written = join(folder, file.replace('.html', '.expected.md'))
  if (existsSync(written)) {
    const source = readFileSync(written, 'utf8').replace(/^---[\s\S]*?\n---/, '')
    return { name: file, bytes, expected: source.replace(/[#*>`]/g, ' ') }
  }
  const { document } = parseHTML(bytes.toString())
  return {
    name: file,
    bytes,
    expected: document.querySelector('article .content')?.textContent ?? '',
  }
}

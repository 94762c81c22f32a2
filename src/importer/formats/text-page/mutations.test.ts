import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readTextPage } from './read-text-page.ts'

const source = readFileSync(join(import.meta.dirname, 'fixtures/museum-page/source.txt'), 'utf8')
const lines = source.split('\n')
const { articles } = readTextPage(source)
const headlines = articles.map(({ headline }) => headline)
const isRepeat = (line: string, at: number) => lines.indexOf(line) < at

/** Other newspapers, and other browsers, copy the same page in these ways. */
it.each<[string, string[]]>([
  ['without the text size button', lines.filter((line) => line !== 'TT')],
  ['with the button twice', lines.flatMap((line) => (line === 'TT' ? [line, 'T T'] : [line]))],
  ['without empty lines', lines.filter((line) => line.trim() !== '')],
  ['without both', lines.filter((line) => line.trim() !== '' && line !== 'TT')],
  [
    'with each caption once',
    lines.filter((line, at) => !(line.endsWith(')') && isRepeat(line, at) && line.length > 40)),
  ],
  [
    'with headlines said once',
    lines.filter((line, at) => !(headlines.includes(line) && isRepeat(line, at))),
  ],
  ['without a heading over the cards', lines.filter((line) => line !== 'مقالات ذات صلة')],
  ['with the line ends of Windows', lines.map((line) => `${line}\r`)],
  ['with white space around', lines.map((line) => `\u00a0${line} \u200f`)],
])('reads a page %s alike', (_, changed) => {
  expect(readTextPage(changed.join('\n')).articles).toEqual(articles)
})

it('leaves a section label over each headline out, and says so', () => {
  const changed = lines.flatMap((line, at) =>
    headlines.includes(line) && !isRepeat(line, at) ? ['ثقافة', line] : [line],
  )
  const labelled = readTextPage(changed.join('\n'))
  expect(labelled.articles).toEqual(articles)
  expect(labelled.doubts.filter(({ decision }) => decision.includes('ثقافة'))).toHaveLength(3)
})

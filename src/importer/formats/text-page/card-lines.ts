import { comparable } from '../../../article/text/folding.ts'
import { isRelatedKey } from '../../press/related.ts'
import { countWords, endsSentence } from '../../press/sentences.ts'
import type { Line } from './page-article.ts'

/**
 * The section label of a card, when one line is the other with a label before it:
 * «العالم العربي ترميم مكتبة قديمة» beside «ترميم مكتبة قديمة» → «العالم العربي».
 */
export function labelOf(full: Line | undefined, headline: Line | undefined): string | undefined {
  if (full === undefined || headline === undefined || headline.key === '') return undefined
  if (!full.key.endsWith(` ${headline.key}`)) return undefined
  const label = full.key.slice(0, -headline.key.length - 1)
  // «زوار في أحد أركان المهرجان» beside «أحد أركان المهرجان»: two captions.
  if (/(?:^| )(?:في|من|علي|الي|عن|مع|او|بين)$/u.test(label)) return undefined
  // A one-word headline is the last word of many a line.
  const most = headline.key.includes(' ') ? 5 : 2
  return label.split(' ').length <= most ? withoutKicker(cutLabel(full.text, label)) : undefined
}

/** Whether a card with a label begins at a line: «label headline» and the headline alone, in either order. */
export function isCardAt(lines: readonly Line[], at: number): boolean {
  return isLabelledAt(lines, at) || labelOf(lines[at + 1], lines[at]) !== undefined
}

/** Whether a line is «label headline» and the next one the headline. */
export function isLabelledAt(lines: readonly Line[], at: number): boolean {
  return labelOf(lines[at], lines[at + 1]) !== undefined
}

/**
 * Some pages set a card's section label on a line of its own: «ثقافة» between «قافلة الكتب» and «قافلة الكتب», or over
 * both. It becomes one line with the headline below it, as other pages write it.
 */
export function joinLabels(lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1]
    const others = [lines[at - 1], lines[at + 2]]
    const isBefore = next !== undefined && others.some((other) => other?.key === next.key)
    if (isBefore && next.key !== line.key && isLabel(line)) {
      const text = `${line.text} ${next.text}`
      joined.push({ ...line, text, key: comparable(text) })
    } else joined.push(line)
  }
  return joined
}

function isLabel({ text, key }: Line): boolean {
  if (isRelatedKey(key) || /[«»():]/u.test(text)) return false
  return countWords(text) <= 3 && !endsSentence(text)
}

/** Whether a text is long enough, or ends as one does, to be the excerpt of a card. */
export function isExcerpt(text: string): boolean {
  return text.length >= 110 || (countWords(text) >= 5 && endsSentence(text))
}

/** Where the related cards of a body begin; a heading or a picture's text above the first card included. */
export function findCards(lines: readonly Line[]): number | undefined {
  for (const [at, line] of lines.entries()) {
    if (isRelatedKey(line.key) && lines.length > at + 1) return at
    // A card stands away from its neighbours or repeats a line of several words; a body's subhead does neither.
    if (!isCardAt(lines, at)) continue
    const above = lines[at - 1]
    const isHeading =
      above !== undefined && countWords(above.text) <= 5 && !endsSentence(above.text)
    return isHeading ? at - 1 : at
  }
  return undefined
}

/** «ثقافة وفنون خاص» is a section and a mark that the paper has the story alone. */
function withoutKicker(label: string): string {
  return label.replace(/(?<=\S)\s+(?:خاص|حصري|عاجل|تحليل إخباري)$/u, '')
}

function cutLabel(text: string, label: string): string {
  const words = text.split(/(?<=\S)(?=\s)/u)
  const upTo = words.findIndex((_, at) => comparable(words.slice(0, at + 1).join('')) === label)
  const cut = words.slice(0, upTo + 1).join('')
  return cut.replace(/^[\s\u200b-\u200f\ufeff]+|[\s|:/–—\-\u200b-\u200f\ufeff]+$/gu, '')
}

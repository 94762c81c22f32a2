import { comparable } from '../../article/arabic.ts'
import type { Line } from '../draft.ts'
import { countWords, endsSentence } from '../line-shapes.ts'

const relatedHeadings = new Set(
  [
    'مقالات ذات صلة|مواضيع ذات صلة|موضوعات ذات صلة|أخبار ذات صلة|اقرأ أيضاً|اقرأ أيضا|إقرأ أيضاً|قد يعجبك أيضاً|قد يهمك|قد يهمك أيضاً',
    'ذات صلة|المزيد|اقرأ المزيد|مواد ذات صلة|تقارير ذات صلة|قصص ذات صلة|محتوى ذو صلة|قد يعجبك|شاهد أيضاً|مقالات مشابهة|أخبار متعلقة',
    'مواضيع متعلقة|related|related articles|related stories|related topics|read also|read more|you may also like|more on this story',
    'مطالب مرتبط|اخبار مرتبط|مقالات مرتبط|بیشتر بخوانید|متعلقہ خبریں|متعلقہ مضامین|مزید پڑھیں',
  ]
    .join('|')
    .split('|')
    .map(comparable),
)

/** Whether a line is known to stand above related cards. */
export function isRelatedHeading(line: Line): boolean {
  return relatedHeadings.has(line.key)
}

/**
 * The section label of a card, when one line is the other with a label before it:
 * «العالم العربي ترميم مكتبة قديمة» beside «ترميم مكتبة قديمة» → «العالم العربي».
 */
export function labelOf(full: Line | undefined, headline: Line | undefined): string | undefined {
  if (full === undefined || headline === undefined || headline.key === '') return undefined
  if (!full.key.endsWith(` ${headline.key}`)) return undefined
  const label = full.key.slice(0, -headline.key.length - 1)
  // A one-word headline is the last word of many a line.
  const most = headline.key.includes(' ') ? 5 : 2
  return label.split(' ').length <= most ? cutLabel(full.text, label) : undefined
}

/** Whether a card with a label begins at a line: «label headline» and the headline alone, in either order. */
export function isCardAt(lines: readonly Line[], at: number): boolean {
  return isLabelledAt(lines, at) || labelOf(lines[at + 1], lines[at]) !== undefined
}

/** Whether a line is «label headline» and the next one the headline. */
export function isLabelledAt(lines: readonly Line[], at: number): boolean {
  return labelOf(lines[at], lines[at + 1]) !== undefined
}

/** Whether a text is long enough, or ends as one does, to be the excerpt of a card. */
export function isExcerpt(text: string): boolean {
  return text.length >= 110 || (countWords(text) >= 5 && endsSentence(text))
}

/** Where the related cards of a body begin; a heading or a picture's text above the first card included. */
export function findCards(lines: readonly Line[]): number | undefined {
  for (const [at, line] of lines.entries()) {
    if (isRelatedHeading(line) && lines.length > at + 1) return at
    // A card stands away from its neighbours or repeats a line of several words; a body's subhead does neither.
    if (!isCardAt(lines, at)) continue
    const above = lines[at - 1]
    const isHeading =
      above !== undefined && countWords(above.text) <= 5 && !endsSentence(above.text)
    return isHeading ? at - 1 : at
  }
  return undefined
}

function cutLabel(text: string, label: string): string {
  const words = text.split(/(?<=\S)(?=\s)/u)
  const upTo = words.findIndex((_, at) => comparable(words.slice(0, at + 1).join('')) === label)
  const cut = words.slice(0, upTo + 1).join('')
  return cut.replace(/^[\s\u200b-\u200f\ufeff]+|[\s|:/–—\-\u200b-\u200f\ufeff]+$/gu, '')
}

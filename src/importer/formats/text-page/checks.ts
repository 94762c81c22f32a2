import type { Block, RelatedCard } from '../../../article/article.ts'
import { blockText } from '../../../article/blocks.ts'
import { countWords, endsSentence, endsWithMark } from '../../press/sentences.ts'
import { InputError } from '../../run/input-error.ts'
import type { Line, LineDoubt, PageArticle, Settled } from './page-article.ts'

/** An article whose body is decided, with what is needed to tell whether it is one. */
export interface SettledArticle {
  headline: { number: number; text: string }
  foundBy: PageArticle['foundBy']
  /** Whether its header says when or by whom it was written, as no list, poem or letter does. */
  isDated: boolean
  body: readonly Settled[]
}

/** Characters of a body without sentences that is still a text. */
const shortestText = 120

/** Throws an InputError when a text is no page of a newspaper or breaks off before an article begins. */
export function checkPage(articles: readonly SettledArticle[]): void {
  for (const { headline, foundBy, isDated, body } of articles) {
    const texts = body
      .filter(({ block }) => block.type === 'paragraph')
      .map(({ block }) => blockText(block))
    const paragraphs = texts.filter(isParagraph)
    if (foundBy !== 'first' || isDated) {
      // A poem or a list may be all the text there is.
      const letters = body.reduce((sum, { block }) => sum + blockText(block).length, 0)
      if (paragraphs.length > 0 || texts.some(endsSentence) || letters >= shortestText) continue
      const message = `the article «${cut(headline.text)}» has no text: is the dump cut off?`
      throw new InputError(message, headline.number)
    }
    // Nothing on the page says that this line is a headline, so the text below has to look like an article.
    const isArticle = paragraphs.length >= 2 && paragraphs.length >= texts.length * 0.4
    if (isArticle && headline.text.length <= 200) continue
    throw new InputError(
      'is no article page: expected a headline and paragraphs below it, as copied off a newspaper’s page',
      headline.number,
    )
  }
}

/**
 * Throws when the last line breaks off where no sentence can end; doubts when it only lacks the full stop which the
 * other paragraphs have: of 800 real pages 35 end so, and all of them were whole.
 */
export function checkEnd(articles: readonly SettledArticle[], lastLine: number): LineDoubt[] {
  const paragraphs = articles
    .flatMap(({ body }) => body)
    .filter(({ block }) => block.type === 'paragraph')
  const last = articles.at(-1)?.body.at(-1)
  if (last === undefined || last.line !== lastLine || last.block.type !== 'paragraph') return []
  const text = blockText(last.block)
  if (endsWithMark(text)) return []
  const others = paragraphs.filter((one) => one !== last)
  const ended = others.filter(({ block }) => endsWithMark(blockText(block)))
  if (others.length < 2 || ended.length < others.length * 0.9) return []
  if (text.length >= 60 && isOpen(text)) {
    throw new InputError(
      `breaks off in the middle of a sentence: «…${text.slice(-40)}»; copy the page again`,
      lastLine,
    )
  }
  const why = 'every other paragraph ends with a full stop; the dump may be cut off here'
  return countWords(text) < 4
    ? []
    : [{ line: lastLine, decision: 'kept as the last paragraph', why }]
}

/** Whether a text ends with a comma, amid brackets, or with a word that needs another: «على», «على متن», «التي». */
function isOpen(text: string): boolean {
  const count = (mark: string) => text.split(mark).length
  if (/[،,؛]$/u.test(text) || count('«') > count('»') || count('(') > count(')')) return true
  return /(?:^|\s)[وف]?(?:في|من|على|إلى|عن|مع|بين|أن|إن|أنّ|إنّ|التي|الذي|الذين|أو|ثم|لكن|كما|حتى|عند|كل|غير|دون|حيث|منذ|خلال|ضد|متن|لم|لن|قد|هذا|هذه|ذلك|تلك|the|of|to|in|and|a|with|for)$/u.test(
    text,
  )
}

/** Throws, or doubts, when the page ends with a card that is cut shorter than its site cuts them. */
export function checkCards(cards: readonly RelatedCard[], lines: readonly Line[]): LineDoubt[] {
  const last = lines.at(-1)
  const card = cards.find((one) => last?.text.endsWith(one.excerpt ?? one.headline))
  if (last === undefined || card === undefined || card.bylines !== undefined) return []
  const end = `«…${last.text.slice(-40)}»`
  const message = `breaks off among the related cards: ${end}; copy the page again`
  if (card.excerpt === undefined) {
    const isRepeated = lines.slice(0, -1).some((line) => line.text.endsWith(card.headline))
    const areRepeated = card.section !== undefined && cards.length > 1
    if (areRepeated && !isRepeated) throw new InputError(message, last.number)
    return []
  }
  if (card.truncated !== true || isMarkedCut(card.excerpt)) return []
  // A site cuts all its excerpts at one length, inside a word if need be.
  const others = cards.filter((one) => one !== card && one.truncated && !isMarkedCut(one.excerpt))
  const length = Math.max(0, ...others.map(({ excerpt }) => excerpt?.length ?? 0))
  if (length > card.excerpt.length + 20) throw new InputError(message, last.number)
  if (others.length > 0) return []
  const why = 'the last line of the page has no end; perhaps the site cut it, perhaps the dump'
  return [{ line: last.number, decision: 'kept as the excerpt of a related card', why }]
}

function isMarkedCut(excerpt: string | undefined): boolean {
  return /(\.\.\.|…)$/.test(excerpt ?? '')
}

/** Whether a text is a sentence of words, and not a line of code or of a list. */
function isParagraph(text: string): boolean {
  const letters = text.match(/[\p{L}\p{M}\p{N}\s]/gu)?.length ?? 0
  const isLong = text.length >= 160 || (text.length >= 40 && endsSentence(text))
  return isLong && letters / text.length > 0.85
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

/** The block a line becomes that no step decided about. */
export function paragraphOf(text: string): Block {
  return { type: 'paragraph', text }
}

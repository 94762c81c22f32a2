import type { Mark, QuotedWords } from '../device/library/records.ts'

/** A block of an article as marks know it: its address, where it has one, and its words. */
export interface MarkedBlock {
  id: string | null
  text: string
}

/** All words of an article in one line, and where in it each block begins. */
export interface ArticleText {
  text: string
  blocks: readonly { id: string | null; start: number }[]
}

/** A part of an article's text: its first character, and the one after its last. */
export interface Stretch {
  from: number
  to: number
}

/** How many characters are kept of what stands before and after marked words. */
const around = 32

/** Puts the words of an article in one line, as they were written; white space of any kind and length is one space. */
export function makeArticleText(blocks: readonly MarkedBlock[]): ArticleText {
  let text = ''
  const placed = blocks.map((block) => {
    const words = block.text.replace(/\s+/g, ' ').trim()
    const start = text.length + (text && words ? 1 : 0)
    text += (text && words ? ' ' : '') + words
    return { id: words && block.id, start }
  })
  return { text, blocks: placed }
}

/**
 * Keeps a stretch of an article by its words: `…ثم قال نعم ومضى…` → exact «قال نعم», prefix «…ثم », suffix « ومضى…», and
 * the address of the block that it begins in. Half a word is never meant. Words that stand twice are kept with as much
 * around them as tells them apart. Gives the stretch of the whole words too; undefined where there are none.
 */
export function quoteStretch(
  article: ArticleText,
  stretch: Stretch,
): (Pick<Mark, 'block' | 'quote'> & { stretch: Stretch }) | undefined {
  const { text } = article
  const { from, to } = wholeWords(text, stretch)
  const exact = text.slice(from, to)
  if (!/[\p{L}\p{N}]/u.test(exact)) return undefined
  const block = blockAt(article, from)
  for (let reach = around; ; reach *= 2) {
    const prefix = text.slice(Math.max(0, from - reach), from).replace(/^[\uDC00-\uDFFF]/, '')
    const suffix = text.slice(to, to + reach).replace(/[\uD800-\uDBFF]$/, '')
    const mark = { block, quote: { exact, prefix, suffix }, stretch: { from, to } }
    if (reach > text.length || findQuote(article, mark)) return mark
  }
}

/**
 * Finds marked words again in any version of their article. Undefined makes the mark an orphan. The rules:
 * 1. Only the very words count, vowel marks and all, from the edge of a word to the edge of a word: never others like them.
 * 2. Where they stand once they are found, whatever became of the text around them.
 * 3. Where they stand several times there are three witnesses: what stood before, what stood after, the block's address.
 * 4. Found is the one place that words beside it speak for and that has every witness of the others; else none is.
 */
export function findQuote(
  article: ArticleText,
  { block, quote }: Pick<Mark, 'block' | 'quote'>,
): Stretch | undefined {
  const places = placesOf(article.text, quote.exact)
  if (places.length < 2) return stretchAt(places[0], quote)
  const heard = places.map((at) => ({ at, says: witnesses(article, at, block, quote) }))
  const found = heard.find(
    (one) =>
      (one.says[0] || one.says[1]) &&
      heard.every(
        (other) =>
          other === one ||
          (other.says.every((says, which) => !says || one.says[which]) &&
            other.says.some((says, which) => !says && one.says[which])),
      ),
  )
  return stretchAt(found?.at, quote)
}

/** The address of the block in which a place of an article lies, or of the last before it that has one; '' at the beginning. */
export function blockAt({ blocks }: ArticleText, at: number): string {
  return blocks.findLast(({ id, start }) => id && start <= at)?.id ?? ''
}

function stretchAt(at: number | undefined, { exact }: QuotedWords): Stretch | undefined {
  return at === undefined ? undefined : { from: at, to: at + exact.length }
}

function placesOf(text: string, exact: string): number[] {
  const places: number[] = []
  if (exact === '') return places
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    if (!isInWord(text, at) && !isInWord(text, at + exact.length)) places.push(at)
  }
  return places
}

/** Words from the very beginning or end of a text are fewer than usual, and then say that it begins or ends there. */
function witnesses(
  article: ArticleText,
  at: number,
  block: string,
  { exact, prefix, suffix }: QuotedWords,
): boolean[] {
  const { text } = article
  const end = at + exact.length
  const isWhole = (words: string) => words.length >= around - 1
  return [
    text.endsWith(prefix, at) && (isWhole(prefix) || at === prefix.length),
    text.startsWith(suffix, end) && (isWhole(suffix) || end + suffix.length === text.length),
    blockAt(article, at) === block,
  ]
}

function wholeWords(text: string, stretch: Stretch): Stretch {
  let { from, to } = stretch
  while (from < to && text[from] === ' ') from++
  while (to > from && text[to - 1] === ' ') to--
  if (from === to) return { from, to }
  while (isInWord(text, from)) from--
  while (isInWord(text, to)) to++
  return { from, to }
}

/** Whether a place has letters of one word on both sides. */
function isInWord(text: string, at: number): boolean {
  return isWord(text.charAt(at - 1)) && isWord(text.charAt(at))
}

function isWord(letter: string): boolean {
  return /[\p{L}\p{N}\p{M}\u0640]/u.test(letter)
}

/** A place in the texts of a page: which text, and how many characters of it stand before. */
export interface Place {
  block: number
  at: number
}

/**
 * The text directive by which a browser finds again what stands between two places of a page and marks it:
 * `text=%D8%A8…,…`. `blocks` are the page's texts from its top, each set apart from its neighbours (a paragraph, a
 * subhead, a cell). Only the first of several like places is ever found, so more words or those beside them are named
 * until it is the right one. Where the first text cannot be told from another, a subhead from its line in the contents,
 * what follows it is marked; undefined where nothing follows.
 */
export function textDirective(
  blocks: readonly string[],
  from: Place,
  to: Place,
): string | undefined {
  const words = wordsOf(blocks)
  const first = words.findIndex(({ block, end }) => block === from.block && end > from.at)
  const last = words.findLastIndex(({ block, start }) => block === to.block && start < to.at)
  if (first < 0 || last < first) return undefined
  const named = namings(words, first, last).find((naming) => isFound(words, first, last, naming))
  if (named) return write(blocks, words, first, last, named)
  return from.block < to.block
    ? textDirective(blocks, { block: from.block + 1, at: 0 }, to)
    : undefined
}

/** A word, by its letters and figures alone: engines differ in what else they heed. */
interface Word {
  block: number
  start: number
  end: number
  key: string
}

/** How many words are named: before the text, at its beginning, at its end (none: it is named whole), and after it. */
interface Naming {
  before: number
  head: number
  tail: number
  after: number
}

/** What is no longer than this is named whole. */
const wholeWords = 7

const sizes = [3, 5, 8, 12]
const contexts = [0, 1, 2, 3, 5, 8]

/** White space alone parts words: what engines take for one is theirs to know, and they agree on that. */
function wordsOf(blocks: readonly string[]): Word[] {
  return blocks.flatMap((text, block) =>
    [...text.matchAll(/[\p{L}\p{N}](?:\S*[\p{L}\p{N}\p{M}])?/gu)].map((match) => ({
      block,
      start: match.index,
      end: match.index + match[0].length,
      key: match[0]
        .normalize('NFKD')
        .replace(/[^\p{L}\p{N}]|\u0640/gu, '')
        .toLowerCase(),
    })),
  )
}

/** From the shortest on. Words beside the text count only in its own paragraph. */
function namings(words: readonly Word[], first: number, last: number): Naming[] {
  const count = last - first + 1
  const [start, end] = [words[first]?.block, words[last]?.block]
  const isWhole = start === end && count <= wholeWords
  const within = (block: number | undefined) => words.filter((word) => word.block === block).length
  const placeOf = (at: number) => {
    let before = 0
    while (words[at - before - 1]?.block === words[at]?.block) before++
    return before
  }
  const mostBefore = placeOf(first)
  const mostAfter = within(end) - placeOf(last) - 1
  const mostHead = start === end ? Math.floor(count / 2) : within(start) - mostBefore
  const mostTail = start === end ? Math.floor(count / 2) : placeOf(last) + 1
  const all = contexts.flatMap((context) =>
    (isWhole ? [count] : sizes).flatMap((size) =>
      [
        [context, 0],
        [0, context],
        [context, context],
      ].map(([before = 0, after = 0]) => ({
        before: Math.min(before, mostBefore),
        head: isWhole ? size : Math.max(1, Math.min(size, mostHead)),
        tail: isWhole ? 0 : Math.max(1, Math.min(size, mostTail)),
        after: Math.min(after, mostAfter),
      })),
    ),
  )
  return all
}

/** Whether the first place that fits is the right one. Rather too many fit here than too few. */
function isFound(words: readonly Word[], first: number, last: number, naming: Naming): boolean {
  const { before, head, tail, after } = naming
  const begins = (at: number) =>
    isSame(words, at - before, first - before, before) && isSame(words, at, first, head)
  const ends = (at: number, size: number) =>
    isSame(words, at, last - size + 1, size) && isSame(words, at + size, last + 1, after)
  for (let at = 0; at <= first; at++) {
    if (!begins(at)) continue
    if (tail === 0 && ends(at, head)) return at === first
    if (tail === 0) continue
    const end = words.findIndex((_, one) => one >= at + head && ends(one, tail))
    if (end >= 0) return at === first && end + tail - 1 === last
  }
  return false
}

/** Whether two runs of words are alike; of the outermost a part will do, because «وقال» may be found in «قال». */
function isSame(words: readonly Word[], at: number, as: number, count: number): boolean {
  for (let one = 0; one < count; one++) {
    const [found, wanted] = [words[at + one], words[as + one]]
    if (!found || !wanted || found.block !== words[at]?.block) return false
    const isFirst = one === 0
    const isLast = one === count - 1
    if (isFirst && isLast ? !found.key.includes(wanted.key) : false) return false
    if (isFirst && !isLast && !found.key.endsWith(wanted.key)) return false
    if (isLast && !isFirst && !found.key.startsWith(wanted.key)) return false
    if (!isFirst && !isLast && found.key !== wanted.key) return false
  }
  return true
}

function write(
  blocks: readonly string[],
  words: readonly Word[],
  first: number,
  last: number,
  { before, head, tail, after }: Naming,
): string {
  const cut = (from: number, to: number) => {
    const text = blocks[words[from]?.block ?? 0] ?? ''
    return encode(text.slice(words[from]?.start, words[to]?.end))
  }
  const beside = (from: number | undefined, to: number | undefined, block: number | undefined) =>
    encode((blocks[block ?? 0] ?? '').slice(from, to).trim())
  const [start, end] = [words[first], words[last]]
  return [
    'text=',
    // Marks between it and the text are its own: nothing but white space may stand there.
    before > 0 && `${beside(words[first - before]?.start, start?.start, start?.block)}-,`,
    cut(first, first + head - 1),
    tail > 0 && `,${cut(last - tail + 1, last)}`,
    after > 0 && `,-${beside(end?.end, words[last + after]?.end, end?.block)}`,
  ]
    .filter(Boolean)
    .join('')
}

/** In ASCII, and nothing in it that ends a link in a messenger or parts the pieces of a directive. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '')).replace(
    /[!'()*.~-]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

import { fold } from '../../article/text/folding.ts'
import { articleOf } from '../../article/text/stems.ts'
import type { IndexReader, OpenIndex } from './index-reader.ts'
import { yieldToBrowser } from './yield-to-browser.ts'

const mostOffered = 7
const longestWord = 40

/** A word of the archive, as written and folded, and how many articles have it. */
export interface ArchiveWord {
  written: string
  form: string
  articles: number
}

/** Endings of words that hardly ever have the article: «خارجها», «خارجا». */
const seldomHasArticle = /(?:ا|ه[ام]|هما|نا|كم|ته)$/

/** The sign of words that never have it: «حقًّا». */
const tanwin = /[\u064b-\u064d]/

/** Finds the words of the archive that begin with one of `starts`, each once. */
export async function findWordsStarting(
  starts: readonly string[],
  index: OpenIndex,
  reader: IndexReader,
): Promise<ArchiveWord[]> {
  const lists = await Promise.all(
    index.segments.map((segment) =>
      reader.completions(segment, (start) => starts.some((one) => one.startsWith(start))),
    ),
  )
  const words = new Map<string, ArchiveWord>()
  for (const list of lists.flat()) {
    for (const [at, [written, articles]] of (Array.isArray(list) ? list : []).entries()) {
      if (at % 32 === 0) await yieldToBrowser()
      const form = fold(String(written))
      const known = words.get(form)
      if (known) known.articles += Number(articles)
      else words.set(form, { written: String(written), form, articles: Number(articles) })
    }
  }
  return [...words.values()]
}

/** Splits a text before its last word, the one being typed: `زلزال ني` → `زلزال `, `ني`. Undefined when it ends in none. */
export function splitLastWord(text: string): { before: string; word: string } | undefined {
  // Over a whole long text this expression would take time with the square of its length.
  const word = /[\p{L}\p{N}\p{M}\u0640\u200c\u200d]+$/u.exec(text.slice(-longestWord))?.[0]
  return word === undefined ? undefined : { before: text.slice(0, -word.length), word }
}

/** Completes the last word of a text, the most frequent completion first: `زلزال ني` → `زلزال نيبال`. */
export async function completeText(
  text: string,
  index: OpenIndex,
  reader: IndexReader,
): Promise<string[]> {
  const last = splitLastWord(text)
  if (!last) return []
  // Folding treats the end of a word differently: a letter is added so that «الرئ» is folded as a beginning.
  const typed = fold(`${last.word}ن`).slice(0, -1)
  // `articleOf` takes ال for the article only before three letters, and an unfinished word may have fewer.
  const particles = articleOf(`${typed}نن`)
  for (const attached of new Set([particles, ''])) {
    const start = typed.slice(attached.length)
    if (start.length < 2) continue
    const words = (await findWordsStarting([start], index, reader)).filter(
      ({ form }) => form.startsWith(start) && form.length > start.length,
    )
    words.sort((a, b) => b.articles - a.articles)
    const most = words[0]?.articles ?? 0
    const likely = words.filter(
      ({ written, form, articles }) =>
        attached === '' ||
        (!tanwin.test(written) && (articles * 5 > most || !seldomHasArticle.test(form))),
    )
    if (likely.length === 0) continue
    const kept = last.word.slice(0, attached.length)
    return likely.slice(0, mostOffered).map(({ written }) => last.before + kept + written)
  }
  return []
}

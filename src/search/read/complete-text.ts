import { fold } from '../../article/text/folding.ts'
import { articleOf } from '../../article/text/stems.ts'
import type { IndexReader, OpenIndex } from './index-reader.ts'
import { yieldToBrowser } from './yield-to-browser.ts'

const mostOffered = 7
const longestWord = 40

/** A word that is met, as written and folded. */
export interface ArchiveWord {
  written: string
  form: string
  articles: number
}

/** Endings that hardly go with an article: «خارجها», «خارجا». */
const standsAlone = /(?:ا|ه[ام]|هما|نا|كم|ته)$/

/** A sign that never does: «حقًّا». */
const tanwin = /[\u064b-\u064d]/

/** The words of the archive that begin like one of `starts`, each once. */
export async function findWordsStarting(
  starts: readonly string[],
  index: OpenIndex,
  reader: IndexReader,
): Promise<ArchiveWord[]> {
  const lists = await Promise.all(
    index.segments.flatMap((segment) =>
      segment.starts.flatMap((start, at) =>
        start !== '' && starts.some((one) => one.startsWith(start))
          ? [reader.completions(segment, at)]
          : [],
      ),
    ),
  )
  const words = new Map<string, ArchiveWord>()
  for (const list of lists) {
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

/** The word that is being typed at the end of a text, and what stands before it. */
export function splitLastWord(text: string): { before: string; word: string } | undefined {
  // Only the end is looked at: over a long text such an expression takes its square.
  const word = /[\p{L}\p{N}\p{M}\u0640\u200c\u200d]+$/u.exec(text.slice(-longestWord))?.[0]
  return word === undefined ? undefined : { before: text.slice(0, -word.length), word }
}

/** What a text may go on as, the most frequent word first: for «زلزال ني», `زلزال نيبال`. */
export async function completeText(
  text: string,
  index: OpenIndex,
  reader: IndexReader,
): Promise<string[]> {
  const last = splitLastWord(text)
  if (!last) return []
  // A letter is put behind what is typed, or «الرئ» would be folded as a word that ends so.
  const typed = fold(`${last.word}ن`).slice(0, -1)
  // An article is one before three letters: of a word that is not finished one may be enough.
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
        (!tanwin.test(written) && (articles * 5 > most || !standsAlone.test(form))),
    )
    if (likely.length === 0) continue
    const kept = last.word.slice(0, attached.length)
    return likely.slice(0, mostOffered).map(({ written }) => last.before + kept + written)
  }
  return []
}

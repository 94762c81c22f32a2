import { fold } from '../../article/text/folding.ts'
import { stemOf } from '../../article/text/stems.ts'
import { type ArchiveWord, findWordsStarting } from './complete-text.ts'
import { confusedWith, editDistance } from './edit-distance.ts'
import type { IndexReader, OpenIndex } from './index-reader.ts'
import { typeInOtherLayout } from './keyboard-layout.ts'
import type { QueryWord } from './parse-query.ts'
import type { WordMatches } from './score-articles.ts'
import { yieldToBrowser } from './yield-to-browser.ts'

/**
 * Lists how a query may be meant in which some words are in no article as typed, the likelier first: typed in the other
 * layout of the keyboard (`hgvzds`), or without its slips (`افغنستان`, `رئيسالوزراء`). Whether anything is found so is
 * not said. Words that an article has are left as they are: a rare name is no slip of a frequent one.
 */
export async function mendQuery(
  text: string,
  found: readonly WordMatches[],
  index: OpenIndex,
  reader: IndexReader,
): Promise<string[]> {
  const unknown = found.filter(({ exact }) => exact === 0)
  const isWhole = unknown.length === found.length
  // Some signs are letters in the other layout, so it is not words that are typed anew but what stands between spaces.
  const other = text.replace(/\S+/g, (typed) => {
    const isMeant =
      isWhole || (/[a-z]/i.test(typed) && unknown.some(({ word }) => typed.includes(word.written)))
    return (isMeant && typeInOtherLayout(typed)) || typed
  })
  const mended = await Promise.all(unknown.map(({ word }) => mendWord(word, index, reader)))
  const corrected = unknown.reduce((whole, { word }, at) => {
    const instead = mended[at]
    return instead === undefined ? whole : whole.replace(word.written, () => instead)
  }, text)
  return [other, corrected].filter((one) => one !== text)
}

/** Finds what a word may be meant for; undefined where nothing is near it, and for short words and numbers. */
async function mendWord(
  { form, written, mayHaveArticle }: QueryWord,
  index: OpenIndex,
  reader: IndexReader,
): Promise<string | undefined> {
  if (form.length < 4 || /\d/.test(form)) return undefined
  const { prefix, key, suffix } = stemOf(form, mayHaveArticle)
  const stem = key + suffix
  const words = await findWordsStarting(listSimilarStarts(stem), index, reader)
  const best = await findClosestWord(stem, words)
  return best ? prefix + best.written : findTwoWords(written, words, index, reader)
}

/** So many letters each half of a word has at least that was typed without the space. */
const leastHalf = 3

/** Finds two words of the archive that were typed without a space between them: `رئيسالوزراء` → `رئيس الوزراء`. */
async function findTwoWords(
  written: string,
  words: readonly ArchiveWord[],
  index: OpenIndex,
  reader: IndexReader,
): Promise<string | undefined> {
  const known = new Set(words.map(({ form }) => form))
  for (let at = written.length - leastHalf; at >= leastHalf; at--) {
    const halves = [written.slice(0, at), written.slice(at)] as const
    const [first, second] = halves.map((half) => stemOf(fold(half)))
    if (!first || !second || !known.has(first.key + first.suffix)) continue
    const stem = second.key + second.suffix
    const others = await findWordsStarting([stem], index, reader)
    if (others.some(({ form }) => form === stem)) return halves.join(' ')
  }
  return undefined
}

/** Lists how similar words may begin: alike, with the first letters swapped, one left out, or one confused with another. */
function listSimilarStarts(stem: string): string[] {
  const [first = '', second = '', third = ''] = stem
  const others = [...confusedWith(first)].map((letter) => letter + second)
  const seconds = [...confusedWith(second)].map((letter) => first + letter)
  return [second + first, first + third, second + third, ...others, ...seconds]
}

async function findClosestWord(
  stem: string,
  words: readonly ArchiveWord[],
): Promise<ArchiveWord | undefined> {
  const most = stem.length > 6 ? 2 : 1
  let best: ArchiveWord | undefined
  let bestDistance = most + 0.5
  for (const [at, one] of words.entries()) {
    if (at % 200 === 0) await yieldToBrowser()
    if (Math.abs(one.form.length - stem.length) > most) continue
    const distance = editDistance(stem, one.form, bestDistance)
    const isBetter =
      distance < bestDistance || (distance === bestDistance && one.articles > (best?.articles ?? 0))
    if (!isBetter) continue
    best = one
    bestDistance = distance
  }
  return best
}

import { stemOf } from '../../article/text/stems.ts'
import { type ArchiveWord, findWordsStarting } from './complete-text.ts'
import { confusedWith, editDistance } from './edit-distance.ts'
import type { IndexReader, OpenIndex } from './index-reader.ts'
import type { WordMatches } from './score-articles.ts'
import { yieldToBrowser } from './yield-to-browser.ts'

/** A word in this many articles or fewer may be a typing slip, if a similar word is in `timesAsMany` as many. */
const fewArticles = 2
const timesAsMany = 40

/** Corrects typing slips in a query's text: `افغنستان` → `أفغانستان`. Undefined when there is nothing to correct. */
export async function suggestCorrection(
  text: string,
  found: readonly WordMatches[],
  index: OpenIndex,
  reader: IndexReader,
): Promise<string | undefined> {
  let corrected = text
  for (const { word, articles } of found) {
    if (articles > fewArticles || word.form.length < 4 || /\d/.test(word.form)) continue
    const { prefix, key, suffix } = stemOf(word.form, word.mayHaveArticle)
    const stem = key + suffix
    const least = articles === 0 ? 1 : articles * timesAsMany
    const best = await findClosestWord(
      stem,
      least,
      await findWordsStarting(listSimilarStarts(stem), index, reader),
    )
    if (best && best.form !== stem)
      corrected = corrected.replace(word.written, () => prefix + best.written)
  }
  return corrected === text ? undefined : corrected
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
  least: number,
  words: readonly ArchiveWord[],
): Promise<ArchiveWord | undefined> {
  const most = stem.length > 6 ? 2 : 1
  let best: ArchiveWord | undefined
  let bestDistance = most + 0.5
  for (const [at, one] of words.entries()) {
    if (at % 200 === 0) await yieldToBrowser()
    if (one.articles < least || Math.abs(one.form.length - stem.length) > most) continue
    const distance = editDistance(stem, one.form, bestDistance)
    const isBetter =
      distance < bestDistance || (distance === bestDistance && one.articles > (best?.articles ?? 0))
    if (!isBetter) continue
    best = one
    bestDistance = distance
  }
  return best
}

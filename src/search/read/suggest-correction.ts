import { stemOf } from '../../article/text/stems.ts'
import { type ArchiveWord, findWordsStarting } from './complete-text.ts'
import { confusedWith, editDistance } from './edit-distance.ts'
import type { WordMatches } from './find-word.ts'
import type { IndexReader, OpenIndex } from './index-reader.ts'
import { yieldToBrowser } from './yield-to-browser.ts'

/** A word met this often or less may be a slip, if another like it is met so many times as often. */
const fewArticles = 2
const timesAsMany = 40

/** The query's text with its rarest slips mended, «افغنستان» as `افغانستان`; undefined when nothing is likely. */
export async function suggestCorrection(
  text: string,
  found: readonly WordMatches[],
  index: OpenIndex,
  reader: IndexReader,
): Promise<string | undefined> {
  let mended = text
  for (const { word, articles } of found) {
    if (articles > fewArticles || word.form.length < 4 || /\d/.test(word.form)) continue
    const { prefix, key, suffix } = stemOf(word.form, word.mayHaveArticle)
    const stem = key + suffix
    const least = articles === 0 ? 1 : articles * timesAsMany
    const best = await nearest(
      stem,
      least,
      await findWordsStarting(startsNear(stem), index, reader),
    )
    if (best && best.form !== stem)
      mended = mended.replace(word.written, () => prefix + best.written)
  }
  return mended === text ? undefined : mended
}

/** How words like this one may begin: as it does, with its first letters exchanged, one left out, or confused. */
function startsNear(stem: string): string[] {
  const [first = '', second = '', third = ''] = stem
  const others = [...confusedWith(first)].map((letter) => letter + second)
  const seconds = [...confusedWith(second)].map((letter) => first + letter)
  return [second + first, first + third, second + third, ...others, ...seconds]
}

async function nearest(
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

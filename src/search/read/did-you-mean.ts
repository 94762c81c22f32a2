import { stemOf } from '../../article/text/stems.ts'
import { breathe } from './breathe.ts'
import { type KnownWord, knownWords } from './complete.ts'
import { alike, distanceOf } from './distance.ts'
import type { Found } from './find-word.ts'
import type { NotingFiles, OpenIndex } from './index-files.ts'

/** A word met this often or less may be a slip, if another like it is met so many times as often. */
const fewArticles = 2
const timesAsMany = 40

/** The query's text with its rarest slips mended, «افغنستان» as `افغانستان`; undefined when nothing is likely. */
export async function didYouMean(
  text: string,
  found: readonly Found[],
  index: OpenIndex,
  files: NotingFiles,
): Promise<string | undefined> {
  let mended = text
  for (const { word, articles } of found) {
    if (articles > fewArticles || word.form.length < 4 || /\d/.test(word.form)) continue
    const { prefix, key, suffix } = stemOf(word.form, word.mayHaveArticle)
    const stem = key + suffix
    const least = articles === 0 ? 1 : articles * timesAsMany
    const best = await nearest(stem, least, await knownWords(startsNear(stem), index, files))
    if (best && best.form !== stem)
      mended = mended.replace(word.written, () => prefix + best.written)
  }
  return mended === text ? undefined : mended
}

/** How words like this one may begin: as it does, with its first letters exchanged, one left out, or confused. */
function startsNear(stem: string): string[] {
  const [first = '', second = '', third = ''] = stem
  const others = [...alike(first)].map((letter) => letter + second)
  const seconds = [...alike(second)].map((letter) => first + letter)
  return [second + first, first + third, second + third, ...others, ...seconds]
}

async function nearest(
  stem: string,
  least: number,
  words: readonly KnownWord[],
): Promise<KnownWord | undefined> {
  const most = stem.length > 6 ? 2 : 1
  let best: KnownWord | undefined
  let bestDistance = most + 0.5
  for (const [at, one] of words.entries()) {
    if (at % 200 === 0) await breathe()
    if (one.articles < least || Math.abs(one.form.length - stem.length) > most) continue
    const distance = distanceOf(stem, one.form, bestDistance)
    const isBetter =
      distance < bestDistance || (distance === bestDistance && one.articles > (best?.articles ?? 0))
    if (!isBetter) continue
    best = one
    bestDistance = distance
  }
  return best
}

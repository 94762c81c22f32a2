import type { Summary } from '../../article/edition.ts'
import { foldedWords } from '../../article/text/folding.ts'
import { stemOf } from '../../article/text/stems.ts'
import { editDistance } from './edit-distance.ts'

/** Parts of an address that say nothing about its article. */
const emptyWords = new Set(
  'a t latest search index html htm php aspx amp www article articles news story node'.split(' '),
)

/** Reads the words of an address that may be those of a headline: `/2021/08/طريق-الورق.html` → `طريق`, `الورق`. */
export function readAddressWords(address: string): string[] {
  return foldWords(address).filter(
    (word) => word.length > 2 && !/^\d+$/.test(word) && !emptyWords.has(word),
  )
}

/**
 * Finds up to five rows whose headline or id has words similar to those of an address, the most similar first. A word
 * counts more the fewer rows have it; rows that match less than three tenths of the address are left out.
 */
export function findSimilarArticles(address: string, rows: readonly Summary[]): Summary[] {
  const candidates = rows.map((row) => ({
    row,
    keys: foldWords(`${row.id} ${row.headline}`).map(keyOf),
    score: 0,
  }))
  let possible = 0
  for (const key of readAddressWords(address).map(keyOf)) {
    const met = candidates.map(({ keys }) =>
      Math.max(0, ...keys.map((one) => compareKeys(key, one))),
    )
    const count = met.filter((one) => one > 0).length
    const weight = Math.log((rows.length + 1) / Math.max(1, count))
    possible += weight
    met.forEach((one, at) => {
      const candidate = candidates[at]
      if (candidate) candidate.score += one * weight
    })
  }
  return candidates
    .filter(({ score }) => score > 0 && score >= possible * 0.3)
    .sort((one, other) => other.score - one.score)
    .slice(0, 5)
    .map(({ row }) => row)
}

/** Compares two keys: 1 for the same, less for one or two typing slips, 0 for more. */
function compareKeys(key: string, other: string): number {
  const slips = editDistance(key, other, 2)
  return slips * 4 > key.length ? 0 : 1 - slips / 4
}

function keyOf(word: string): string {
  return stemOf(word).key
}

function foldWords(text: string): string[] {
  return [...new Set(foldedWords(text))]
}

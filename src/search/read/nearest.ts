import type { Summary } from '../../article/edition.ts'
import { foldedWords } from '../../article/text/folding.ts'
import { stemOf } from '../../article/text/stems.ts'
import { editDistance } from './edit-distance.ts'

/** Parts of an address that say nothing of what stood there. */
const machinery = new Set(
  'a t latest search index html htm php aspx amp www article articles news story node'.split(' '),
)

/** The words of an address, as one compares them: `/2021/08/طريق-الورق.html` → `طريق`, `الورق`. */
export function wordsOfAddress(address: string): string[] {
  return wordsOf(address).filter(
    (word) => word.length > 2 && !/^\d+$/.test(word) && !machinery.has(word),
  )
}

/**
 * The rows whose headline or id is like the words of an address, the likest first, five at most; none where nothing is.
 * A word counts more the fewer rows have it, and an address of which three tenths are met is like enough.
 */
export function nearest(address: string, rows: readonly Summary[]): Summary[] {
  const candidates = rows.map((row) => ({
    row,
    keys: wordsOf(`${row.id} ${row.headline}`).map(keyOf),
    score: 0,
  }))
  let possible = 0
  for (const key of wordsOfAddress(address).map(keyOf)) {
    const met = candidates.map(({ keys }) => Math.max(0, ...keys.map((one) => likeness(key, one))))
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

/** 1 for the same key, less for one with a slip or two in it, 0 for any other. */
function likeness(key: string, other: string): number {
  const slips = editDistance(key, other, 2)
  return slips * 4 > key.length ? 0 : 1 - slips / 4
}

function keyOf(word: string): string {
  return stemOf(word).key
}

function wordsOf(text: string): string[] {
  return [...new Set(foldedWords(text))]
}

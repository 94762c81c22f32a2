import type { Summary } from '../../article/edition.ts'
import { comparable } from '../../article/folding.ts'

/** Parts of an address that say nothing of what stood there. */
const machinery = new Set(
  'a t latest search index html htm php aspx amp www article articles news story node'.split(' '),
)

/** The words of an address, as one compares them: `/2021/08/طريق-الورق.html` → `طريق`, `الورق`. */
export function wordsOfAddress(path: string): string[] {
  return wordsOf(decoded(path).replaceAll(/[/_.-]/g, ' ')).filter(
    (word) => word.length > 2 && !/^\d+$/.test(word) && !machinery.has(word),
  )
}

/** What of an address a reader might search for: Arabic words as they stand, nothing of an address in Latin letters. */
export function searchWordsOf(path: string): string {
  return (decoded(path).match(/\p{Script=Arabic}[\p{Script=Arabic}\p{M}]+/gu) ?? []).join(' ')
}

/**
 * The rows whose headline or id is like the words of an address, the likest first, five at most; none where nothing is.
 * A word counts more the fewer rows have it, and an address of which three tenths are met is like enough.
 */
export function nearest(path: string, rows: readonly Summary[]): Summary[] {
  const candidates = rows.map((row) => ({
    row,
    words: wordsOf(`${row.id.replaceAll('-', ' ')} ${row.headline}`),
    score: 0,
  }))
  let possible = 0
  for (const word of wordsOfAddress(path)) {
    const met = candidates.map(({ words }) => Math.max(0, ...words.map((one) => alike(word, one))))
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

/** 1 for the same word, less for one that shares most of its pairs of letters, 0 for any other. */
function alike(one: string, other: string): number {
  if (one === other) return 1
  if (one.length < 3 || other.length < 3) return 0
  const [pairs, others] = [pairsOf(one), pairsOf(other)]
  const shared = [...pairs].filter((pair) => others.has(pair)).length
  const likeness = (2 * shared) / (pairs.size + others.size)
  return likeness >= 0.6 ? likeness * 0.8 : 0
}

function pairsOf(word: string): Set<string> {
  return new Set(Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)))
}

function wordsOf(text: string): string[] {
  const folded = comparable(text)
  return folded === '' ? [] : [...new Set(folded.split(' '))]
}

/** An address may hold anything, also what stands for no character. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return ''
  }
}

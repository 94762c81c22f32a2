import { hasOwnLetter } from './own-letters.ts'
import { mayHaveParts, stemOf } from './stems.ts'

/** So many letters a word has at least without its particles. */
const least = 3

/**
 * What a folded word is if its first letters are particles: `بسوريا` → `سوريا`, `وبسوريا` → `بسوريا` and `سوريا`,
 * `للحج` → `لحج` and `الحج`. Whether they are, a vocabulary tells; a word whose first letter is known to be its own has
 * none: «وزير» is no و with «زير».
 */
export function remaindersOf(word: string): string[] {
  const rests: string[] = []
  if (!mayHaveParts(word)) return rests
  const particles = /^(?:[وف][بكل]|[وفبكل])/.exec(word)?.[0] ?? ''
  for (let at = 0; at < particles.length; at++) {
    const whole = word.slice(at)
    if (whole.length <= least || hasOwnLetter(whole, () => stemOf(whole).key)) break
    rests.push(whole.slice(1))
  }
  if (/^[وف]?لل..$/.test(word)) rests.push(`ال${word.slice(-2)}`)
  return rests
}

/**
 * Whether a vocabulary speaks for particles, by how many articles have the word with them and without. A rest of three
 * letters that nobody has written by itself is no word: «لاب» of «كلاب».
 */
export function areParticles(rest: string, articlesWith: number, articlesWithout: number): boolean {
  if (articlesWith <= 3) return rest.length > least || articlesWithout > 0
  return articlesWithout >= Math.max(2, articlesWith / 2)
}

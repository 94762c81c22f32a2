import { stemOf } from '../../article/text/stems.ts'
import type { Completions } from '../format/index-files.ts'
import { noForm, type WordTable } from './word-table.ts'

/** How many words of one beginning are kept. */
const mostPerStart = 300

/** A file has the words that share two letters at their beginning; in a segment this small, one. */
const smallSegment = 256
/** In a segment larger than this, words in fewer than three articles are not offered. */
const largeSegment = 4096

/** Longer words are addresses and the like. */
const longestWord = 30

/**
 * Lists the words of a segment by their beginning, without the article, each in its most frequent spelling. Words with
 * particles and, in a large segment, rare words are left out.
 */
export function collectCompletions(
  table: WordTable,
  articles: Uint32Array,
  hasArticle: Uint8Array,
  size: number,
): [start: string, words: Completions][] {
  const least = size > largeSegment ? 3 : 1
  const letters = size > smallSegment ? 2 : 1
  const spelling = usualSpellings(table, articles)
  const stems = new Map<string, { written: string; count: number; articles: number }>()
  table.forms.forEach((form, at) => {
    const known = articles[at] ?? 0
    if (known === 0 || form.length < 3 || form.length > longestWord || /^\d/.test(form)) return
    const { prefix, key, suffix } = stemOf(form, hasArticle[at] === 1)
    if (prefix !== '' && prefix !== 'ال') return
    const word = spelling[at] ?? noForm
    const stem = key + suffix
    const one = stems.get(stem) ?? { written: '', count: 0, articles: 0 }
    stems.set(stem, one)
    one.articles += known
    const count = table.count(word)
    if (count <= one.count) return
    one.count = count
    one.written = prefix === '' ? table.written(word) : withoutArticle(table.written(word))
  })
  const starts = new Map<string, Completions>()
  for (const [stem, { written, articles: known }] of stems) {
    if (known < least || written === '') continue
    const start = stem.slice(0, letters)
    const words = starts.get(start)
    if (words) words.push([written, known])
    else starts.set(start, [[written, known]])
  }
  return [...starts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([start, words]) => [
      start,
      words.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, mostPerStart),
    ])
}

/** Finds the most frequent spelling of each form. */
function usualSpellings(table: WordTable, articles: Uint32Array): Uint32Array {
  const usual = new Uint32Array(table.forms.length).fill(noForm)
  for (let word = 0; word < table.words(); word++) {
    const form = table.formOf(word)
    if (form === noForm || articles[form] === 0) continue
    const before = usual[form] ?? noForm
    if (before === noForm || table.count(word) > table.count(before)) usual[form] = word
  }
  return usual
}

/** Removes the article and its vowel signs: `الرَّئيس` → `رَّئيس`. */
function withoutArticle(word: string): string {
  return word.normalize('NFKC').replace(/^ا\p{M}*ل\p{M}*/u, '')
}

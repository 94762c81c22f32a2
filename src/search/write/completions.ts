import { stemOf } from '../../article/text/stems.ts'
import type { Completions } from '../format/index-files.ts'
import { noForm, type WordTable } from './word-table.ts'

/** How many words that begin alike are kept, by how many letters make that: one letter stands for many beginnings. */
const mostPerStart = { 1: 1000, 2: 300 } as const

/** A file has the words that share two letters at their beginning; in a segment this small, one. */
const smallSegment = 256
/** In a segment larger than this, words in fewer than three articles are not offered. */
const largeSegment = 4096

/** Longer words are addresses and the like. */
const longestWord = 30

/**
 * Lists the words of a segment by their beginning, without the article, each in its most frequent spelling. Words with
 * particles and, in a large segment, rare words are left out. `articles` says how many articles of the segment have each
 * form, and `known` how many so far have each word.
 */
export function collectCompletions(
  table: WordTable,
  articles: Uint32Array,
  known: Uint32Array,
  hasArticle: Uint8Array,
  size: number,
): [start: string, words: Completions][] {
  const least = size > largeSegment ? 3 : 1
  const letters = size > smallSegment ? 2 : 1
  const spelling = usualSpellings(table, articles, known)
  const stems = new Map<string, { written: string; count: number; articles: number }>()
  articles.forEach((having, at) => {
    if (having === 0) return
    const form = table.forms.text(at)
    if (form.length < 3 || form.length > longestWord || /^\d/.test(form)) return
    const { prefix, key, suffix } = stemOf(form, hasArticle[at] === 1)
    if (prefix !== '' && prefix !== 'ال') return
    const word = spelling[at] ?? noForm
    const stem = key + suffix
    const one = stems.get(stem) ?? { written: '', count: 0, articles: 0 }
    stems.set(stem, one)
    one.articles += having
    const count = known[word] ?? 0
    if (count < one.count) return
    const written = prefix === '' ? table.written(word) : withoutArticle(table.written(word))
    if (count === one.count && written >= one.written) return
    one.count = count
    one.written = written
  })
  const starts = new Map<string, Completions>()
  for (const [stem, { written, articles: having }] of stems) {
    if (having < least || written === '') continue
    const start = stem.slice(0, letters)
    const words = starts.get(start)
    if (words) words.push([written, having])
    else starts.set(start, [[written, having]])
  }
  return [...starts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([start, words]) => [
      start,
      words.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, mostPerStart[letters]),
    ])
}

/** Finds the most frequent spelling of each form of a segment; the letters decide between equals. */
function usualSpellings(table: WordTable, articles: Uint32Array, known: Uint32Array): Uint32Array {
  const usual = new Uint32Array(articles.length).fill(noForm)
  const formOf = table.formsOfWords()
  known.forEach((count, word) => {
    const form = formOf[word] ?? noForm
    if (count === 0 || form === noForm || articles[form] === 0) return
    const before = usual[form] ?? noForm
    const countBefore = before === noForm ? 0 : (known[before] ?? 0)
    if (count < countBefore) return
    if (count === countBefore && table.written(word) >= table.written(before)) return
    usual[form] = word
  })
  return usual
}

/** Removes the article and its vowel signs: `الرَّئيس` → `رَّئيس`. */
function withoutArticle(word: string): string {
  return word.normalize('NFKC').replace(/^ا\p{M}*ل\p{M}*/u, '')
}

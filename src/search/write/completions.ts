import { stemOf } from '../../article/text/stems.ts'
import type { Completions } from '../format/index-files.ts'
import type { Run } from './segments.ts'
import { noForm, type WordTable } from './word-table.ts'

/**
 * How many words that begin alike are kept, by how many letters make that: one letter stands for many beginnings, and none
 * for all.
 */
const mostPerStart = { 0: 1000, 1: 1000, 2: 300 } as const

/** A file has the words that share two letters at their beginning; in a segment this small, one or none. */
const smallSegment = 256
/** In an archive larger than this, words in fewer than three articles are not offered. */
const largeArchive = 4096
/** What earlier segments offer need not be offered again, unless this share of its articles is here: it is in the news. */
const leastShare = 1 / 8

/** Longer words are addresses and the like. */
const longestWord = 30

/** How many articles have each word, and each form. */
export interface ArticleCounts {
  ofWord: Uint32Array
  ofForm: Uint32Array
}

/**
 * Lists the words of a segment by their beginning, without the article, each in its most frequent spelling. Words with
 * particles, those that earlier segments offer and, in a large archive, rare words are left out. `articles` says how many
 * articles of the segment have each form, and `known` what all articles so far have.
 */
export function collectCompletions(
  table: WordTable,
  articles: Uint32Array,
  known: ArticleCounts,
  hasArticle: Uint8Array,
  { start: earlier, count: size }: Run,
): [start: string, words: Completions][] {
  const least = earlier + size > largeArchive ? 3 : 1
  const letters = size > smallSegment ? 2 : earlier === 0 ? 1 : 0
  const spelling = usualSpellings(table, articles, known.ofWord)
  const stems = new Map<string, { written: string; count: number; articles: number; all: number }>()
  articles.forEach((having, at) => {
    if (having === 0) return
    const form = table.forms.text(at)
    if (form.length < 3 || form.length > longestWord || /^\d/.test(form)) return
    const { prefix, key, suffix } = stemOf(form, hasArticle[at] === 1)
    if (prefix !== '' && prefix !== 'ال') return
    const word = spelling[at] ?? noForm
    const stem = key + suffix
    const one = stems.get(stem) ?? { written: '', count: 0, articles: 0, all: 0 }
    stems.set(stem, one)
    one.articles += having
    one.all += known.ofForm[at] ?? 0
    const count = known.ofWord[word] ?? 0
    if (count < one.count) return
    const written = prefix === '' ? table.written(word) : withoutArticle(table.written(word))
    if (count === one.count && written >= one.written) return
    one.count = count
    one.written = written
  })
  const starts = new Map<string, Completions>()
  for (const [stem, { written, articles: having, all }] of stems) {
    if (all < least || having < all * leastShare || written === '') continue
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

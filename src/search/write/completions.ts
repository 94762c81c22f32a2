import { stemOf } from '../../article/text/stems.ts'
import type { Completions } from '../format/index-files.ts'
import { noForm, type WordTable } from './word-table.ts'

/** How many words of the same beginning are offered. */
const mostPerStart = 300

/** Two letters of a word choose a file; in a segment this small the first. */
const smallSegment = 256
/** In a segment larger than this a word of one or two articles is not offered. */
const largeSegment = 4096

/** Words longer than this are addresses and the like. */
const longestWord = 30

/**
 * The words of a segment by how they begin, without their article: each as most writers spell it, with how many
 * articles have it. Words with particles in front and words of one article in a large segment are left out.
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

/** The most frequent word of each form. */
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

/** «الرَّئيس» → `رَّئيس`: vowel signs on the article go with it. */
function withoutArticle(word: string): string {
  return word.normalize('NFKC').replace(/^ا\p{M}*ل\p{M}*/u, '')
}

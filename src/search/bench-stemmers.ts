import type { Article } from '../article/article.ts'
import { blockText } from '../article/blocks.ts'
import { fold } from '../article/text/folding.ts'
import { isWish } from '../article/text/wishes.ts'

/** What a stemmer makes of a word. */
export type Stemmer = (word: string) => string

const prefixes = ['ال', 'وال', 'بال', 'كال', 'فال', 'لل', 'و']
const suffixes = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ية', 'ه', 'ة', 'ي']

/**
 * Normalises and stems a word as Lucene's Arabic analyser does (ArabicNormalizer, ArabicStemmer; light10 after Larkey,
 * Ballesteros and Connell): «والمدرسة» → `مدرس`. One prefix is cut off, and each suffix in turn.
 */
export function stemByLight10(word: string): string {
  let stem = word
    .toLowerCase()
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[آأإ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/[\u0640\u064b-\u0652]/g, '')
  const prefix = prefixes.find(
    (one) => stem.startsWith(one) && stem.length >= (one.length === 1 ? 4 : one.length + 2),
  )
  stem = stem.slice(prefix?.length ?? 0)
  for (const suffix of suffixes) {
    if (stem.endsWith(suffix) && stem.length >= suffix.length + 2)
      stem = stem.slice(0, -suffix.length)
  }
  return stem
}

/** The Arabic stemmer of Snowball, from the package `snowball-stemmers`; undefined where that is not installed. */
export async function loadSnowball(): Promise<Stemmer | undefined> {
  const name = 'snowball-stemmers'
  try {
    const { default: snowball } = await import(name)
    const stemmer = snowball.newStemmer('arabic')
    return (word) => stemmer.stem(word.toLowerCase())
  } catch {
    return undefined
  }
}

/**
 * Makes a search as engines with such a stemmer have it: articles with all words of a query, the best ten by BM25. Words
 * that only ask are left out, as stop words are.
 */
export function searchByStems(
  articles: readonly Article[],
  stem: Stemmer,
): (query: string) => string[] {
  const holders = new Map<string, Map<number, number>>()
  const lengths = articles.map((article, at) => {
    const words = wordsIn([article.headline, ...article.body.map(blockText)].join('\n'))
    for (const word of words.map(stem)) {
      const held = holders.get(word) ?? new Map<number, number>()
      holders.set(word, held.set(at, (held.get(at) ?? 0) + 1))
    }
    return words.length
  })
  const usual = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  return (query) => {
    const words = wordsIn(query)
    const telling = words.filter((word) => !isWish(fold(word)))
    const held = [...new Set((telling.length > 0 ? telling : words).map(stem))].map(
      (word) => holders.get(word) ?? new Map<number, number>(),
    )
    const [first = new Map<number, number>()] = held
    const scoreOf = (at: number) =>
      held.reduce((sum, one) => {
        const times = one.get(at) ?? 0
        const room = 1.2 * (0.25 + (0.75 * (lengths[at] ?? 0)) / usual)
        const rarity = Math.log(1 + (articles.length - one.size + 0.5) / (one.size + 0.5))
        return sum + (rarity * times * 2.2) / (times + room)
      }, 0)
    return [...first.keys()]
      .filter((at) => held.every((one) => one.has(at)))
      .map((at) => ({ at, score: scoreOf(at) }))
      .sort((a, b) => b.score - a.score || a.at - b.at)
      .slice(0, 10)
      .map(({ at }) => articles[at]?.id ?? '')
  }
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640]*/gu) ?? []
}

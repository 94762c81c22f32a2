import type { Article, Block } from '../../article/article.ts'
import { blockAttribution, blockText } from '../../article/blocks.ts'
import { scanWords } from '../../article/text/tokens.ts'
import { type KeptWords, makeWordTable, noForm, type WordTable } from './word-table.ts'

/** How much a word weighs by where it stands. A word of the headline is marked by `headlineBit` as well. */
const weightOf = { body: 2, caption: 3, deck: 5, headline: 6 }
const headlineBit = 0x8000

/** The number of words in a usual article: in a longer one a word occurs more easily, and counts less. */
const usualLength = 400

/** The highest impact of a word that is not in the headline; those in the headline are above it. */
const bestOfBody = 18
export const impactBits = 5
export const impacts = 2 ** impactBits

const chunkSize = 1 << 20

/** Where the words of an article are kept: a run of numbers in a chunk, each `word × 32 + impact of its form`. */
export interface CollectedArticle {
  chunk: number
  start: number
  end: number
}

/** What a collector holds, to make it again from: plain arrays, because it is kept on a disk. */
export interface KeptCollector {
  table: KeptWords
  ids: readonly string[]
  /** Where the words of each article end in `numbers`. */
  ends: Uint32Array
  numbers: Uint32Array
}

export interface SearchCollector {
  /** Takes in the words of an article, in place of what it had before; its text is not kept. */
  add: (article: Article) => void
  table: WordTable
  chunks: readonly Uint32Array[]
  byId: ReadonlyMap<string, CollectedArticle>
  /** What the collector holds of these articles, and all words that it ever met. */
  keep: (ids: readonly string[]) => KeptCollector
}

/**
 * Makes the collector that reads each article once and keeps which words it has and how much each weighs in it; it goes
 * on from what another one kept.
 */
export function makeSearchCollector(kept?: KeptCollector): SearchCollector {
  const table = makeWordTable(kept?.table)
  const chunks: Uint32Array[] = kept ? [kept.numbers] : []
  const byId = new Map<string, CollectedArticle>()
  kept?.ids.forEach((id, at) => {
    byId.set(id, { chunk: 0, start: kept.ends[at - 1] ?? 0, end: kept.ends[at] ?? 0 })
  })
  /** By the number of a form how much it weighs in the article that is being read. */
  let weights = new Uint16Array(1 << 15)
  /** What the table has of each word so far. The loop over all words of an archive reads it without a call. */
  let formOf = table.formsOfWords()
  let beginsName = table.nameBeginnings()
  /** By the number of a word how many articles were read when it was last met. */
  let lastMet = new Uint32Array(1 << 15)
  const met: number[] = []
  let articles = 0
  let used = kept?.numbers.length ?? 0
  let length = 0

  function meet(word: number, weight: number): void {
    if (word >= formOf.length) formOf = table.formsOfWords()
    const form = formOf[word] ?? noForm
    if (form === noForm) return
    if (word >= lastMet.length) lastMet = widened(lastMet, word)
    if (form >= weights.length) weights = widened(weights, form)
    if (lastMet[word] !== articles + 1) {
      lastMet[word] = articles + 1
      met.push(word)
    }
    const before = weights[form] ?? 0
    const sum = Math.min(0x7fff, (before & 0x7fff) + weight)
    weights[form] = sum | (before & headlineBit) | (weight === weightOf.headline ? headlineBit : 0)
  }

  function read(text: string, weight: number): void {
    /** The first half of a name that may stand before the next word, and where it ends. */
    let half = noForm
    let halfEnd = 0
    scanWords(text, (start, end) => {
      length++
      const word = table.numberOf(text, start, end)
      meet(word, weight)
      if (half !== noForm && start === halfEnd + 1) {
        const name = table.nameOf(half, word)
        if (name !== noForm) meet(name, weight)
      }
      if (word >= beginsName.length) beginsName = table.nameBeginnings()
      half = beginsName[word] === 1 ? word : noForm
      halfEnd = end
      if (table.parts.size === 0) return
      for (const part of table.parts.get(word) ?? []) meet(part, weight)
    })
  }

  function keepWords(id: string): void {
    let chunk = chunks.at(-1)
    if (!chunk || used + met.length > chunk.length) {
      chunk = new Uint32Array(Math.max(chunkSize, met.length))
      chunks.push(chunk)
      used = 0
    }
    const start = used
    const room = 1.5 * weightOf.body * (0.4 + 0.6 * Math.min(4, length / usualLength))
    for (const word of met) {
      const weight = weights[formOf[word] ?? 0] ?? 0
      const plain = weight & 0x7fff
      const share = plain / (plain + room)
      const impact =
        weight & headlineBit
          ? bestOfBody + 1 + Math.floor(share * (impacts - bestOfBody - 1.001))
          : 1 + Math.floor(share * (bestOfBody - 0.001))
      chunk[used++] = word * impacts + impact
    }
    for (const word of met) weights[formOf[word] ?? 0] = 0
    byId.set(id, { chunk: chunks.length - 1, start, end: used })
    met.length = 0
    length = 0
    articles++
  }

  return {
    add: (article) => {
      read(article.headline, weightOf.headline)
      if (article.deck !== undefined) read(article.deck, weightOf.deck)
      for (const { name } of article.bylines ?? []) read(name, weightOf.caption)
      if (article.lead?.caption !== undefined) read(article.lead.caption, weightOf.caption)
      for (const block of article.body) readBlock(block, read)
      keepWords(article.id)
    },
    table,
    chunks,
    byId,
    keep: (ids) => {
      const lists = ids.map((id) => {
        const { chunk, start, end } = byId.get(id) ?? { chunk: 0, start: 0, end: 0 }
        return chunks[chunk]?.subarray(start, end) ?? new Uint32Array()
      })
      const numbers = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0))
      let end = 0
      const ends = Uint32Array.from(lists, (list) => {
        numbers.set(list, end)
        end += list.length
        return end
      })
      return { table: table.keep(), ids, ends, numbers }
    },
  }
}

/** A longer copy of a list, with room for a number. */
function widened<List extends Uint16Array | Uint32Array>(list: List, number: number): List {
  const wider = new (list.constructor as new (length: number) => List)(
    Math.max(list.length * 2, number + 1),
  )
  wider.set(list)
  return wider
}

function readBlock(block: Block, read: (text: string, weight: number) => void): void {
  read(blockText(block), block.type === 'figure' ? weightOf.caption : weightOf.body)
  const attribution = blockAttribution(block)
  if (attribution !== undefined) read(attribution, weightOf.body)
}

import type { Article, Block } from '../../article/article.ts'
import { blockAttribution, blockText } from '../../article/blocks.ts'
import { scanWords } from '../../article/text/tokens.ts'
import { makeWordTable, noForm, type WordTable } from './word-table.ts'

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

/** Where the words of an article are kept: a run of numbers in a chunk, each `form × 32 + impact`. */
export interface CollectedArticle {
  chunk: number
  start: number
  end: number
}

export interface SearchCollector {
  /** Takes in the words of an article; its text is not kept. */
  add: (article: Article) => void
  table: WordTable
  chunks: readonly Uint32Array[]
  byId: ReadonlyMap<string, CollectedArticle>
}

/** Makes the collector that reads each article once and keeps which forms it has and how much each weighs in it. */
export function makeSearchCollector(): SearchCollector {
  const table = makeWordTable()
  const chunks: Uint32Array[] = []
  const byId = new Map<string, CollectedArticle>()
  let weights = new Uint16Array(1 << 15)
  let met = new Uint32Array(1 << 12)
  let forms = 0
  let used = chunkSize
  let length = 0

  function meet(form: number, weight: number): void {
    if (form >= weights.length) {
      const wider = new Uint16Array(Math.max(weights.length * 2, form + 1))
      wider.set(weights)
      weights = wider
    }
    const before = weights[form] ?? 0
    if (before === 0) {
      if (forms === met.length) {
        const wider = new Uint32Array(met.length * 2)
        wider.set(met)
        met = wider
      }
      met[forms++] = form
    }
    const sum = Math.min(0x7fff, (before & 0x7fff) + weight)
    weights[form] = sum | (before & headlineBit) | (weight === weightOf.headline ? headlineBit : 0)
  }

  function read(text: string, weight: number): void {
    scanWords(text, (start, end) => {
      length++
      const word = table.numberOf(text, start, end)
      const form = table.formOf(word)
      if (form === noForm) return
      meet(form, weight)
      if (table.moreForms.size === 0) return
      for (const more of table.moreForms.get(word) ?? []) meet(more, weight)
    })
  }

  function keep(id: string): void {
    let chunk = chunks.at(-1)
    if (!chunk || used + forms > chunk.length) {
      chunk = new Uint32Array(Math.max(chunkSize, forms))
      chunks.push(chunk)
      used = 0
    }
    const start = used
    const room = 1.5 * weightOf.body * (0.4 + 0.6 * Math.min(4, length / usualLength))
    for (let at = 0; at < forms; at++) {
      const form = met[at] ?? 0
      const weight = weights[form] ?? 0
      const plain = weight & 0x7fff
      const share = plain / (plain + room)
      const impact =
        weight & headlineBit
          ? bestOfBody + 1 + Math.floor(share * (impacts - bestOfBody - 1.001))
          : 1 + Math.floor(share * (bestOfBody - 0.001))
      chunk[used++] = form * impacts + impact
      weights[form] = 0
    }
    byId.set(id, { chunk: chunks.length - 1, start, end: used })
    forms = 0
    length = 0
  }

  return {
    add: (article) => {
      read(article.headline, weightOf.headline)
      if (article.deck !== undefined) read(article.deck, weightOf.deck)
      for (const { name } of article.bylines ?? []) read(name, weightOf.caption)
      if (article.lead?.caption !== undefined) read(article.lead.caption, weightOf.caption)
      for (const block of article.body) readBlock(block, read)
      keep(article.id)
    },
    table,
    chunks,
    byId,
  }
}

function readBlock(block: Block, read: (text: string, weight: number) => void): void {
  read(blockText(block), block.type === 'figure' ? weightOf.caption : weightOf.body)
  const attribution = blockAttribution(block)
  if (attribution !== undefined) read(attribution, weightOf.body)
}

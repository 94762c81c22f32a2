import type { Article } from '../../article/article.ts'
import type { Lexicon } from '../../article/text/lexicon.ts'
import { type Opening, readOpening } from './opening.ts'
import { type KeptVocabulary, makeVocabulary, type Vocabulary } from './vocabulary.ts'

/** The openings of an edition's articles. */
export interface Openings {
  /** Takes in the opening of an article, in place of what it had before; its text is not kept. */
  add: (article: Article) => void
  /** An opening; one without words where there is none of this id. */
  of: (id: string) => Opening
  vocabulary: Vocabulary
  /** The openings of these articles, and all words that were ever met. */
  keep: (ids: readonly string[]) => KeptOpenings
}

/** What is kept of openings, to make them again from: plain arrays, because it is kept on a disk. */
export interface KeptOpenings {
  vocabulary: KeptVocabulary
  ids: readonly string[]
  words: Uint32Array
  /** Where the words of each article end in `words`. */
  ends: Uint32Array
  headlineEnds: Uint32Array
  deckEnds: Uint32Array
}

const none: Opening = { words: new Uint32Array(), headlineEnd: 0, deckEnd: 0 }

/** Collects openings; none at first, or those that were kept with the same lexicon. */
export function makeOpenings(kept?: KeptOpenings, lexicon?: Lexicon): Openings {
  const vocabulary = makeVocabulary(kept?.vocabulary, lexicon)
  const byId = new Map<string, Opening>()
  kept?.ids.forEach((id, at) => {
    byId.set(id, {
      words: kept.words.subarray(kept.ends[at - 1] ?? 0, kept.ends[at]),
      headlineEnd: kept.headlineEnds[at] ?? 0,
      deckEnd: kept.deckEnds[at] ?? 0,
    })
  })
  const of = (id: string) => byId.get(id) ?? none
  return {
    add: (article) => {
      byId.set(article.id, readOpening(article, vocabulary))
    },
    of,
    vocabulary,
    keep: (ids) => {
      const openings = ids.map(of)
      const words = new Uint32Array(openings.reduce((sum, one) => sum + one.words.length, 0))
      let end = 0
      const ends = Uint32Array.from(openings, (one) => {
        words.set(one.words, end)
        end += one.words.length
        return end
      })
      return {
        vocabulary: vocabulary.keep(),
        ids,
        words,
        ends,
        headlineEnds: Uint32Array.from(openings, ({ headlineEnd }) => headlineEnd),
        deckEnds: Uint32Array.from(openings, ({ deckEnd }) => deckEnd),
      }
    },
  }
}

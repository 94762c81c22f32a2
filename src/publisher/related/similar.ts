import type { Direction } from './subjects.ts'

/**
 * How many holders of a term are looked at, the last stored first: this bounds the work on common terms, whose holders
 * are found by the article's rarer terms all the same.
 */
const holdersSeen = 100

/** An article like the one asked about; the likeness is the cosine of their directions, 0 to 1. */
export interface Similar {
  position: number
  likeness: number
}

/** Stored articles by their terms, from which those like a given one are drawn. */
export interface SimilarIndex {
  /** Articles must come by their positions, the first before all. */
  store: (position: number, direction: Direction) => void
  /** Positions of at least this likeness, in no order, of what was stored at smaller positions than `end`. */
  find: (direction: Direction, least: number, end: number) => Similar[]
}

/** An index for a known number of articles and terms; each term's holders are a chain through flat arrays. */
export function makeSimilarIndex(
  articles: number,
  terms: number,
  perArticle: number,
): SimilarIndex {
  const lastLink = new Int32Array(terms).fill(-1)
  const linkBefore = new Int32Array(articles * perArticle)
  const holder = new Int32Array(articles * perArticle)
  const weight = new Float32Array(articles * perArticle)
  const likeness = new Float32Array(articles)
  let links = 0

  return {
    store: (position, direction) => {
      direction.terms.forEach((term, at) => {
        linkBefore[links] = lastLink[term] ?? -1
        holder[links] = position
        weight[links] = direction.weights[at] ?? 0
        lastLink[term] = links++
      })
    },
    find: (direction, least, end) => {
      const touched: number[] = []
      direction.terms.forEach((term, at) => {
        const own = direction.weights[at] ?? 0
        let link = lastLink[term] ?? -1
        while (link !== -1 && (holder[link] ?? 0) >= end) link = linkBefore[link] ?? -1
        for (let seen = 0; link !== -1 && seen < holdersSeen; seen++) {
          const position = holder[link] ?? 0
          if (likeness[position] === 0) touched.push(position)
          likeness[position] = (likeness[position] ?? 0) + own * (weight[link] ?? 0)
          link = linkBefore[link] ?? -1
        }
      })
      const found: Similar[] = []
      for (const position of touched) {
        const value = likeness[position] ?? 0
        if (value >= least) found.push({ position, likeness: value })
        likeness[position] = 0
      }
      return found
    },
  }
}

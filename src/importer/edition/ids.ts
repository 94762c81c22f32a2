import { createHash } from 'node:crypto'
import type { Article } from '../../article/article.ts'
import { comparable } from '../../article/text/folding.ts'
import type { UnnamedArticle } from '../formats/format.ts'

/** The id that follows from a headline alone, so that importing twice meets the same file: `n4k0x9f2mzq`. */
export function idOfHeadline(headline: string): string {
  return `n${base36Digest(comparable(headline) || headline).slice(0, 10)}`
}

/** An article under its id, with the ids of those that reading goes on with. */
export function withId(article: UnnamedArticle, id: string, below: readonly string[]): Article {
  const next = [...new Set(below)].filter((other) => other !== id)
  const { version, ...rest } = article
  return { version, id, ...rest, ...(next.length === 0 ? {} : { next }) }
}

function base36Digest(text: string): string {
  return BigInt(`0x${createHash('sha256').update(text).digest('hex')}`)
    .toString(36)
    .padStart(50, '0')
}

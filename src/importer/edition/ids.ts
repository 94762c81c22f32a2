import { createHash } from 'node:crypto'
import type { Article } from '../../article/article.ts'
import { blockText } from '../../article/blocks.ts'
import { comparable } from '../../article/text/folding.ts'

/** An article before it has an id: everything that the page itself says. */
export type Unnamed = Omit<Article, 'id' | 'next'>

/** The id that follows from a headline alone, so that importing twice meets the same file: `n4k0x9f2mzq`. */
export function idOf(headline: string): string {
  return `n${digest(comparable(headline) || headline).slice(0, 10)}`
}

/**
 * Gives each article of a run its id and the ids of those stacked below it. Different articles of one headline get
 * `-2`, `-3`, by their bodies and not by their order; an article met on two pages is one, the fuller of the two.
 */
export function nameArticles(pages: readonly (readonly Unnamed[])[]): Article[][] {
  const bodies = bodiesOf(pages.flat())
  const named = pages.map((page) => {
    const ids = page.map((article) => distinctId(article, bodies))
    return page.map((article, at) => withId(article, ids[at] ?? '', ids.slice(at + 1)))
  })
  const fullest = new Map<string, Article>()
  for (const article of named.flat()) {
    const other = fullest.get(article.id)
    if (other === undefined || rank(article) > rank(other)) fullest.set(article.id, article)
  }
  return named.map((page) => page.map((article) => fullest.get(article.id) ?? article))
}

/** The different bodies that articles of one headline have, in an order of their own. */
function bodiesOf(articles: readonly Unnamed[]): Map<string, string[]> {
  const bodies = new Map<string, Set<string>>()
  for (const article of articles) {
    const id = idOf(article.headline)
    bodies.set(id, (bodies.get(id) ?? new Set()).add(bodyDigest(article)))
  }
  return new Map([...bodies].map(([id, digests]) => [id, [...digests].sort()]))
}

function distinctId(article: Unnamed, bodies: ReadonlyMap<string, string[]>): string {
  const id = idOf(article.headline)
  const order = bodies.get(id)?.indexOf(bodyDigest(article)) ?? 0
  return order > 0 ? `${id}-${order + 1}` : id
}

/** An article under its id, with the ids of those that reading goes on with. */
export function withId(article: Unnamed, id: string, below: readonly string[]): Article {
  const next = [...new Set(below)].filter((other) => other !== id)
  const { version, ...rest } = article
  return { version, id, ...rest, ...(next.length === 0 ? {} : { next }) }
}

/** Sorts by length first; of two equally long ones always the same wins. */
function rank(article: Article): string {
  const json = JSON.stringify(article)
  return String(json.length).padStart(12, '0') + json
}

function bodyDigest(article: Unnamed): string {
  return digest(comparable(article.body.map(blockText).join(' ')))
}

function digest(text: string): string {
  return BigInt(`0x${createHash('sha256').update(text).digest('hex')}`)
    .toString(36)
    .padStart(50, '0')
}

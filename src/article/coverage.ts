import type { Article, Block, CoverageEntry, Figure, PlainBlock } from './article.ts'
import { instantOf } from './dates/dates.ts'

/** Whether an article is a live coverage; one that has additions and says no more has ended. */
export function coverageOf({
  coverage,
  body,
}: Pick<Article, 'coverage' | 'body'>): Article['coverage'] {
  return coverage ?? (body.some(isEntry) ? 'ended' : undefined)
}

/** Whether a block is an addition to a live coverage. */
export function isEntry(block: Block): block is CoverageEntry {
  return block.type === 'entry'
}

/**
 * The blocks of an article in the order in which they are read: additions stand where the first of them stands, the
 * newest at the top while they come, from the beginning once the coverage has ended. In any other article nothing moves.
 */
export function inReadingOrder(article: Pick<Article, 'coverage' | 'body'>): Block[] {
  const { body } = article
  const first = body.findIndex(isEntry)
  if (first === -1) return [...body]
  const direction = coverageOf(article) === 'live' ? -1 : 1
  const entries = body
    .filter(isEntry)
    .sort((a, b) => direction * (instantOf(a.time) - instantOf(b.time)))
  const after = body.slice(first).filter((block) => !isEntry(block))
  return [...body.slice(0, first), ...entries, ...after]
}

/** A block that is no addition, with the field that it is in: `body[3]`, `body[3].body[0]`. */
export type NamedBlock = readonly [field: string, block: PlainBlock]

/** Every block of a text, those of its additions among them, as they stand in the file. */
export function everyBlock(body: readonly Block[]): NamedBlock[] {
  return body.flatMap((block, at): NamedBlock[] =>
    isEntry(block)
      ? block.body.map((inner, place): NamedBlock => [`body[${at}].body[${place}]`, inner])
      : [[`body[${at}]`, block]],
  )
}

/** The figures of an article as they stand in the file, the lead first. */
export function figuresOf({ lead, body }: Pick<Article, 'lead' | 'body'>): Figure[] {
  const blocks = everyBlock(body).map(([, block]) => block)
  return [...(lead ? [lead] : []), ...blocks.filter((block) => block.type === 'figure')]
}

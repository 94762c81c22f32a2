import { createHash } from 'node:crypto'
import type { Block } from '../../../article/article.ts'
import { readOwnArticle } from '../article-json/article-json.ts'
import { readCarriedTopics } from '../article-json/carried.ts'
import type { FoundArticle } from '../format.ts'
import { at, defined, isObject, type JsonObject } from '../json/json-values.ts'
import { blocksOfMarkdown } from './markdown-blocks.ts'

/** Whether front matter is that of our own export, which says all that an article of ours has. */
export function isExported(fields: JsonObject): boolean {
  return at(fields.sutur, 'version') === 1
}

/**
 * Reads an article that `npm run export` wrote as Markdown: the very article, save what was edited since, in its text
 * or in the fields above it. Throws an InputError where these are no longer those of an article.
 */
export function readExported(fields: JsonObject, text: string): FoundArticle {
  const own = isObject(fields.sutur) ? fields.sutur : {}
  const { aliases, section, topics, story, hasLead, blocks } = own
  const kept = (lines: string) => {
    const hash = createHash('sha256').update(lines).digest('hex').slice(0, 12)
    // Whatever it is, the contract judges it below.
    return at(blocks, hash) as Block | undefined
  }
  const all = blocksOfMarkdown(text, undefined, kept)
  const [first, ...others] = all
  const isLead = hasLead === true && first?.type === 'figure'
  const { dateline } = fields
  const found = readOwnArticle(
    defined({
      version: 1,
      id: fields.slug,
      aliases,
      language: fields.lang,
      headline: fields.title,
      deck: fields.subtitle,
      section,
      topics,
      story,
      bylines: exportedBylines(fields),
      dateline: dateline === undefined ? undefined : { city: dateline },
      published: fields.date,
      modified: fields.lastmod,
      status: fields.draft === true ? 'draft' : undefined,
      corrections: fields.corrections,
      evergreen: fields.evergreen,
      coverage: fields.coverage,
      lead: isLead ? first : undefined,
      body: isLead ? others : all,
      related: fields.related,
      next: fields.next,
      source: fields.source,
    }),
  )
  return { ...found, topics: readCarriedTopics(own.labels) }
}

/** Who wrote it as `authors` says, with what `bylines` knows of each. */
function exportedBylines({ authors, bylines }: JsonObject): unknown {
  if (!Array.isArray(authors)) return bylines
  const known = Array.isArray(bylines) ? bylines : []
  return authors.map((name, place) => {
    const same = at(known[place], 'name') === name ? known[place] : undefined
    return same ?? known.find((one) => at(one, 'name') === name) ?? { name }
  })
}

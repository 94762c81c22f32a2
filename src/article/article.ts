import * as v from 'valibot'
import {
  block,
  type cell,
  type coverageEntry,
  date,
  figure,
  type run,
  textOf,
} from './block-schema.ts'
import { ContractError, type Fault, showValue } from './faults.ts'
import { limits } from './limits.ts'
import {
  check,
  fields,
  formerAddress,
  id,
  language,
  link,
  list,
  parseJson,
  words,
} from './schema.ts'

const byline = fields({
  name: words(limits.name),
  role: v.optional(words(limits.name)),
  city: v.optional(words(limits.name)),
  /** An author of `edition.json`; without it the name is looked for among theirs. */
  author: v.optional(id),
})

const relatedCard = fields({
  section: v.optional(words(limits.name)),
  headline: words(limits.headline),
  excerpt: v.optional(words(limits.excerpt)),
  truncated: v.optional(v.boolean()),
  bylines: v.optional(list(byline, limits.bylines)),
  href: v.optional(link),
})

const correction = fields({
  date,
  /** What was wrong, and what is right. */
  text: textOf(limits.correction),
  /** Changes what the article says: it is told before the text. */
  serious: v.optional(v.boolean()),
})

/** Contract A, version 1: the one description of an article; the type and the JSON Schema follow from it. */
export const articleSchema = fields({
  version: v.literal(1),
  id,
  /** Addresses that the article had before; each leads to the one it has. */
  aliases: v.optional(list(formerAddress, limits.aliases)),
  language,
  headline: words(limits.headline),
  deck: v.optional(words(limits.deck)),
  section: v.optional(id),
  topics: v.optional(list(id, limits.topics)),
  bylines: v.optional(list(byline, limits.bylines)),
  /** The running story of `edition.json` that it belongs to. */
  story: v.optional(id),
  /** Whether it is still being written; its body holds an `entry` for each addition. */
  coverage: v.optional(v.picklist(['live', 'ended'])),
  dateline: v.optional(fields({ city: words(limits.name) })),
  published: v.optional(date),
  modified: v.optional(date),
  lead: v.optional(figure),
  /** A draft is shown only to who writes it; of a withdrawn article a page says that it was there. */
  status: v.optional(v.picklist(['draft', 'withdrawn'])),
  withdrawn: v.optional(fields({ date, reason: v.optional(textOf(limits.correction)) })),
  corrections: v.optional(list(correction, limits.corrections)),
  /** Whether it stays true with the years: nothing warns of its age. */
  evergreen: v.optional(v.boolean()),
  body: v.pipe(list(block, limits.blocks), v.minLength(1, 'expected at least one block')),
  related: v.optional(list(v.union([fields({ id }), relatedCard]), limits.related)),
  next: v.optional(list(id, limits.next)),
  source: v.optional(
    fields({
      name: v.optional(words(limits.name)),
      url: v.optional(link),
      rights: v.optional(words(limits.rights)),
    }),
  ),
})

export type Article = v.InferOutput<typeof articleSchema>
export type Block = v.InferOutput<typeof block>
export type CoverageEntry = v.InferOutput<typeof coverageEntry>
/** A block that is no addition to a live coverage. */
export type PlainBlock = Exclude<Block, CoverageEntry>
export type Text = v.InferOutput<typeof cell>
export type Run = v.InferOutput<typeof run>
export type Figure = v.InferOutput<typeof figure>
export type Byline = v.InferOutput<typeof byline>
export type Correction = v.InferOutput<typeof correction>
export type RelatedCard = v.InferOutput<typeof relatedCard>

/**
 * Reads one article JSON file. `file` is the name used in errors, `articles/suez.json` or `pages/about.json`; when it
 * is such a path, the id must be its name, because the address of an article is its file.
 * Throws a ContractError that lists every fault with file, field and value found.
 */
export function parseArticle(json: string, file: string): Article {
  const parsed = parseJson(json, file)
  if ('faults' in parsed) throw new ContractError(parsed.faults)
  return checkArticle(parsed.value, file)
}

/** The same as parseArticle for a value that is in memory already, as the importer's drafts are. */
export function checkArticle(value: unknown, file: string): Article {
  const result = check(articleSchema, value, file)
  const article = 'value' in result ? result.value : undefined
  const faults = [
    ...result.faults,
    ...(article ? [...nameFaults(article, file), ...withdrawalFaults(article, file)] : []),
  ]
  if (article === undefined || faults.length > 0) throw new ContractError(faults)
  return article
}

function nameFaults(article: Article, file: string): Fault[] {
  const name = /(?:^|\/)(?:articles|pages)\/([^/]+)\.json$/.exec(file)?.[1]
  if (name === undefined || name === article.id) return []
  const problem = /^[a-z0-9][a-z0-9-]*$/.test(name)
    ? `expected the file's own name, "${name}"`
    : `expected the file's own name, and that as an address: rename the file to ${article.id}.json`
  return [{ file, field: 'id', found: JSON.stringify(article.id), problem }]
}

function withdrawalFaults({ status, withdrawn }: Article, file: string): Fault[] {
  if (withdrawn === undefined || status === 'withdrawn') return []
  const problem = 'expected "status": "withdrawn" beside it'
  return [{ file, field: 'withdrawn', found: showValue(withdrawn), problem }]
}

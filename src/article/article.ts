import * as v from 'valibot'
import { withoutLeapSecond } from './dates/dates.ts'
import { ContractError, type Fault, showValue } from './faults.ts'
import { limits } from './limits.ts'
import {
  check,
  fields,
  id,
  language,
  link,
  list,
  parseJson,
  shortString,
  tooLong,
  whole,
  words,
} from './schema.ts'

const date = v.pipe(
  shortString(limits.date),
  v.regex(
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d))?$/,
    'expected YYYY-MM-DD or an RFC 3339 time',
  ),
  v.check(isRealDay, 'expected a day that exists'),
  v.transform(withoutLeapSecond),
)

const run = fields({
  text: v.pipe(whole(limits.text), v.minLength(1, 'expected text')),
  href: v.optional(link),
  strong: v.optional(v.boolean()),
  emphasis: v.optional(v.boolean()),
  lang: v.optional(language),
})

const text = textOf(limits.text)

/** A table cell may be empty; a paragraph may not. */
const cell = v.union([
  whole(limits.cell),
  v.pipe(
    list(v.union([whole(limits.cell), run]), limits.runs),
    v.check(isWithin(limits.cell), tooLongRuns(limits.cell)),
  ),
])

const pixels = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))

/** A picture of the edition (`images/…`) or a web address; never a path out of the edition folder, however it is written. */
export const picture = v.pipe(
  shortString(limits.link),
  v.regex(
    /^(https?:\/\/[^/\s\\\p{Cc}][^\s\\\p{Cc}]*|(?![\w+.-]*:|\/)(?!(.*\/)?\.\.(\/|$))(?!.*%(2[ef]|5c))[^\s\\?#\p{Cc}]([^\\?#\p{Cc}\p{Zl}\p{Zp}]*[^\s\\?#\p{Cc}])?)$/iu,
    'expected a path inside the edition folder, such as images/name.jpg',
  ),
)

export const figure = fields({
  type: v.literal('figure'),
  src: v.optional(picture),
  width: v.optional(pixels),
  height: v.optional(pixels),
  alt: v.optional(whole(limits.alt)),
  caption: v.optional(words(limits.caption)),
  credit: v.optional(words(limits.name)),
  place: v.optional(words(limits.name)),
  date: v.optional(date),
})

const hemistichs = v.pipe(
  v.array(words(limits.hemistich)),
  v.minLength(1, 'expected one or two hemistichs'),
  v.maxLength(2, 'expected one or two hemistichs'),
)

const block = v.variant('type', [
  fields({ type: v.literal('paragraph'), text }),
  fields({
    type: v.literal('heading'),
    level: v.picklist([2, 3]),
    text,
  }),
  figure,
  fields({ type: v.literal('quote'), text, attribution: v.optional(words(limits.name)) }),
  fields({
    type: v.literal('verse'),
    lines: v.pipe(list(hemistichs, limits.lines), v.minLength(1, 'expected lines')),
    attribution: v.optional(words(limits.name)),
  }),
  fields({
    type: v.literal('list'),
    ordered: v.boolean(),
    items: v.pipe(list(text, limits.items), v.minLength(1, 'expected items')),
  }),
  fields({
    type: v.literal('table'),
    header: list(cell, limits.columns),
    rows: v.pipe(list(list(cell, limits.columns), limits.rows), v.minLength(1, 'expected rows')),
  }),
  fields({
    type: v.literal('embed'),
    url: link,
    title: words(limits.name),
    poster: v.optional(picture),
  }),
  fields({ type: v.literal('note'), text }),
  fields({ type: v.literal('divider') }),
])

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
  aliases: v.optional(list(id, limits.aliases)),
  language,
  headline: words(limits.headline),
  deck: v.optional(words(limits.deck)),
  section: v.optional(id),
  topics: v.optional(list(id, limits.topics)),
  bylines: v.optional(list(byline, limits.bylines)),
  /** The running story of `edition.json` that it belongs to. */
  story: v.optional(id),
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

function isRealDay(value: string): boolean {
  const [year = 0, month = 0, day = 0] = value.slice(0, 10).split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day
}

/** A text of so many letters at most: a string, or strings and runs. */
function textOf(most: number) {
  return v.union([
    words(most),
    v.pipe(
      list(v.union([v.pipe(whole(most), v.minLength(1, 'expected text')), run]), limits.runs),
      v.minLength(1, 'expected text'),
      v.check(isWithin(most), tooLongRuns(most)),
    ),
  ])
}

type Parts = (string | v.InferOutput<typeof run>)[]

function lettersOf(parts: Parts): number {
  return parts.reduce((sum, part) => sum + (typeof part === 'string' ? part : part.text).length, 0)
}

function isWithin(most: number) {
  return (parts: Parts) => lettersOf(parts) <= most
}

function tooLongRuns(most: number) {
  return ({ input }: { input: Parts }) => tooLong(most, lettersOf(input))
}

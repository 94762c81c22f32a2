import * as v from 'valibot'
import { withoutLeapSecond } from './dates/dates.ts'
import { limits } from './limits.ts'
import { fields, language, link, list, shortString, tooLong, whole, words } from './schema.ts'

/** `YYYY-MM-DD` or an RFC 3339 time. */
export const date = v.pipe(
  shortString(limits.date),
  v.regex(
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d))?$/,
    'expected YYYY-MM-DD or an RFC 3339 time',
  ),
  v.check(isRealDay, 'expected a day that exists'),
  v.transform(withoutLeapSecond),
)

/** A part of a text with its marking. */
export const run = fields({
  text: v.pipe(whole(limits.text), v.minLength(1, 'expected text')),
  href: v.optional(link),
  strong: v.optional(v.boolean()),
  emphasis: v.optional(v.boolean()),
  lang: v.optional(language),
})

const text = textOf(limits.text)

/** A table cell may be empty; a paragraph may not. */
export const cell = v.union([
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

/** A picture with its words. */
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

const plainBlocks = [
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
] as const

/** One addition to a live coverage: when it was written, and its own short text. */
export const coverageEntry = fields({
  type: v.literal('entry'),
  time: date,
  headline: v.optional(words(limits.headline)),
  /** One of the moments that tell the whole coverage in short. */
  key: v.optional(v.boolean()),
  body: v.pipe(
    list(v.variant('type', plainBlocks), limits.entryBlocks),
    v.minLength(1, 'expected at least one block'),
  ),
})

/** A part of a text, told apart by its `type`. */
export const block = v.variant('type', [...plainBlocks, coverageEntry])

function isRealDay(value: string): boolean {
  const [year = 0, month = 0, day = 0] = value.slice(0, 10).split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day
}

/** A text of so many letters at most: a string, or strings and runs. */
export function textOf(most: number) {
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

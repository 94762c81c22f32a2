import * as v from 'valibot'
import { figure, picture } from './block-schema.ts'
import { ContractError, type Fault } from './faults.ts'
import { limits } from './limits.ts'
import { check, fields, id, language, link, list, parseJson, shortString, words } from './schema.ts'
import { comparable } from './text/folding.ts'

/** What something is called, by language. */
const label = v.pipe(
  v.record(shortString(limits.language), words(limits.label)),
  v.minEntries(1, 'expected a label in at least one language'),
  v.maxEntries(limits.labels, `expected at most ${limits.labels} labels`),
)

const topic = fields({ id, label })

/** A running story: what is told in many articles, each of which can be read by itself. */
const story = fields({
  id,
  label,
  summary: v.optional(words(limits.note)),
  /** Nothing more is expected of it. */
  ended: v.optional(v.boolean()),
})

/** Where one is found beside the paper; an address alone is called by itself. */
const way = v.union([
  v.pipe(
    link,
    v.transform((href): { href: string; label?: string } => ({ href })),
  ),
  fields({ href: link, label: v.optional(words(limits.label)) }),
])

const author = fields({
  id,
  name: words(limits.name),
  /** Other spellings, by which bylines name the same person. */
  names: v.optional(list(words(limits.name), limits.spellings)),
  role: v.optional(words(limits.name)),
  about: v.optional(words(limits.note)),
  portrait: v.optional(
    v.union([
      v.pipe(
        picture,
        v.transform((src): v.InferOutput<typeof figure> => ({ type: 'figure', src })),
      ),
      figure,
    ]),
  ),
  links: v.optional(list(way, limits.ways)),
})

const origin = v.pipe(
  shortString(limits.link),
  v.regex(/^https?:\/\/[^/\s?#]+\/?$/, 'expected a site address such as https://example.org'),
)

const colour = v.pipe(
  v.string(),
  v.regex(/^#[0-9a-f]{6}$/i, 'expected a colour of the form #rrggbb, such as #1f6b45'),
)

/** The paper's own face; what is not chosen is as everywhere. */
const brand = fields({
  /** Its name drawn, of which the shape alone counts: it is shown in the colours of the page. */
  wordmark: v.optional(
    v.pipe(
      picture,
      v.regex(/^images\/.+\.(svg|png)$/i, 'expected an SVG or PNG such as images/wordmark.svg'),
    ),
  ),
  accent: v.optional(colour),
  paper: v.optional(colour),
  /** The face of headlines. */
  headlines: v.optional(v.picklist(['vazirmatn', 'naskh'])),
})

/** Contract B, input: what `edition.json` may say. */
export const editionSchema = fields({
  version: v.literal(1),
  name: words(limits.siteName),
  tagline: v.optional(words(limits.tagline)),
  language,
  origin: v.optional(origin),
  topics: list(topic, limits.editionTopics),
  front: v.optional(
    fields({
      lead: v.optional(id),
      topics: v.optional(list(id, limits.editionTopics)),
      picks: v.optional(list(id, limits.picks)),
    }),
  ),
  desk: v.optional(
    fields({
      name: words(limits.name),
      penNames: v.optional(list(words(limits.name), limits.penNames)),
      note: v.optional(words(limits.note)),
    }),
  ),
  authors: v.optional(list(author, limits.authors)),
  stories: v.optional(list(story, limits.stories)),
  /** The paper's own pages, each a file of `pages/`, in the order in which the foot of every page names them. */
  pages: v.optional(list(id, limits.ownPages)),
  brand: v.optional(brand),
})

export type EditionConfig = v.InferOutput<typeof editionSchema>
export type Topic = v.InferOutput<typeof topic>
export type StoryConfig = v.InferOutput<typeof story>
export type AuthorConfig = v.InferOutput<typeof author>
export type Brand = v.InferOutput<typeof brand>

/** Reads `edition.json`. Throws a ContractError that lists every fault with file, field and value found. */
export function parseEdition(json: string, file: string): EditionConfig {
  const parsed = parseJson(json, file)
  if ('faults' in parsed) throw new ContractError(parsed.faults)
  const result = check(editionSchema, parsed.value, file)
  if (!('value' in result)) throw new ContractError(result.faults)
  const faults = [...idFaults(result.value, file), ...authorFaults(result.value, file)]
  if (faults.length > 0) throw new ContractError(faults)
  return result.value
}

/** A site's address given beside the edition; nothing and an empty text are none. `name` is said in errors. */
export function parseOrigin(value: string | undefined, name: string): string | undefined {
  if (value === undefined || value === '') return undefined
  const result = check(origin, value, name)
  if ('value' in result) return result.value
  throw new ContractError(result.faults.map((fault) => ({ ...fault, field: 'value' })))
}

/** An id twice would be two pages at one address, and a front topic without a label a block without a name. */
function idFaults(edition: EditionConfig, file: string): Fault[] {
  const ids = edition.topics.map((one) => one.id)
  const stories = edition.stories?.map((one) => one.id) ?? []
  const unknown = (edition.front?.topics ?? []).flatMap((one, at) =>
    ids.includes(one)
      ? []
      : [{ file, field: `front.topics[${at}]`, found: `"${one}"`, problem: 'expected a topic id' }],
  )
  return [...twice('topics', ids), ...twice('stories', stories), ...unknown]

  function twice(field: string, all: readonly string[]): Fault[] {
    const seen = new Set<string>()
    return all.flatMap((one, at) => {
      const isKnown = seen.has(one)
      seen.add(one)
      const problem = 'expected each id once'
      return isKnown ? [{ file, field: `${field}[${at}].id`, found: `"${one}"`, problem }] : []
    })
  }
}

/** An id twice would be two pages at one address, and a spelling of two authors would lead to one of them alone. */
function authorFaults({ authors = [] }: EditionConfig, file: string): Fault[] {
  const ids = new Set<string>()
  const spelled = new Map<string, string>()
  const faults: Fault[] = []
  for (const [at, { id, name, names = [] }] of authors.entries()) {
    const fault = (field: string, found: string, problem: string) =>
      faults.push({ file, field: `authors[${at}].${field}`, found: JSON.stringify(found), problem })
    if (ids.has(id)) fault('id', id, 'expected each id once')
    ids.add(id)
    for (const [place, spelling] of [name, ...names].entries()) {
      const key = comparable(spelling)
      const other = spelled.get(key)
      if (other !== undefined && other !== id && key !== '') {
        const field = place === 0 ? 'name' : `names[${place - 1}]`
        fault(field, spelling, `expected a spelling that is not one of "${other}" as well`)
      }
      spelled.set(key, id)
    }
  }
  return faults
}

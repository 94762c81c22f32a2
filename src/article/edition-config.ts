import * as v from 'valibot'
import { ContractError, type Fault } from './faults.ts'
import { limits } from './limits.ts'
import { check, fields, id, language, list, parseJson, shortString, words } from './schema.ts'

const topic = fields({
  id,
  label: v.pipe(
    v.record(shortString(limits.language), words(limits.label)),
    v.minEntries(1, 'expected a label in at least one language'),
    v.maxEntries(limits.labels, `expected at most ${limits.labels} labels`),
  ),
})

const origin = v.pipe(
  shortString(limits.link),
  v.regex(/^https?:\/\/[^/\s?#]+\/?$/, 'expected a site address such as https://example.org'),
)

/** Contract B, input: what `edition.json` may say. */
export const editionSchema = fields({
  version: v.literal(1),
  name: words(limits.siteName),
  tagline: v.optional(words(limits.tagline)),
  language,
  origin: v.optional(origin),
  topics: list(topic, limits.editionTopics),
  front: v.optional(
    fields({ lead: v.optional(id), topics: v.optional(list(id, limits.editionTopics)) }),
  ),
  desk: v.optional(
    fields({
      name: words(limits.name),
      penNames: v.optional(list(words(limits.name), limits.penNames)),
      note: v.optional(words(limits.note)),
    }),
  ),
  /** The paper's own pages, each a file of `pages/`, in the order in which the foot of every page names them. */
  pages: v.optional(list(id, limits.ownPages)),
})

export type EditionConfig = v.InferOutput<typeof editionSchema>
export type Topic = v.InferOutput<typeof topic>

/** Reads `edition.json`. Throws a ContractError that lists every fault with file, field and value found. */
export function parseEdition(json: string, file: string): EditionConfig {
  const parsed = parseJson(json, file)
  if ('faults' in parsed) throw new ContractError(parsed.faults)
  const result = check(editionSchema, parsed.value, file)
  if (!('value' in result)) throw new ContractError(result.faults)
  const faults = topicFaults(result.value, file)
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
function topicFaults(edition: EditionConfig, file: string): Fault[] {
  const ids = edition.topics.map((one) => one.id)
  const twice = ids.flatMap((one, at) =>
    ids.indexOf(one) === at
      ? []
      : [{ file, field: `topics[${at}].id`, found: `"${one}"`, problem: 'expected each id once' }],
  )
  const unknown = (edition.front?.topics ?? []).flatMap((one, at) =>
    ids.includes(one)
      ? []
      : [{ file, field: `front.topics[${at}]`, found: `"${one}"`, problem: 'expected a topic id' }],
  )
  return [...twice, ...unknown]
}

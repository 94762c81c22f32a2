import * as v from 'valibot'
import { ContractError, type Fault } from './faults.ts'
import { check, id, language, parseJson, words } from './schema.ts'

const topic = v.strictObject({
  id,
  label: v.pipe(
    v.record(v.string(), words),
    v.check((label) => Object.keys(label).length > 0, 'expected a label in at least one language'),
  ),
})

const origin = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/[^/\s?#]+\/?$/, 'expected a site address such as https://example.org'),
)

/** Contract B, input: what `edition.json` may say. */
export const editionSchema = v.strictObject({
  version: v.literal(1),
  name: words,
  tagline: v.optional(words),
  language,
  origin: v.optional(origin),
  topics: v.array(topic),
  front: v.optional(v.strictObject({ lead: v.optional(id), topics: v.optional(v.array(id)) })),
  desk: v.optional(
    v.strictObject({
      name: words,
      penNames: v.optional(v.array(words)),
      note: v.optional(words),
    }),
  ),
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
  if (!('value' in result)) throw new ContractError(result.faults)
  return result.value
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

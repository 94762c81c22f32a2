import { InputError } from '../../run/input-error.ts'
import { articleJson } from '../article-json/article-json.ts'
import { bbc } from '../bbc/bbc.ts'
import type { Format, Input, ReadResult } from '../format.ts'
import { guardian } from '../guardian/guardian.ts'
import { jsonFeed } from '../json-feed/json-feed.ts'
import { jsonLd } from '../json-ld/json-ld.ts'
import { ninjs } from '../ninjs/ninjs.ts'
import { records } from '../records/records.ts'
import type { JsonKind } from './json-kind.ts'
import { isObject } from './json-values.ts'
import { looksLikeJson, parseJson } from './parse-json.ts'

/** The surest first: each of the later ones would take some of what the earlier ones read. */
const kinds: readonly JsonKind[] = [
  articleJson,
  bbc,
  guardian,
  jsonFeed,
  jsonLd,
  ninjs,
  // Last: it takes everything that has a title and a text.
  records,
]

/** Exports in JSON and JSON Lines, of every kind above, alone or in a list. */
export const json: Format = {
  name: kinds.map((kind) => kind.name).join(', '),
  detect: (text) => text !== undefined && looksLikeJson(text),
  reader: () => readJson,
  isCollection: true,
}

function readJson(text: string, input: Input): ReadResult {
  const { values, areLines, broken } = parseJson(text)
  const [first] = values
  const reading = areLines
    ? readAll(values, 'line', input.url)
    : Array.isArray(first) && kindOf(first) === undefined
      ? readAll(first, 'item', input.url)
      : readValue(first, input.url)
  return { ...reading, refused: [...broken, ...(reading.refused ?? [])] }
}

/** Reads one value of JSON, such as a script of a page holds. Throws an InputError when it is of no kind. */
export function readValue(value: unknown, base: string | undefined): ReadResult {
  const kind = kindOf(value)
  if (kind === undefined) throw unknownKind(value)
  const read = kind.read(value, base)
  return Array.isArray(read) ? { articles: read } : read
}

function kindOf(value: unknown): JsonKind | undefined {
  return kinds.find((kind) => kind.detect(value))
}

/** Where none of so many values could be read, none of the others is tried: a list of a million is refused at once. */
const mostInVain = 1000

/** Reads the values of a list; one that cannot be read does not stop the others, unless none can. */
function readAll(values: readonly unknown[], word: string, base: string | undefined): ReadResult {
  const readings: ReadResult[] = []
  const refused: { part: string; why: string }[] = []
  for (const [at, value] of values.entries()) {
    try {
      readings.push(readValue(value, base))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      refused.push({ part: `${word} ${at + 1}`, why: error.message })
      if (readings.length === 0 && refused.length >= mostInVain) break
    }
  }
  if (readings.length === 0)
    throw new InputError(refused[0]?.why ?? 'is an empty list: it holds no article')
  return {
    articles: readings.flatMap((one) => one.articles),
    doubts: readings.flatMap((one) => one.doubts ?? []),
    refused: [...readings.flatMap((one) => one.refused ?? []), ...refused],
  }
}

function unknownKind(value: unknown): InputError {
  const fields = isObject(value) ? Object.keys(value).slice(0, 8).join(', ') : ''
  const found = fields === '' ? 'it has no fields' : `it has the fields ${fields.slice(0, 200)}`
  return new InputError(
    `is JSON of no kind that can be read: ${found}; tried: ${kinds.map((kind) => kind.name).join(', ')}`,
  )
}

import { InputError } from '../../run/input-error.ts'
import type { JsonFormat, ReadResult } from '../format.ts'
import { isObject } from './json-values.ts'
import { parseJson } from './parse-json.ts'

/**
 * Reads exports in JSON and JSON Lines, a value or a list of them, each by the first of `formats` that takes it.
 * Throws an InputError when none of the values holds an article.
 */
export function readJson(
  text: string,
  base: string | undefined,
  formats: readonly JsonFormat[],
): ReadResult {
  const { values, areLines, broken } = parseJson(text)
  const read = (value: unknown) => readValue(value, base, formats)
  const [first] = values
  const result = areLines
    ? readAll(values, 'line', read)
    : Array.isArray(first) && formatOf(first, formats) === undefined
      ? readAll(first, 'item', read)
      : read(first)
  return { ...result, refused: [...broken, ...(result.refused ?? [])] }
}

function formatOf(value: unknown, formats: readonly JsonFormat[]): JsonFormat | undefined {
  return formats.find((format) => format.detect(value))
}

function readValue(
  value: unknown,
  base: string | undefined,
  formats: readonly JsonFormat[],
): ReadResult {
  const format = formatOf(value, formats)
  if (format === undefined) throw unknownKind(value, formats)
  return format.read(value, base)
}

/** Where none of so many values could be read, none of the others is tried: a list of a million is refused at once. */
const mostInVain = 1000

/** Reads the values of a list; one that cannot be read does not stop the others, unless none can. */
function readAll(
  values: readonly unknown[],
  word: string,
  read: (value: unknown) => ReadResult,
): ReadResult {
  const results: ReadResult[] = []
  const refused: { part: string; why: string }[] = []
  for (const [at, value] of values.entries()) {
    try {
      results.push(read(value))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      refused.push({ part: `${word} ${at + 1}`, why: error.message })
      if (results.length === 0 && refused.length >= mostInVain) break
    }
  }
  if (results.length === 0)
    throw new InputError(refused[0]?.why ?? 'is an empty list: it holds no article')
  return {
    articles: results.flatMap((one) => one.articles),
    doubts: results.flatMap((one) => one.doubts ?? []),
    ...sumOf(results),
    refused: [...results.flatMap((one) => one.refused ?? []), ...refused],
  }
}

/** What the values of a list leave out, together. */
function sumOf(results: readonly ReadResult[]): Pick<ReadResult, 'leftOut'> {
  const leftOut: Record<string, number> = {}
  for (const [what, count] of results.flatMap((one) => Object.entries(one.leftOut ?? {})))
    leftOut[what] = (leftOut[what] ?? 0) + count
  return Object.keys(leftOut).length === 0 ? {} : { leftOut }
}

function unknownKind(value: unknown, formats: readonly JsonFormat[]): InputError {
  const fields = isObject(value) ? Object.keys(value).slice(0, 8).join(', ') : ''
  const found = fields === '' ? 'it has no fields' : `it has the fields ${fields.slice(0, 200)}`
  return new InputError(
    `is JSON of no kind that can be read: ${found}; tried: ${formats.map((format) => format.name).join(', ')}`,
  )
}

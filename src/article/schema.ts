import * as v from 'valibot'
import { type ContractError, type Fault, showValue } from './faults.ts'
import { findSyntaxFault } from './json-syntax.ts'
import { limits } from './limits.ts'

/** A string of so many letters at most, which is looked at before anything is searched in it. */
export function shortString(most: number) {
  return v.pipe(
    v.string(),
    v.maxLength(most, ({ input }) => tooLong(most, input.length)),
  )
}

/** What is said of so many letters where fewer are allowed. */
export function tooLong(most: number, letters: number): string {
  return `expected at most ${most} letters instead of ${letters}`
}

/** Text of whole characters: half of a surrogate pair is written as another character than it is read as. */
export function whole(most: number) {
  return v.pipe(
    shortString(most),
    v.check((text) => text.isWellFormed(), 'expected whole characters'),
  )
}

/** Text with at least one visible character. */
export function words(most: number) {
  return v.pipe(
    whole(most),
    v.regex(/[^\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/, 'expected text'),
  )
}

/** A list of so many items at most, each of one kind. */
export function list<const Item extends v.GenericSchema>(item: Item, most: number) {
  return v.pipe(
    v.array(item),
    v.maxLength(most, ({ input }) => `expected at most ${most} of them instead of ${input.length}`),
  )
}

/** An object of these fields and no others. Each unknown one is an issue; valibot by itself names only the first. */
export function fields<const Entries extends v.ObjectEntries>(
  entries: Entries,
): v.StrictObjectSchema<Entries, undefined> {
  const schema = v.strictObject(entries)
  return {
    ...schema,
    '~run': (dataset, config) => {
      const checked = schema['~run'](dataset, config)
      const first = checked.issues?.find((one) => one.path?.length === 1 && isOfUnknownField(one))
      const step = first?.path?.[0]
      if (!first || step?.type !== 'object') return checked
      for (const [key, value] of Object.entries(step.input)) {
        if (key === step.key || Object.hasOwn(entries, key)) continue
        checked.issues?.push({ ...first, input: key, path: [{ ...step, key, value }] })
      }
      return checked
    },
  }
}

/** The id of an article, a topic, an author or a story: ASCII, because percent-encoded Arabic links read as spam. */
export const id = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9][a-z0-9-]{0,63}$/,
    'expected an id of a–z, 0–9 and hyphens, 64 characters at most',
  ),
)

/**
 * An address that an article had before: an id, or a path with letters as they are read, `/2019/05/خبر/`, `/?p=123`.
 */
export const formerAddress = v.pipe(
  shortString(limits.link),
  v.regex(
    /^(?:[a-z0-9][a-z0-9-]{0,63}|\/(?!\/)(?!(?:[^/]*\/)*\.\.?(?:\/|$))[^\s\\#\p{Cc}]*)$/u,
    'expected an id of a–z, 0–9 and hyphens, 64 characters at most, or a path such as /2019/05/خبر/',
  ),
)

/** A BCP 47 language tag. */
export const language = v.pipe(
  shortString(limits.language),
  v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'expected a language tag such as ar or en-GB'),
)

/** http(s), mailto or a relative link: whatever else a link can do, it may not do here. */
export const link = v.pipe(
  shortString(limits.link),
  v.regex(
    // No control characters: browsers drop them, so java\tscript: would run.
    /^(?:https?:\/\/[^/\s\\][^\s\\\p{Cc}]*|mailto:[^\s\p{Cc}]+|(?![\w+.-]*:|\/\/)[^\s\\\p{Cc}]+)$/iu,
    'expected an http, https, mailto or relative link',
  ),
)

/** How many faults of one file are named: a million that are alike help nobody. */
const namedFaults = 100

/** Runs a schema over a value and names every fault by file, field and value found, the first hundred one by one. */
export function check<const S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  file: string,
): { value: v.InferOutput<S>; faults: [] } | { faults: Fault[] } {
  const result = v.safeParse(schema, value, { abortPipeEarly: true })
  if (result.success) return { value: result.output, faults: [] }
  const faults = result.issues.slice(0, namedFaults).flatMap((issue) => faultsOf(issue, file))
  const left = Math.max(0, result.issues.length - namedFaults)
  if (left === 0) return { faults }
  const problem = 'expected no more faults than those above'
  return { faults: [...faults, { file, field: 'file', found: `${left} more`, problem }] }
}

/**
 * Parses JSON text; a text that is none is one fault, at its line and column. The `$schema` by which editors find what a
 * file may say is no part of the value.
 */
export function parseJson(text: string, file: string): { value: unknown } | { faults: Fault[] } {
  if (text.length > limits.file) {
    const problem = tooLong(limits.file, text.length)
    return { faults: [{ file, field: 'file', found: showValue(text.slice(0, 80)), problem }] }
  }
  const json = text.replace(/^\ufeff/, '')
  try {
    const value: unknown = JSON.parse(json)
    const faults = shapeFaults(value, file)
    if (typeof value === 'object' && value !== null) Reflect.deleteProperty(value, '$schema')
    return faults.length === 0 ? { value } : { faults }
  } catch (error) {
    return { faults: [syntaxFault(json, file, error)] }
  }
}

function syntaxFault(text: string, file: string, error: unknown): Fault {
  const fault = findSyntaxFault(text)
  if (fault === undefined) {
    const found = error instanceof Error ? error.message : String(error)
    return { file, field: 'file', problem: 'expected JSON', found }
  }
  const { line, column, expected, found } = fault
  const rest = found.trim()
  return {
    file,
    field: `line ${line}, column ${column}`,
    problem: `expected JSON, here ${expected}`,
    found: rest === '' ? 'the end of the line' : showValue(rest),
  }
}

/** The fields of a file that are nested too deep or hold too much to be checked at all. */
function shapeFaults(value: unknown, file: string): Fault[] {
  const isFields = typeof value === 'object' && value !== null && !Array.isArray(value)
  const fields: [string, unknown][] = isFields ? Object.entries(value) : [['file', value]]
  return fields.flatMap(([field, one]) => {
    const problem = shapeProblem(one)
    return problem === undefined ? [] : [{ file, field, found: showValue(one), problem }]
  })
}

/** Goes level by level: a function that calls itself for each level would fill the stack. */
function shapeProblem(value: unknown): string | undefined {
  let level = [value]
  let count = 0
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > limits.levels) return `expected JSON of at most ${limits.levels} levels`
    count += level.length
    if (count > limits.values) return `expected at most ${limits.values} values`
    level = level.flatMap((one) =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    )
  }
  return undefined
}

/** Whether an error is a broken contract, also when it crossed a bundle's border. */
export function isContractError(error: unknown): error is ContractError {
  return error instanceof Error && error.name === 'ContractError'
}

type Issue = v.BaseIssue<unknown>

/** A union that failed says only «expected one of»; the branches that went deeper say what is wrong. */
function faultsOf(issue: Issue, file: string, outer: readonly Step[] = []): Fault[] {
  const path = [...outer, ...(issue.path ?? [])]
  const deeper = issue.issues?.filter((inner) => inner.path !== undefined) ?? []
  if (deeper.length > 0) return deeper.flatMap((inner) => faultsOf(inner, file, path))
  const field = fieldName(path.map((step) => step.key))
  const unknown = isOfUnknownField(issue)
  const found = showValue(unknown ? path.at(-1)?.value : issue.input)
  return [{ file, field, found, problem: unknown ? 'unknown field' : problemOf(issue) }]
}

function isOfUnknownField({ type, expected }: Issue): boolean {
  return type === 'strict_object' && expected === 'never'
}

type Step = NonNullable<Issue['path']>[number]

function fieldName(keys: unknown[]): string {
  const name = keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')
  return name === '' ? 'file' : name
}

function problemOf(issue: Issue): string {
  if (issue.input === undefined) return 'required'
  if (issue.kind !== 'schema') return issue.message
  return `expected ${inWords(issue.expected ?? '')}`
}

/** What valibot expected, for who writes JSON: `(2 | 3)` → `2 or 3`, `Array` → `a list in brackets`. */
function inWords(expected: string): string {
  return expected
    .replace(/^\((.*)\)$/s, '$1')
    .replaceAll(' | ', ' or ')
    .replace(/\bObject\b/, 'an object in braces')
    .replace(/\bArray\b/, 'a list in brackets')
}

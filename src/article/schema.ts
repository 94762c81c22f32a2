import * as v from 'valibot'
import { type ContractError, type Fault, showValue } from './faults.ts'

/** Text of whole characters: half of a surrogate pair is written as another character than it is read as. */
export const whole = v.pipe(
  v.string(),
  v.check((text) => !/\p{Surrogate}/u.test(text), 'expected whole characters'),
)

/** Text with at least one visible character. */
export const words = v.pipe(
  whole,
  v.regex(/[^\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/, 'expected text'),
)

/** The id of an article or a topic: ASCII, because percent-encoded Arabic links read as spam. */
export const id = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9][a-z0-9-]{0,63}$/,
    'expected an id of a–z, 0–9 and hyphens, 64 characters at most',
  ),
)

/** A BCP 47 language tag. */
export const language = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'expected a language tag such as ar or en-GB'),
)

/** http(s), mailto or a relative link: whatever else a link can do, it may not do here. */
export const link = v.pipe(
  v.string(),
  v.regex(
    // No control characters: browsers drop them, so java\tscript: would run.
    /^(?:https?:\/\/[^/\s\\][^\s\\\p{Cc}]*|mailto:[^\s\p{Cc}]+|(?![\w+.-]*:|\/\/)[^\s\\\p{Cc}]+)$/iu,
    'expected an http, https, mailto or relative link',
  ),
)

/** Runs a schema over a value and names every fault by file, field and value found. */
export function check<const S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  file: string,
): { value: v.InferOutput<S>; faults: [] } | { faults: Fault[] } {
  const result = v.safeParse(schema, value, { abortPipeEarly: true })
  if (result.success) return { value: result.output, faults: [] }
  return { faults: result.issues.flatMap((issue) => faultsOf(issue, file)) }
}

/** Parses JSON text; a text that is none is one fault of the whole file. */
export function parseJson(text: string, file: string): { value: unknown } | { faults: Fault[] } {
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, '')) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const problem = `expected JSON (${reason})`
    return { faults: [{ file, field: 'file', found: showValue(text.slice(0, 80)), problem }] }
  }
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
  const unknown = issue.type === 'strict_object' && issue.expected === 'never'
  const found = showValue(unknown ? path.at(-1)?.value : issue.input)
  return [{ file, field, found, problem: unknown ? 'unknown field' : problemOf(issue) }]
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
  if (issue.input === undefined) return `required (${issue.expected ?? issue.message})`
  if (issue.kind !== 'schema') return issue.message
  return `expected ${issue.expected}`
}

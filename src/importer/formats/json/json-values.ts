/** An object of parsed JSON, of which nothing is known. */
export type JsonObject = { readonly [key: string]: unknown }

/** Whether a parsed value is an object and no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What lies at the end of a path, undefined where it breaks off: `at(page, 'metadata', 'tags', 'about')`. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, key) => {
    if (Array.isArray(inner)) return typeof key === 'number' ? inner[key] : undefined
    return isObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined
  }, value)
}

/** A list as it is, a lone value as a list of one, nothing as an empty list: JSON-LD writes all three for the same. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined || value === null ? [] : [value]
}

/** The text at the end of a path; undefined where something else stands there. */
export function stringAt(
  value: unknown,
  ...path: readonly (string | number)[]
): string | undefined {
  const found = at(value, ...path)
  return typeof found === 'string' ? found : undefined
}

/** A positive whole number; exports also write it as a text, `"1200"`. */
export function pixelsAt(
  value: unknown,
  ...path: readonly (string | number)[]
): number | undefined {
  const found = Number(at(value, ...path) ?? Number.NaN)
  return Number.isInteger(found) && found > 0 && found <= 100_000 ? found : undefined
}

/** The values of a list that are there. */
export function present<T>(values: readonly (T | undefined)[]): T[] {
  return values.flatMap((one) => (one === undefined ? [] : [one]))
}

/** The same fields without those that are undefined, which contract A has no place for. */
export function defined<T extends object>(fields: T): Defined<T> {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(kept) as Defined<T>
}

type Defined<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K]
} & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> }

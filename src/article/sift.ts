/** What a value is as something: the value, mended where that is possible; undefined where it is something else. */
export type Sift = (value: unknown) => unknown

/** Takes every value. */
export const anything: Sift = (value) => value
/** Takes values of one kind each. */
export const text: Sift = (value) => (typeof value === 'string' ? value : undefined)
export const number: Sift = (value) => (Number.isFinite(value) ? value : undefined)
export const flag: Sift = (value) => (typeof value === 'boolean' ? value : undefined)

/** This value and no other. */
export function exactly(wanted: unknown): Sift {
  return (value) => (value === wanted ? value : undefined)
}

/** A list, whatever its items are. */
export const list: Sift = (value) => (Array.isArray(value) ? value : undefined)

/** A list without those of its items that are something else. */
export function listOf(item: Sift): Sift {
  return (value) =>
    Array.isArray(value) ? value.map(item).filter((one) => one !== undefined) : undefined
}

/** A list in which places count: one wrong item makes it worthless. */
export function wholeListOf(item: Sift): Sift {
  return (value) =>
    Array.isArray(value) && value.every((one) => item(one) !== undefined) ? value : undefined
}

/** An object that has the needed fields; of the others it keeps those that are what they should be. */
export function record(needed: Record<string, Sift>, others: Record<string, Sift> = {}): Sift {
  const sifts = Object.entries({ ...others, ...needed })
  return (value) => {
    if (!isObject(value)) return undefined
    const fields = { ...value }
    for (const [name, sift] of sifts) {
      const field = sift(fields[name])
      if (field !== undefined) fields[name] = field
      else if (name in needed) return undefined
      else delete fields[name]
    }
    return fields
  }
}

/** An object by any names, without the values that are something else. */
export function tableOf(item: Sift): Sift {
  return (value) =>
    isObject(value)
      ? Object.fromEntries(Object.entries(value).filter(([, one]) => item(one) !== undefined))
      : undefined
}

/** Whether a value is an object, and no list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

import { readWebDate } from './timestamps.ts'

const basicTime = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(?:\.\d+)?(.*))?$/i

/**
 * Reads a date as feeds and exports write it: what pages write for machines, ISO 8601 without its signs, milliseconds
 * or seconds since 1970. A time whose zone is not said becomes its day, since it would be another time elsewhere:
 * `2015-07-31 04:36:09` → `2015-07-31`. Undefined for what is none, also for the zero that programs write for none.
 */
export function readSourceDate(value: unknown): string | undefined {
  if (typeof value === 'number') return ofEpoch(value)
  if (typeof value !== 'string' || value.length > 120) return undefined
  const text = value.trim()
  if (/^\d{9,13}$/.test(text)) return ofEpoch(Number(text))
  const [, year, month, day, hour, minute, second, zone = ''] = basicTime.exec(text) ?? []
  if (year === undefined)
    // Old feeds write the clock without its colon: `03 Apr 02 1500 GMT`.
    return readWebDate(text.replace(/(\d\s+\d\d)(\d\d)(?=\s+[A-Z+-])/, '$1:$2'))
  const clock = hour === undefined ? '' : `T${hour}:${minute}:${second}${zone}`
  return readWebDate(`${year}-${month}-${day}${clock}`)
}

/** Two dates as contract A has them; a change that is no later than the publishing is none. */
export function readSourceDates(
  published: unknown,
  modified: unknown,
): { published?: string; modified?: string } {
  const [first, second] = [readSourceDate(published), readSourceDate(modified)]
  if (first === undefined) return second === undefined ? {} : { published: second }
  const isLater = second !== undefined && Date.parse(second) > Date.parse(first)
  return isLater ? { published: first, modified: second } : { published: first }
}

function ofEpoch(value: number): string | undefined {
  const milliseconds = Math.abs(value) < 1e11 ? value * 1000 : value
  if (!Number.isFinite(milliseconds) || Math.abs(milliseconds) > 7e12) return undefined
  return readWebDate(new Date(milliseconds).toISOString())
}

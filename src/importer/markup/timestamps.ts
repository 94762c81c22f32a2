import { readDateLine } from '../press/dates.ts'

const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ]+(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2}|GMT|UTC)?)?/i

const rfc822 =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s-]+(\d{2,4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[a-z]{1,4})?)?/i

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const zones: Readonly<Record<string, string>> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
}

/** ISO 8601 without its signs, `20160201T012800Z`. */
const basicTime = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(?:\.\d+)?(.*))?$/i

/**
 * Reads a date as pages, feeds and exports write it for machines, in the form of the contract: `2016-02-01T01:28:00+0300`,
 * `Mon, 01 Feb 2016 01:28:00 +0300` and `1454279280` (seconds or milliseconds since 1970) become
 * `2016-02-01T01:28:00+03:00` or the same in UTC. A time whose zone is not said becomes its day, since it would be another
 * time elsewhere: `2015-07-31 04:36:09` → `2015-07-31`. Undefined for a day that does not exist, and for the zero that
 * programs write for none; nothing is invented.
 */
export function readTimestamp(value: unknown): string | undefined {
  if (typeof value === 'number') return ofEpoch(value)
  if (typeof value !== 'string' || value.length > 120) return undefined
  const text = value.trim()
  if (/^\d{9,13}$/.test(text)) return ofEpoch(Number(text))
  const [, year, month, day, hour, minute, second, zone = ''] = basicTime.exec(text) ?? []
  if (year !== undefined)
    return readWritten(
      `${year}-${month}-${day}${hour === undefined ? '' : `T${hour}:${minute}:${second}${zone}`}`,
    )
  // Old feeds write the clock without its colon: `03 Apr 02 1500 GMT`.
  return readWritten(text.replace(/(\d\s+\d\d)(\d\d)(?=\s+[A-Z+-])/, '$1:$2'))
}

/** Two dates as contract A has them; a change that is no later than the publishing is none. */
export function readTimestamps(
  published: unknown,
  modified: unknown,
): { published?: string; modified?: string } {
  const [first, second] = [readTimestamp(published), readTimestamp(modified)]
  if (first === undefined) return second === undefined ? {} : { published: second }
  const isLater = second !== undefined && Date.parse(second) > Date.parse(first)
  return isLater ? { published: first, modified: second } : { published: first }
}

function ofEpoch(value: number): string | undefined {
  const milliseconds = Math.abs(value) < 1e11 ? value * 1000 : value
  if (!Number.isFinite(milliseconds) || Math.abs(milliseconds) > 7e12) return undefined
  return readWritten(new Date(milliseconds).toISOString())
}

function readWritten(text: string): string | undefined {
  const found = iso.exec(text)
  if (found !== null) {
    const [, year = '', month = '', day = '', hour, minute, second = '00', zone] = found
    return dateOf([year, month, day], hour, minute, second, zone)
  }
  const mail = rfc822.exec(text)
  if (mail !== null) {
    const [, day = '', name = '', year = '', hour, minute, second = '00', zone] = mail
    const month = monthNames.indexOf(name.toLowerCase()) + 1
    const whole = year.length === 2 ? `${Number(year) < 70 ? '20' : '19'}${year}` : year
    const parts = [whole, String(month).padStart(2, '0'), day.padStart(2, '0')] as const
    return dateOf(parts, hour?.padStart(2, '0'), minute, second, zone)
  }
  return readDateLine(text)?.published
}

function dateOf(
  [year, month, day]: readonly [string, string, string],
  hour: string | undefined,
  minute: string | undefined,
  second: string,
  zone: string | undefined,
): string | undefined {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
  // Systems without a date write the first day of their reckoning.
  if (
    !isReal ||
    Number(year) < 1800 ||
    Number(year) > 2200 ||
    `${year}-${month}-${day}` === '1970-01-01'
  )
    return undefined
  const offset = zone === undefined ? undefined : offsetOf(zone)
  const isTime = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60
  if (hour === undefined || offset === undefined || !isTime) return `${year}-${month}-${day}`
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`
}

function offsetOf(zone: string): string | undefined {
  const named = zones[zone.toLowerCase()]
  if (named !== undefined) return named
  const [, sign, hours = '', minutes = ''] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? []
  if (sign === undefined || Number(hours) > 14 || Number(minutes) > 59) return undefined
  return Number(hours) + Number(minutes) === 0 ? 'Z' : `${sign}${hours}:${minutes}`
}

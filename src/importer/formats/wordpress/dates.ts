import { readTimestamp, readTimestamps } from '../../markup/timestamps.ts'

/**
 * When an item came out and when it was changed last. WordPress writes the time of the site and that of Greenwich side
 * by side: `2019-05-01 13:00:00` beside `2019-05-01 10:00:00` is `2019-05-01T13:00:00+03:00`.
 */
export function readZonedTimes(fields: ReadonlyMap<string, string>): {
  published?: string
  modified?: string
} {
  const published =
    zonedTime(fields.get('wp:post_date'), fields.get('wp:post_date_gmt')) ??
    readTimestamp(fields.get('wp:post_date')) ??
    readTimestamp(fields.get('pubDate'))
  return readTimestamps(
    published,
    zonedTime(fields.get('wp:post_modified'), fields.get('wp:post_modified_gmt')),
  )
}

function zonedTime(local: string | undefined, greenwich: string | undefined): string | undefined {
  const [here, there] = [local, greenwich].map(millisecondsOf)
  if (there === undefined) return undefined
  const minutes = here === undefined ? 0 : Math.round((here - there) / 60_000)
  // No zone is further away, and none is off by less than a quarter of an hour.
  if (here === undefined || Math.abs(minutes) > 14 * 60 || minutes % 15 !== 0)
    return readTimestamp(new Date(there).toISOString())
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  const zone = `${minutes < 0 ? '-' : '+'}${twoDigits(hours)}:${twoDigits(rest)}`
  return readTimestamp(new Date(here).toISOString().replace('.000Z', zone))
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

/** A time as WordPress writes it, taken for one of Greenwich; undefined for the zeros of one that was never set. */
function millisecondsOf(text: string | undefined): number | undefined {
  const written = text?.trim() ?? ''
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(written)) return undefined
  const time = Date.parse(`${written.replace(' ', 'T')}Z`)
  return Number.isNaN(time) ? undefined : time
}

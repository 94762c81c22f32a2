const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** What a browser writes for a moment: `Sat Nov 28 2026 18:05:00 GMT+0300 (Arabian Standard Time)`. */
const moment = /[a-z]{3} ([a-z]{3}) (\d\d) (\d{4}) (\d\d:\d\d:\d\d) GMT([+-])(\d\d)(\d\d)/i

/** Where SingleFile and Save Page WE write it, at the beginning of the page. */
const places =
  /page saved with singlefile[\s\S]{0,3000}?saved date:([^\n]{0,80})|<meta name=["']?savepage-date["']? content=["']?([^"'>]{0,80})/i

/**
 * When a page was saved, where the program that saved it says so: `2026-11-28T18:05:00+03:00`, in the zone of whoever
 * saved it. Undefined for every other page; when a page changed says nothing of when it was looked at.
 */
export function savedMoment(html: string): string | undefined {
  const [, singleFile, savePage] = places.exec(html.slice(0, 20_000)) ?? []
  const found = moment.exec(singleFile ?? savePage ?? '')
  if (found === null) return undefined
  const [, name = '', day = '', year = '', time = '', sign = '', hours = '', minutes = ''] = found
  const month = months.indexOf(name.toLowerCase()) + 1
  const saved = `${year}-${String(month).padStart(2, '0')}-${day}T${time}${sign}${hours}:${minutes}`
  return Number.isNaN(Date.parse(saved)) ? undefined : saved
}

import { isReadable } from './dates.ts'

/** The months of the Hijri year in their order. */
export const hijriMonths = [
  'محرم',
  'صفر',
  'ربيع الأول',
  'ربيع الآخر',
  'جمادى الأولى',
  'جمادى الآخرة',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذو القعدة',
  'ذو الحجة',
]

/**
 * The Hijri day of a Gregorian one: `2022-08-16` → «18 محرم 1444 هـ». The day is that of the date as it was written,
 * whatever the zone of the machine. Undefined before the first year, which began in July 622, and for
 * what is no date.
 */
export function hijriDay(date: string): string | undefined {
  if (!isReadable(date)) return undefined
  const day = date.slice(0, 10)
  if (day !== lastDay) [lastDay, lastHijri] = [day, reckon(day)]
  return lastHijri
}

/** The last day that was reckoned: articles that are published one after the other have the same. */
let lastDay = ''
let lastHijri: string | undefined
/** A cache, made when it is needed: the first of its kind takes a cheap phone a tenth of a second. */
let ummAlQura: Intl.DateTimeFormat | undefined

/** Reckons by the Umm al-Qura calendar; its figures agree between machines, its words would not. */
function makeUmmAlQura(): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  })
}

function reckon(date: string): string | undefined {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const instant = new Date(Date.UTC(year, month - 1, day))
  instant.setUTCFullYear(year)
  ummAlQura ??= makeUmmAlQura()
  const parts = Object.fromEntries(
    ummAlQura.formatToParts(instant).map((part) => [part.type, part.value]),
  )
  const name = hijriMonths[Number(parts.month) - 1]
  if (name === undefined || !(Number(parts.year) >= 1)) return undefined
  return `${parts.day} ${name} ${parts.year} هـ`
}

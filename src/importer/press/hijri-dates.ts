import { hijriDay } from '../../article/dates/hijri.ts'
import { fold } from '../../article/text/folding.ts'

const names: readonly (readonly string[])[] = [
  ['محرم', 'المحرم'],
  ['صفر'],
  ['ربيع الأول'],
  ['ربيع الآخر', 'ربيع الثاني'],
  ['جمادى الأولى', 'جمادي الأول'],
  ['جمادى الآخرة', 'جمادى الثانية', 'جمادي الثاني'],
  ['رجب'],
  ['شعبان'],
  ['رمضان'],
  ['شوال'],
  ['ذو القعدة', 'ذي القعدة'],
  ['ذو الحجة', 'ذي الحجة'],
].map((all) => all.map(fold))

/** The names of the months of the Hijri year, folded, the longest first. */
export const hijriMonthNames: readonly string[] = names.flat().sort((a, b) => b.length - a.length)

const hijri = new RegExp(
  `(?<!\\d)(\\d{1,2})\\s+(?:من\\s+)?(${hijriMonthNames.join('|')})(?!\\p{L})\\s*(?:،|,|عام|سنه)?\\s*(1[345]\\d{2})(?!\\d)`,
  'u',
)

const [day, lunarYear] = [86_400_000, 354.36667]

/**
 * The Gregorian day of a Hijri date that stands in a line, by the Umm al-Qura calendar: «18 محرم 1444 هـ» →
 * `2022-08-16`. Undefined for a line without one and for a day that its month does not have.
 */
export function readHijriDate(text: string): string | undefined {
  const [, date, name, year] = hijri.exec(fold(text)) ?? []
  const month = names.findIndex((all) => name !== undefined && all.includes(name))
  if (date === undefined || year === undefined || month < 0) return undefined
  const wanted = `${Number(date)} ${names[month]?.[0]} ${year}`
  // The calendar's own reckoning is asked for the days around the estimate; months follow the moon.
  const days = (Number(year) - 1) * lunarYear + month * (lunarYear / 12) + Number(date) - 1
  const start = Date.UTC(622, 6, 19) + Math.round(days) * day
  for (const offset of [0, 1, -1, 2, -2, 3, -3, 4, -4]) {
    const candidate = new Date(start + offset * day).toISOString().slice(0, 10)
    const found = fold(hijriDay(candidate) ?? '')
      .replace(/\s*هـ?$/u, '')
      .trim()
    if (
      found === wanted ||
      names[month]?.some((other) => found === `${Number(date)} ${other} ${year}`)
    )
      return candidate
  }
  return undefined
}

import { factsOfLanguage } from '../languages.ts'
import { type ArabicMonth, arabicMonths } from './arabic-months.ts'

/**
 * Writes a day in full: `2022-08-16` → «16 أغسطس (آب) 2022», in English `16 August 2022`.
 * Takes `YYYY-MM-DD` or RFC 3339 and shows the day of the place where it was written, never that of the machine.
 */
export function formatDay(date: string, language: string): string {
  const { day } = partsOf(date)
  const { firstOfMonth } = factsOfLanguage(language)
  return `${day === 1 && firstOfMonth ? firstOfMonth : day} ${formatMonth(date, language)}`
}

/** Writes a month: `2022-08` or a day of it → «أغسطس (آب) 2022», in English `August 2022`. */
export function formatMonth(date: string, language: string): string {
  const { year, month } = partsOf(date)
  return `${factsOfLanguage(language).months[month - 1] ?? ''} ${year}`
}

/** The clock time of an RFC 3339 date as it was written, `09:10`; undefined for a day without a time. */
export function formatTime(date: string): string | undefined {
  return /T(\d\d:\d\d)/.exec(date)?.[1]
}

/** Today's line of a masthead: `2026-11-23` → «الاثنين 23 نوفمبر (تشرين الثاني) 2026». */
export function formatDayOfWeek(date: string, language: string): string {
  const { year, month, day } = partsOf(date)
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  return `${factsOfLanguage(language).weekdays[weekday]} ${formatDay(date, language)}`
}

/** A number to sort dates by, in milliseconds; a day counts from its midnight UTC, no date or one that cannot be read as older than all. */
export function instantOf(date: string | undefined): number {
  if (date === undefined) return Number.NEGATIVE_INFINITY
  const instant = Date.parse(withoutLeapSecond(date))
  return Number.isNaN(instant) ? Number.NEGATIVE_INFINITY : instant
}

/** Whether there is a date and it can be read. */
export function isReadable(date: string | undefined): date is string {
  return Number.isFinite(instantOf(date))
}

/** `23:59:60`, which RFC 3339 allows and neither Date nor HTML can read, as the second before it. */
export function withoutLeapSecond(date: string): string {
  return date.replace(/:60(?=[.Z+-])/, ':59')
}

/** Whole years between two days: `2022-08-16` to `2026-08-15` is 3. Not below 0. */
export function wholeYears(from: string, to: string): number {
  const isBefore = to.slice(5, 10) < from.slice(5, 10)
  return Math.max(0, Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (isBefore ? 1 : 0))
}

/** The parts of a day as the Arabic press writes it, for a page that lets its reader choose among the names. */
export function dayInArabic(date: string): { day: number; month: ArabicMonth; year: number } {
  const { year, month, day } = partsOf(date)
  const { gulf = '', levant = '', maghreb = '' } = arabicMonths[month - 1] ?? {}
  return { day, month: { gulf, levant, maghreb }, year }
}

function partsOf(date: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.slice(0, 10).split('-').map(Number)
  return { year, month, day }
}

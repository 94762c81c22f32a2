/** A month by its names: of the Gulf and Egypt, of the Levant, of the Maghreb. */
export interface MonthNames {
  gulf: string
  levant: string
  maghreb: string
}

const months: readonly (MonthNames & { english: string })[] = [
  { gulf: 'يناير', levant: 'كانون الثاني', maghreb: 'يناير', english: 'January' },
  { gulf: 'فبراير', levant: 'شباط', maghreb: 'فبراير', english: 'February' },
  { gulf: 'مارس', levant: 'آذار', maghreb: 'مارس', english: 'March' },
  { gulf: 'أبريل', levant: 'نيسان', maghreb: 'أبريل', english: 'April' },
  { gulf: 'مايو', levant: 'أيار', maghreb: 'ماي', english: 'May' },
  { gulf: 'يونيو', levant: 'حزيران', maghreb: 'يونيو', english: 'June' },
  { gulf: 'يوليو', levant: 'تموز', maghreb: 'يوليوز', english: 'July' },
  { gulf: 'أغسطس', levant: 'آب', maghreb: 'غشت', english: 'August' },
  { gulf: 'سبتمبر', levant: 'أيلول', maghreb: 'شتنبر', english: 'September' },
  { gulf: 'أكتوبر', levant: 'تشرين الأول', maghreb: 'أكتوبر', english: 'October' },
  { gulf: 'نوفمبر', levant: 'تشرين الثاني', maghreb: 'نونبر', english: 'November' },
  { gulf: 'ديسمبر', levant: 'كانون الأول', maghreb: 'دجنبر', english: 'December' },
]

const arabicDays = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت']
const englishDays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/**
 * Writes a day in full: `2022-08-16` → «16 أغسطس (آب) 2022», in English `16 August 2022`.
 * Takes `YYYY-MM-DD` or RFC 3339 and shows the day of the place where it was written, never that of the machine.
 * Our own table, because ICU's names differ between Node and browsers.
 */
export function formatDay(date: string, language: string): string {
  const { year, month, day } = partsOf(date)
  return `${day} ${monthName(month, language)} ${year}`
}

/** The clock time of an RFC 3339 date as it was written, `09:10`; undefined for a day without a time. */
export function formatTime(date: string): string | undefined {
  return /T(\d\d:\d\d)/.exec(date)?.[1]
}

/** Today's line of a masthead: `2026-11-23` → «الاثنين 23 نوفمبر (تشرين الثاني) 2026». */
export function formatDayOfWeek(date: string, language: string): string {
  const { year, month, day } = partsOf(date)
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  const names = isArabic(language) ? arabicDays : englishDays
  return `${names[weekday]} ${formatDay(date, language)}`
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
  const [start, end] = [partsOf(from), partsOf(to)]
  const isBefore = end.month < start.month || (end.month === start.month && end.day < start.day)
  return Math.max(0, end.year - start.year - (isBefore ? 1 : 0))
}

function monthName(month: number, language: string): string {
  const names = months[month - 1]
  if (!names) return ''
  return isArabic(language) ? `${names.gulf} (${names.levant})` : names.english
}

/** The parts of a day as the Arabic press writes it, for a page that lets its reader choose among the names. */
export function dayInArabic(date: string): { day: number; month: MonthNames; year: number } {
  const { year, month, day } = partsOf(date)
  const { gulf = '', levant = '', maghreb = '' } = months[month - 1] ?? {}
  return { day, month: { gulf, levant, maghreb }, year }
}

function isArabic(language: string): boolean {
  return /^ar\b/i.test(language)
}

function partsOf(date: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.slice(0, 10).split('-').map(Number)
  return { year, month, day }
}

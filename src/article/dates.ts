/** The months as the Arabic press writes them: the Gulf and Egyptian name, then the Levantine one in brackets. */
const arabicMonths = [
  ['يناير', 'كانون الثاني'],
  ['فبراير', 'شباط'],
  ['مارس', 'آذار'],
  ['أبريل', 'نيسان'],
  ['مايو', 'أيار'],
  ['يونيو', 'حزيران'],
  ['يوليو', 'تموز'],
  ['أغسطس', 'آب'],
  ['سبتمبر', 'أيلول'],
  ['أكتوبر', 'تشرين الأول'],
  ['نوفمبر', 'تشرين الثاني'],
  ['ديسمبر', 'كانون الأول'],
] as const

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
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

/** A number to sort dates by, in milliseconds; a day counts from its midnight UTC, no date as older than all. */
export function instantOf(date: string | undefined): number {
  if (date === undefined) return Number.NEGATIVE_INFINITY
  return Date.parse(date.replace(/:60(?=[.Z+-])/, ':59'))
}

function monthName(month: number, language: string): string {
  if (!isArabic(language)) return englishMonths[month - 1] ?? ''
  const [gulf = '', levant = ''] = arabicMonths[month - 1] ?? []
  return `${gulf} (${levant})`
}

function isArabic(language: string): boolean {
  return /^ar\b/i.test(language)
}

function partsOf(date: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.slice(0, 10).split('-').map(Number)
  return { year, month, day }
}

import { dayInArabic, formatDay } from '../../article/dates/dates.ts'

/** Names a month: `2024-03` → «مارس (آذار) 2024», or by the one name that the reader has chosen. */
export function monthLabel(month: string, language: string): string {
  const day = `${month}-01`
  const { months } = document.documentElement.dataset
  const { month: names, year } = dayInArabic(day)
  if (language === 'ar' && (months === 'gulf' || months === 'levant' || months === 'maghreb')) {
    return `${names[months]} ${year}`
  }
  return formatDay(day, language).replace(/^1 /, '')
}

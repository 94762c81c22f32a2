import { dayInArabic, formatMonth } from '../../article/dates/dates.ts'

/** Names a month: `2024-03` → «مارس (آذار) 2024», or by the one name that the reader has chosen. */
export function monthLabel(month: string, language: string): string {
  const { months } = document.documentElement.dataset
  if (language === 'ar' && (months === 'gulf' || months === 'levant' || months === 'maghreb')) {
    const { month: names, year } = dayInArabic(`${month}-01`)
    return `${names[months]} ${year}`
  }
  return formatMonth(month, language)
}

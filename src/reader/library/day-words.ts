import { formatDay } from '../../article/dates/dates.ts'
import type { Interface } from '../locales/words.ts'
import { localDay } from '../parts/local-day.ts'

/** «اليوم», «أمس», else the day in full. */
export function dayWords(moment: number, { t, language }: Interface): string {
  const day = localDay(moment)
  if (day === localDay(Date.now())) return t('day.today')
  if (day === localDay(Date.now() - 24 * 60 * 60_000)) return t('day.yesterday')
  return formatDay(day, language)
}

/** The clock time of a moment on this device, `08:52`. */
export function timeOf(moment: number): string {
  const date = new Date(moment)
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}

import { formatDay } from '../../article/dates/dates.ts'
import type { Interface } from '../locales/words.ts'

/** The day of a moment on this device, `YYYY-MM-DD`. */
export function dayOf(moment: number): string {
  const date = new Date(moment)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** «اليوم», «أمس», else the day in full. */
export function dayWords(moment: number, { t, language }: Interface): string {
  const day = dayOf(moment)
  if (day === dayOf(Date.now())) return t('day.today')
  if (day === dayOf(Date.now() - 24 * 60 * 60_000)) return t('day.yesterday')
  return formatDay(day, language)
}

/** The clock time of a moment on this device, `08:52`. */
export function timeOf(moment: number): string {
  const date = new Date(moment)
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}

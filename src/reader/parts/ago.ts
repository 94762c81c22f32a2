import { instantOf } from '../../article/dates/dates.ts'
import { useAlive } from '../device/alive.ts'
import type { Words } from '../locales/words.ts'

const hour = 3_600_000
const day = 24 * hour

/**
 * How long ago something was published, while that says more than its date: «قبل 3 ساعات» within a day, «أمس» the day
 * after. A date without a time is told by days alone. Undefined for what is older or yet to come, and
 * for a date that cannot be read. The words are ours: the first formatter of a browser takes a cheap phone 60 ms.
 */
export function agoOf(date: string, now: number, t: Words): string | undefined {
  if (date.length > 10) {
    const age = now - instantOf(date)
    if (age < 0 || age >= day) return undefined
    return age < hour
      ? t('ago.minutes', { count: Math.max(1, Math.floor(age / 60_000)) })
      : t('ago.hours', { count: Math.floor(age / hour) })
  }
  const here = new Date(now)
  const today = Date.UTC(here.getFullYear(), here.getMonth(), here.getDate())
  const days = (today - instantOf(date)) / day
  if (days === 0) return t('day.today')
  return days === 1 ? t('day.yesterday') : undefined
}

/** How long ago by the reader's clock; undefined on a page as it was written, which may be read any time. */
export function useAgo(date: string | undefined, t: Words): string | undefined {
  const isAlive = useAlive()
  return isAlive && date ? agoOf(date, Date.now(), t) : undefined
}

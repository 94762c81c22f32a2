import { useSyncExternalStore } from 'react'
import { instantOf } from '../../article/dates/dates.ts'

const hour = 3_600_000
const day = 24 * hour

/**
 * How long ago something was published, while that says more than its date: «قبل 3 ساعات» within a day, «أمس» the day
 * after. A date without a time is told by days alone. Undefined for what is older or yet to come, and
 * for a date that cannot be read.
 */
export function agoOf(date: string, now: number, language: string): string | undefined {
  // To make the words costs a cheap phone some milliseconds: most stories are older and need none.
  const words = () => new Intl.RelativeTimeFormat(`${language}-u-nu-latn`, { numeric: 'auto' })
  if (date.length > 10) {
    const age = now - instantOf(date)
    if (age < 0 || age >= day) return undefined
    return age < hour
      ? words().format(-Math.max(1, Math.floor(age / 60_000)), 'minute')
      : words().format(-Math.floor(age / hour), 'hour')
  }
  const here = new Date(now)
  const today = Date.UTC(here.getFullYear(), here.getMonth(), here.getDate())
  const days = (today - instantOf(date)) / day
  return days === 0 || days === 1 ? words().format(-days, 'day') : undefined
}

/** How long ago by the reader's clock; undefined on a page as it was written, which may be read any time. */
export function useAgo(date: string | undefined, language: string): string | undefined {
  return useSyncExternalStore(
    neverChanges,
    () => date && agoOf(date, Date.now(), language),
    () => undefined,
  )
}

function neverChanges(): () => void {
  return () => {}
}

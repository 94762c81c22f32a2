import { formatDay } from '../../article/dates/dates.ts'
import { useInterface } from '../locales/words.ts'
import { localDay } from '../parts/local-day.ts'

const dayMs = 24 * 60 * 60_000

/** A day as `say` says it: «اليوم», «أمس», else in full. On paper it is always in full, because paper stays. */
export function DayWords({
  moment,
  say = (day) => day,
}: {
  /** In milliseconds, as of `Date.now()`. */
  moment: number
  say?: (day: string) => string
}) {
  const { t, language } = useInterface()
  const day = localDay(moment)
  const inFull = say(formatDay(day, language))
  const isToday = day === localDay(Date.now())
  if (!isToday && day !== localDay(Date.now() - dayMs)) return inFull
  return (
    <>
      <span className="Screen">{say(t(isToday ? 'day.today' : 'day.yesterday'))}</span>
      <span className="Paper">{inFull}</span>
    </>
  )
}

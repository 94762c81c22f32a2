/** How long it reads: to the end of the article, from one article to the next, or so for some minutes. */
export const sleepTimes = ['article', 'on', 15, 30, 60] as const
export type SleepTime = (typeof sleepTimes)[number]

/** A registry: it is set once and holds for all articles that are read, until the bar is closed. */
const timer = {
  time: 'article' as SleepTime,
  endsAtMs: Number.POSITIVE_INFINITY,
  watchers: new Set<() => void>(),
}

export function readSleepTime(): SleepTime {
  return timer.time
}

/** Sets the timer, which runs from now on. */
export function setSleepTime(time: SleepTime): void {
  timer.time = time
  timer.endsAtMs =
    typeof time === 'number' ? performance.now() + time * 60_000 : Number.POSITIVE_INFINITY
  for (const changed of timer.watchers) changed()
}

/** Whether the time is up. It is asked between sentences: a page that is not seen cannot rely on clocks that call. */
export function isTimeUp(): boolean {
  return performance.now() >= timer.endsAtMs
}

export function watchSleepTime(changed: () => void): () => void {
  timer.watchers.add(changed)
  return () => timer.watchers.delete(changed)
}

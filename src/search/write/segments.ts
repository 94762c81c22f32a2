/** Below this an archive is one segment: it is small enough to be written whole. */
const smallArchive = 2048
const lastRun = 256

/** A run of articles, counted from the oldest. */
export interface Run {
  start: number
  count: number
}

/**
 * Cuts an archive into at most three runs: all but the newest eighth at most, then what of it fills runs of 256, then the
 * rest. 100,000 articles are 98,304 + 1,536 + 160: one more article changes the last run alone, and the first is written
 * anew after every 8,192. Decided by the count alone, so that two publishers cut alike and none must remember.
 */
export function cutSegments(count: number): Run[] {
  if (count < smallArchive) return count === 0 ? [] : [{ start: 0, count }]
  const step = 2 ** (Math.floor(Math.log2(count)) - 3)
  const first = count - (count % step)
  const second = count - first - ((count - first) % lastRun)
  return [
    { start: 0, count: first },
    { start: first, count: second },
    { start: first + second, count: count - first - second },
  ].filter((run) => run.count > 0)
}

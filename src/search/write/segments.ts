/** A smaller archive is one segment: it can be written whole each time. */
const smallArchive = 2048
/**
 * The last run is written anew with every article, the second after so many. Twice as many would write some tenth less on
 * average, but then nearly every second article would change over a hundred files.
 */
const lastRun = 32

/** A run of articles, counted from the oldest. */
export interface Run {
  start: number
  count: number
}

/**
 * Cuts an archive into three runs: 100,001 articles are 98,304 + 1,696 + 1. One more article changes only the last run;
 * the second grows after every 32 articles, the first after every 8,192. The count alone decides, so that two builds of
 * the same edition cut alike and nothing has to be remembered.
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

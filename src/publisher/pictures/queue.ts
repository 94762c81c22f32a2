/** Runs tasks in the order in which they come, at most `limit` of them at once. */
export function makeQueue(limit: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (task) => {
    if (running < limit) running++
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await task()
    } finally {
      // Its place goes to the next in the row; only where nobody waits is it given up.
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}

import { createContext, Script } from 'node:vm'

const context = createContext({ work: undefined })
const call = new Script('work()')

/** How often work is begun once more, each time with twice the time: for a machine that gives it a sixtieth of itself. */
const mostTries = 7

/**
 * Does work that must end, such as reading a text that somebody wrote to make us read for ever: an error says so when
 * it takes more than `seconds` of the processor. The clock on the wall can only stop it; where other programs held the
 * machine meanwhile the work is begun once more with twice the time, so a machine under load gives what a quiet one
 * does. The work must change nothing, and only what it does before it returns is measured, so it must not wait.
 */
export function withinTime<T>(seconds: number, work: () => T, fault: () => Error): T {
  for (let tries = 1, wall = seconds; tries <= mostTries; tries++, wall *= 2) {
    const before = process.cpuUsage()
    try {
      return once(wall, work, fault)
    } catch (error) {
      if (!isTimeout(error)) throw error
      const { user, system } = process.cpuUsage(before)
      // Stopping takes a moment; what is nearly all is all.
      if ((user + system) / 1e6 >= seconds * 0.95) throw fault()
    }
  }
  throw fault()
}

function once<T>(seconds: number, work: () => T, fault: () => Error): T {
  let result: { value: T } | undefined
  context.work = () => {
    result = { value: work() }
  }
  try {
    // The only way to stop a function, or a pattern, that does not return: the engine's own.
    call.runInContext(context, { timeout: Math.ceil(seconds * 1000) })
  } finally {
    context.work = undefined
  }
  if (result === undefined) throw fault()
  return result.value
}

function isTimeout(error: unknown): boolean {
  // Of the context's own kind of Error, which instanceof does not know.
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  )
}

import { createContext, Script } from 'node:vm'

const context = createContext({ work: undefined })
const call = new Script('work()')

/** How much longer work may take where other programs held the machine meanwhile. */
const patience = 2

/**
 * Does work that must end, such as reading a text that somebody wrote to make us read for ever: an error says so when
 * it takes longer than `seconds`. Only what `work` does before it returns is measured, so it must not wait. It is begun
 * once more where the time was spent waiting for the machine, so it must change nothing.
 */
export function withinTime<T>(seconds: number, work: () => T, fault: () => Error): T {
  const before = process.cpuUsage()
  try {
    return once(seconds, work, fault)
  } catch (error) {
    const { user, system } = process.cpuUsage(before)
    if (!isTimeout(error)) throw error
    if ((user + system) / 1e6 > seconds * 0.4) throw fault()
  }
  try {
    return once(seconds * patience, work, fault)
  } catch (error) {
    throw isTimeout(error) ? fault() : error
  }
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

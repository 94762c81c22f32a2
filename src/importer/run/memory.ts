import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** After how many inputs memory is cleared: some tens of milliseconds for every few seconds of reading. */
const inputsBetween = 100

/**
 * Clears memory every so many calls. Where a machine has room Node puts that off, and 10,000 pages would take a
 * gigabyte that none of them needs.
 */
export function memoryClearer(): () => void {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  let calls = 0
  return () => {
    if (++calls % inputsBetween === 0) collect()
  }
}

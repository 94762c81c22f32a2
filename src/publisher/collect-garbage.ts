import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Clears memory at once of what nothing holds any more: where a machine has room Node puts that off. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  collect()
}

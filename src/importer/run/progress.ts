import { readdirSync, statSync } from 'node:fs'

/** Where progress is shown: a terminal, of which a line is written again and again. */
export interface Screen {
  isTTY?: boolean
  write: (text: string) => unknown
}

/** Says how far a run is, in one line of a terminal; nothing where the output goes elsewhere. */
export interface Progress {
  done: (isRefused: boolean) => void
  /** Takes the line away, so that something else can be written. */
  clear: () => void
}

/** Shows counts and the time left of a run over `total` inputs; `now` gives milliseconds. */
export function makeProgress(screen: Screen, total: number, now: () => number): Progress {
  const start = now()
  let [done, refused, shown] = [0, 0, Number.NEGATIVE_INFINITY]
  return {
    done: (isRefused) => {
      done++
      if (isRefused) refused++
      // Ten lines a second are enough for eyes.
      if (!screen.isTTY || now() - shown < 100) return
      shown = now()
      screen.write(`\r\u001b[K${progressLine(done, Math.max(total, done), refused, shown - start)}`)
    },
    clear: () => {
      if (screen.isTTY && done > 0) screen.write('\r\u001b[K')
    },
  }
}

function progressLine(done: number, total: number, refused: number, milliseconds: number): string {
  const left = Math.round(((milliseconds / done) * (total - done)) / 1000)
  const time = left >= 90 ? `${Math.round(left / 60)} min left` : `${left} s left`
  return `${done} of ${total}${refused > 0 ? `, ${refused} refused` : ''}, ${time}`
}

/** About how many inputs names stand for, to tell how long they take: the files of folders, an archive for one. */
export function countInputs(names: readonly string[]): number {
  return names.reduce((sum, name) => sum + countIn(name), 0)
}

function countIn(name: string): number {
  try {
    if (!statSync(name).isDirectory()) return 1
    const entries = readdirSync(name, { recursive: true, withFileTypes: true })
    return entries.filter((entry) => entry.isFile()).length
  } catch {
    return 1
  }
}

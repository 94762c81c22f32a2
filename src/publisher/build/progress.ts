/** Where progress is shown: a terminal, of which a line is written again and again, or what keeps every line. */
export interface Screen {
  isTTY?: boolean
  write: (text: string) => unknown
}

/** Says what a build is doing, and how far it is. */
export interface Progress {
  /** Begins a part of the work, of so many steps where that is known: `articles`. */
  begin: (part: string, steps?: number) => void
  /** One step of it is done. */
  step: () => void
  /** Takes the line of a terminal away, so that something else can be written. */
  clear: () => void
}

/** Ten lines a second are enough for eyes; a log keeps what it is told. */
const terminalMs = 100
const logMs = 10_000

/** Shows progress on a terminal as it goes, and elsewhere a line every ten seconds; `now` gives milliseconds. */
export function makeProgress(screen: Screen, now: () => number): Progress {
  let current = { part: '', steps: 0, done: 0, firstDone: 0 }
  let shown = now()

  function show(): void {
    if (now() - shown < (screen.isTTY ? terminalMs : logMs)) return
    shown = now()
    const line = describe(current, now())
    screen.write(screen.isTTY ? `\r\u001b[K${line}` : `${line}\n`)
  }

  return {
    begin: (part, steps = 0) => {
      current = { part, steps, done: 0, firstDone: 0 }
      show()
    },
    step: () => {
      current.done++
      if (current.done === 1) current.firstDone = now()
      show()
    },
    clear: () => {
      if (screen.isTTY) screen.write('\r\u001b[K')
    },
  }
}

/**
 * `articles: 1200 of 10000, 40 s left`. The first step makes what all others need, and takes longer by far: the time of
 * the others is told by those after it.
 */
function describe(
  {
    part,
    steps,
    done,
    firstDone,
  }: { part: string; steps: number; done: number; firstDone: number },
  now: number,
): string {
  if (steps === 0 || done === 0) return part
  const total = Math.max(steps, done)
  if (done === 1) return `${part}: 1 of ${total}`
  const left = Math.round((((now - firstDone) / (done - 1)) * (total - done)) / 1000)
  const time = left >= 90 ? `${Math.round(left / 60)} min left` : `${left} s left`
  return `${part}: ${done} of ${total}, ${time}`
}

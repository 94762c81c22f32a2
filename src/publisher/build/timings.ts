import type { BuiltFile } from '../write/open-draft.ts'

/** What one kind of work took, and how much of a site it made. */
interface Timing {
  seconds: number
  files: number
  bytes: number
}

/** Adds up where the time of a build goes. Pictures are made beside the rest, so their time is not beside that of others. */
export interface Timings {
  add: (kind: string, seconds: number) => void
  addFile: (kind: string, file: Pick<BuiltFile, 'bytes'>) => void
  /** A table, what took longest first. */
  lines: () => string[]
}

/** Begins with nothing. */
export function makeTimings(): Timings {
  const byKind = new Map<string, Timing>()
  const of = (kind: string): Timing => {
    const known = byKind.get(kind) ?? { seconds: 0, files: 0, bytes: 0 }
    byKind.set(kind, known)
    return known
  }
  return {
    add: (kind, seconds) => {
      of(kind).seconds += seconds
    },
    addFile: (kind, { bytes }) => {
      const known = of(kind)
      known.files++
      known.bytes += bytes
    },
    lines: () => {
      const rows = [...byKind].sort(([, a], [, b]) => b.seconds - a.seconds)
      const cells = rows.map(([kind, { seconds, files, bytes }]) => [
        kind,
        seconds.toFixed(2),
        files === 0 ? '' : String(files),
        files === 0 ? '' : String(Math.round(bytes / 1000)),
      ])
      return table([['', 'seconds', 'files', 'kB'], ...cells])
    },
  }
}

/** Names stand at the left of their column, numbers at the right. */
function table(rows: readonly string[][]): string[] {
  const widthOf = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0))
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widthOf(column)) : cell.padStart(widthOf(column)),
      )
      .join('  ')
      .trimEnd(),
  )
}

import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isSystemFile } from './skipped-files.ts'

/** What a look at folders found. */
export interface Look {
  /** Files that came or changed since they were taken, and were the same at the look before: nobody writes them now. */
  whole: string[]
  /** Whether no other file comes or changes just now. */
  isQuiet: boolean
}

/** Which files of folders came or changed. */
export interface ChangedFiles {
  look: () => Look
  /** Says that files are done with as they were at the last look; what changed since then comes again. */
  take: (files: readonly string[]) => void
}

/**
 * Looks at every file of folders again and again, by its size and time. Systems tell programs of changes too, but not on
 * every disk of a network, and not always of all of them: what is looked for cannot be lost. A folder that is not there,
 * as a share is for a while, has no files; what was taken of it does not come again with it.
 */
export function watchFiles(folders: readonly string[], deepest: number): ChangedFiles {
  const taken = new Map<string, string>()
  let last = new Map<string, string>()
  return {
    look: () => {
      const states = new Map(folders.flatMap((folder) => [...statesIn(folder, deepest)]))
      const changed = [...states].filter(([file, state]) => taken.get(file) !== state)
      const whole = changed.filter(([file, state]) => last.get(file) === state)
      last = states
      return { whole: whole.map(([file]) => file), isQuiet: whole.length === changed.length }
    },
    take: (files) => {
      for (const file of files) taken.set(file, last.get(file) ?? '')
    },
  }
}

/** The files of a folder and of those in it, each with what tells one state of it from another. */
function* statesIn(folder: string, deepest: number): Generator<[string, string]> {
  if (deepest < 0) return
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* statesIn(path, deepest - 1)
    const state = entry.isFile() ? stateOf(path) : undefined
    if (state !== undefined) yield [path, state]
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !isSystemFile(name))
  } catch {
    return []
  }
}

/** Undefined for a file that was taken away in the meantime. */
function stateOf(file: string): string | undefined {
  try {
    const { size, mtimeMs } = statSync(file)
    return `${size} ${mtimeMs}`
  } catch {
    return undefined
  }
}

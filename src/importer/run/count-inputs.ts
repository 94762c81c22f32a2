import { readdirSync, statSync } from 'node:fs'

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

import { renameSync, rmSync, writeFileSync } from 'node:fs'
import type { Fault } from '../../article/faults.ts'
import { lookAt } from '../write/disk.ts'
import type { Change } from '../write/move-in.ts'
import type { BuiltFile } from '../write/open-draft.ts'
import { stageOf } from '../write/plan-changes.ts'

/**
 * What a host has to be given, or to remove, after a build. The changes of one step may be made in any order and at once,
 * as tools for copying do; a step begins when the one before is over.
 */
export type HostChange = { path: string; step: number } & (
  | { kind: 'new' | 'changed'; bytes: number; sha256: string }
  | { kind: 'removed' }
)

/** After those in which files are moved in. */
const removalStep = 8

/**
 * Says of each change of a build what the file holds, as `find` tells; in the order of the changes, which is safe for
 * uploading.
 */
export function describeChanges(
  changes: readonly Change[],
  find: (path: string) => BuiltFile | undefined,
): HostChange[] {
  return changes.map(({ path, kind }): HostChange => {
    if (kind === 'removed') return { path, kind, step: removalStep }
    const file = find(path)
    if (!file) throw new Error(`${path} was moved in and is no file of the build`)
    const step = stageOf(path, kind === 'new')
    return { path, kind, step, bytes: file.bytes, sha256: file.sha256 }
  })
}

/** `12 files new or changed, 3 removed, 412 kB to upload` */
export function countChanges(changes: readonly HostChange[]): string {
  const written = changes.filter((one) => one.kind !== 'removed')
  const bytes = written.reduce((sum, one) => sum + one.bytes, 0)
  const files = `${written.length} ${written.length === 1 ? 'file' : 'files'}`
  const removed = changes.length - written.length
  return `${files} new or changed, ${removed} removed, ${sizeOf(bytes)} to upload`
}

/**
 * Writes the changes of a build for programs, one as JSON in each line; whoever looks meets the list of before or all of
 * the new. Gives the fault where that cannot be: the site is published by then.
 */
export function writeChangesFile(file: string, changes: readonly HostChange[]): Fault | undefined {
  const draft = `${file}.${process.pid}.tmp`
  try {
    // A list that takes the place of a device or a link would be looked for where that leads.
    if (lookAt(file)?.isFile() === false) throw new Error('it is no file')
    writeFileSync(draft, changes.map((one) => `${JSON.stringify(one)}\n`).join(''))
    renameSync(draft, file)
    return undefined
  } catch (error) {
    rmSync(draft, { force: true })
    const reason = error instanceof Error ? error.message : String(error)
    const problem = `expected a place for a file (${reason})`
    return { file: 'SUTUR_CHANGES', field: 'value', problem, found: JSON.stringify(file) }
  }
}

/** `1 byte`, `412 kB`, `3.6 MB` */
function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`
  const kilobytes = Math.round(bytes / 1000)
  return kilobytes < 1000 ? `${kilobytes} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}

import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Input } from '../formats/format.ts'
import { neighbourReader } from './neighbour-files.ts'
import { bytesToTell, exportFormatOf } from './read-export.ts'

/** How much of a file is read at once. */
const partBytes = 256 * 1024

/** Whether a file is an export that is read piece by piece; anything that is no file on the disk is none. */
export function isExportFile(file: string): boolean {
  try {
    return statSync(file).isFile() && exportFormatOf(beginningOf(file)) !== undefined
  } catch {
    return false
  }
}

/**
 * Parts files into those that are exports, together, and all others, each alone: a large site is exported in several
 * files, of which one names what another holds.
 */
export function groupExports(files: readonly string[]): string[][] {
  const exported = files.filter(isExportFile)
  const others = files.filter((file) => !exported.includes(file)).map((file) => [file])
  return exported.length === 0 ? others : [exported, ...others]
}

/** Opens the files of an export as one input; none of them is read before its pieces are asked for. */
export function openExport(files: readonly string[], root: string, most: number): Input {
  const [first = ''] = files
  return {
    name: first,
    bytes: beginningOf(first),
    files: files.map((file) => () => partsOf(file)),
    readNeighbour: neighbourReader(first, root || dirname(first), most),
  }
}

function beginningOf(file: string): Uint8Array {
  for (const part of partsOf(file, bytesToTell)) return part
  return new Uint8Array()
}

function* partsOf(file: string, bytes = partBytes): Generator<Uint8Array> {
  const handle = openSync(file, 'r')
  try {
    for (;;) {
      const part = Buffer.allocUnsafe(bytes)
      const read = readSync(handle, part)
      if (read === 0) return
      yield part.subarray(0, read)
    }
  } finally {
    closeSync(handle)
  }
}

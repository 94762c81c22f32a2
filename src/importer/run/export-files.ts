import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ExportFormat, Input } from '../formats/format.ts'
import { neighbourReader } from './neighbour-files.ts'
import { bytesToTell, exportFormatOf } from './read-export.ts'

/** How much of a file is read at once. */
const partBytes = 256 * 1024

/** The format of a file that is an export and read piece by piece; undefined for any other, and for no file on the disk. */
export function exportFormatOfFile(file: string): ExportFormat | undefined {
  try {
    return statSync(file).isFile() ? exportFormatOf(beginningOf(file)) : undefined
  } catch {
    return undefined
  }
}

/**
 * Parts files into exports, those of a format together, and all others, each alone: a large site is exported in several
 * files, of which one names what another holds. What belongs to an export is no file of its own.
 */
export function groupExports(files: readonly string[]): string[][] {
  const exported = new Map<ExportFormat, string[]>()
  const others: string[] = []
  for (const file of files) {
    const format = exportFormatOfFile(file)
    if (format === undefined) others.push(file)
    else exported.set(format, [...(exported.get(format) ?? []), file])
  }
  const parts = new Set([...exported].flatMap(([format, names]) => companionsOf(names, format)))
  const alone = others.filter((file) => !parts.has(file)).map((file) => [file])
  return [...exported.values(), ...alone]
}

/** The web pages that belong to exports, in folders beside them. */
function companionsOf(files: readonly string[], { companions }: ExportFormat): string[] {
  if (companions === undefined) return []
  return files.flatMap((file) => {
    const folder = join(dirname(file), companions)
    try {
      return readdirSync(folder).flatMap((name) =>
        /\.html$/i.test(name) ? [join(folder, name)] : [],
      )
    } catch {
      return []
    }
  })
}

/** The files of an export with the web pages that belong to them; any other file alone. */
export function filesOfExport(files: readonly string[]): string[] {
  const [first = ''] = files
  const format = exportFormatOfFile(first)
  return [...files, ...(format === undefined ? [] : companionsOf(files, format))]
}

/** Opens the files of an export as one input; none of them is read before its pieces are asked for. */
export function openExport(files: readonly string[], root: string, most: number): Input {
  const [first = ''] = files
  const all = filesOfExport(files)
  return {
    name: first,
    bytes: beginningOf(first),
    files: all.map((file) => () => partsOf(file)),
    fileNames: all,
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

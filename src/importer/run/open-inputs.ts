import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Input } from '../formats/format.ts'
import { exportFormatOfFile, filesOfExport, groupExports, openExport } from './export-files.ts'
import { InputError } from './input-error.ts'
import { neighbourReader } from './neighbour-files.ts'
import { type ArchiveLimits, isArchive, openArchive } from './open-archive.ts'
import { filesIn, headOf } from './open-folder.ts'

/** A text larger than this is no page, and folders do not lie deeper. */
const defaults: ArchiveLimits = { inputBytes: 50_000_000, depth: 16 }

/**
 * Opens what the command line names, one input after the other: a file, the files of a folder, those of a zip file.
 * Throws an InputError for what is missing; a file of several that cannot be opened is an input with a fault. Of a folder
 * `isDue` names the files that are wanted, with which the others of their export come; where it is given, there may be none.
 */
export async function* openInputs(
  name: string,
  limits = defaults,
  isDue?: (file: string) => boolean,
): AsyncGenerator<Input> {
  if (!isKind(name, 'isDirectory')) return yield* openFile(name, dirname(name), limits)
  let isEmpty = isDue === undefined
  for (const files of groupExports([...filesIn(name, limits.depth)])) {
    isEmpty = false
    if (isDue && !filesOfExport(files).some(isDue)) continue
    const [file = name] = files
    try {
      if (files.length > 1) yield openExport(files, name, limits.inputBytes)
      else yield* openFile(file, name, limits)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      yield { name: file, bytes: new Uint8Array(), fault: error.message }
    }
  }
  if (isEmpty) throw new InputError('is a folder without anything to import')
}

async function* openFile(file: string, root: string, limits: ArchiveLimits): AsyncGenerator<Input> {
  // Only a file on the disk can be looked into twice; what a pipe gave is gone.
  if (isKind(file, 'isFile') && isArchive(headOf(file))) yield* openArchive(file, file, limits)
  else if (exportFormatOfFile(file)) yield openExport([file], root, limits.inputBytes)
  else {
    const readNeighbour = neighbourReader(file, root, limits.inputBytes)
    yield { name: file, bytes: readBytes(file, limits.inputBytes), readNeighbour }
  }
}

/** Whether a name is that of a file or of a folder on the disk. */
export function isKind(name: string, kind: 'isFile' | 'isDirectory'): boolean {
  try {
    return statSync(name)[kind]()
  } catch {
    return false
  }
}

function readBytes(file: string, most: number): Uint8Array {
  try {
    const found = statSync(file)
    if (found.isDirectory())
      throw new InputError('is a folder that cannot be opened, or that lies too deep')
    if (!found.isFile() && !found.isFIFO()) throw new InputError('is a device and no file')
    if (found.size > most)
      throw new InputError(`is larger than ${most / 1e6} MB; --max-size lets in more`)
    return readFileSync(file)
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError(problemOf(error))
  }
}

/** Says what the disk refused: «no such file», «no permission». */
export function problemOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'ENOENT':
      return 'no such file or folder'
    case 'EACCES':
    case 'EPERM':
      return 'no permission'
    case 'EROFS':
      return 'the disk can only be read'
    case 'ENOSPC':
      return 'no space left on the disk'
    case 'ENOTDIR':
    case 'EEXIST':
      return 'a file stands where a folder should be'
    case 'EISDIR':
      return 'a folder stands where a file should be'
    default:
      return error instanceof Error ? error.message : String(error)
  }
}

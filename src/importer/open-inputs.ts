import { readFileSync, statSync } from 'node:fs'
import { InputError } from './input-error.ts'
import type { Input } from './sources/source.ts'

/** Larger than any page; a text of this size is something else. */
const largestBytes = 50_000_000

/** Opens what the command line names, one input after the other. Throws an InputError for what is missing or a folder. */
export async function* openInputs(name: string): AsyncGenerator<Input> {
  yield { name, bytes: readBytes(name) }
}

function readBytes(file: string): Uint8Array {
  try {
    const found = statSync(file)
    if (found.isDirectory()) throw new InputError('is a folder; name the files in it')
    if (!found.isFile() && !found.isFIFO()) throw new InputError('is a device and no file')
    if (found.size > largestBytes) throw new InputError('is larger than 50 MB and surely no page')
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

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Place } from './verify.ts'

/** Looks for files in a published folder; a symbolic link leads to no file of it. */
export function folderPlace(folder: string): Place {
  const real = realpath(folder)
  return async (path) => {
    const file = join(await real, path)
    try {
      const isFile = (await lstat(file)).isFile()
      const isHere = (await realpath(dirname(file))) === dirname(file)
      if (!isFile || !isHere) return { problem: 'is not a file of this folder' }
      const hash = createHash('sha256')
      await pipeline(createReadStream(file), hash)
      return { sha256: hash.digest('hex') }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      return {
        problem:
          code === 'ENOENT' || code === 'ENOTDIR' ? 'is missing' : `cannot be read (${code})`,
      }
    }
  }
}

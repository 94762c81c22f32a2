import { createHash } from 'node:crypto'
import type { Cache } from '../cache.ts'
import { formatJsonLines, parseJsonLines } from '../json-lines.ts'
import { fileState } from './disk.ts'

/** What is known of a file since a build wrote it or found it equal. */
export interface KnownFile {
  bytes: number
  /** In hexadecimal digits. */
  sha256: string
  /** Of what it was made; a file made of the same is the same. Undefined for one that is made each time. */
  source?: string | undefined
}

/** What the last build left in a folder. A file that anybody has touched since is not known. */
export interface FolderMemory {
  find: (path: string) => KnownFile | undefined
  /** Keeps what lies in the folder now, for the next build; each file was looked for before. */
  keep: (files: Iterable<KnownFile & { path: string }>) => void
}

/** A file in the cache: its state, bytes, digest and source. */
type Row = [state: string, bytes: number, sha256: string, source?: string]

/** Recalls a folder from a cache; of a folder that is not there, or is spoilt there, nothing is known. */
export function recallFolder(folder: string, cache: Cache): FolderMemory {
  // Earlier programs know another form by another name.
  const name = `folder-lines-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`
  const rows = readRows(cache.read(name))
  return {
    find: (path) => {
      const row = rows.get(path)
      if (!row) return undefined
      const [state, bytes, sha256, source] = row
      if (state !== fileState(`${folder}/${path}`)) {
        rows.delete(path)
        return undefined
      }
      return { bytes, sha256, source }
    },
    keep: (files) => {
      function* known(): Generator<[string, Row]> {
        for (const { path, bytes, sha256, source } of files) {
          const before = rows.get(path)
          const state = before?.[2] === sha256 ? before[0] : fileState(`${folder}/${path}`)
          if (state === undefined) continue
          yield [
            path,
            source === undefined ? [state, bytes, sha256] : [state, bytes, sha256, source],
          ]
        }
      }
      cache.write(name, formatJsonLines(known()))
    },
  }
}

function readRows(content: Uint8Array | undefined): Map<string, Row> {
  // Its digest was right: nobody but a build has written it.
  return new Map(content && (parseJsonLines(content) as Iterable<[string, Row]>))
}

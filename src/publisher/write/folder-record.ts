import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isPathInside } from './file-paths.ts'

/** Where a published folder says what Sutur wrote into it. It lies in the folder, so it goes where that is copied to. */
export const recordFile = '.sutur.json'

const recordVersion = 1

/** What Sutur wrote into a folder: only that is ever removed from it. */
export interface FolderRecord {
  /** The files of the last build; of the last two where one was stopped while it moved its files in. */
  files: ReadonlySet<string>
  /** Files of earlier builds that are kept for pages that are still open: since when no build has them. */
  kept: ReadonlyMap<string, string>
  /** Whether they tell of what is not public. */
  isPreview?: boolean
}

/** Reads the record of a folder; one that is not there, or is not such a record, knows of no file. */
export function readRecord(folder: string): FolderRecord {
  try {
    return parseRecord(readFileSync(join(folder, recordFile), 'utf8'))
  } catch {
    return { files: new Set(), kept: new Map() }
  }
}

/** A record before it is written: each file once, in any order. */
export type WrittenRecord = Omit<FolderRecord, 'files'> & { files: Iterable<string> }

/** Writes a record as text; the same files give the same text. */
export function formatRecord({ files, kept, isPreview }: WrittenRecord): string {
  const record = {
    version: recordVersion,
    files: [...files].sort(),
    kept: Object.fromEntries([...kept].sort(([a], [b]) => (a < b ? -1 : 1))),
    ...(isPreview && { isPreview }),
  }
  return `${JSON.stringify(record, null, 1)}\n`
}

/** Leaves out what cannot be a file of the folder: whoever writes a record must not have other files removed. */
function parseRecord(text: string): FolderRecord {
  const { version, files, kept, isPreview } = JSON.parse(text)
  if (version !== recordVersion || !Array.isArray(files)) throw new Error('another kind of record')
  return {
    files: new Set(files.filter(isPathInside)),
    kept: new Map(
      Object.entries(kept ?? {}).flatMap(([path, since]) =>
        isPathInside(path) && typeof since === 'string' && !Number.isNaN(Date.parse(since))
          ? [[path, since] as const]
          : [],
      ),
    ),
    isPreview: isPreview === true,
  }
}

import { createHash } from 'node:crypto'
import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What was made once, kept for the next publishing; whatever is wrong with it, it is only not there. */
export interface Cache {
  read: (name: string) => Uint8Array | undefined
  write: (name: string, content: Uint8Array) => void
}

/** Keeps nothing. */
export const noCache: Cache = { read: () => undefined, write: () => {} }

const digestBytes = 32

/**
 * The publisher's cache of one kind of things, below SUTUR_CACHE where that is set, else among the dependencies. It may be
 * deleted at any time, and shared by builds that run at once.
 */
export function ownCache(kind: 'pictures' | 'cards' | 'builds'): Cache {
  return makeCache(join(process.env.SUTUR_CACHE || join('node_modules', '.cache', 'sutur'), kind))
}

/** A cache in a folder. Each entry begins with its digest, so that one that a full disk or a crash spoilt is known. */
export function makeCache(folder: string): Cache {
  let count = 0
  return {
    read: (name) => {
      try {
        const entry = readFileSync(join(folder, name))
        const content = entry.subarray(digestBytes)
        return digestOf(content).equals(entry.subarray(0, digestBytes)) ? content : undefined
      } catch {
        return undefined
      }
    },
    write: (name, content) => {
      const draft = join(folder, `${name}.${process.pid}-${count++}`)
      try {
        mkdirSync(folder, { recursive: true })
        writeFileSync(draft, digestOf(content))
        appendFileSync(draft, content)
        // Only a whole entry gets its name: two builds at once and a broken one leave no half of it.
        renameSync(draft, join(folder, name))
      } catch {
        discard(draft)
      }
    },
  }
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {}
}

function digestOf(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest()
}

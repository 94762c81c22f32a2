import { createHash } from 'node:crypto'
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

/** What was made once, kept for the next publishing; whatever is wrong with it, it is only not there. */
export interface Cache {
  read: (name: string) => Uint8Array | undefined
  /** Takes a content whole or piece by piece: a long one need not be in memory at once. */
  write: (name: string, content: Uint8Array | Iterable<Uint8Array>) => void
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
        writeEntry(draft, content instanceof Uint8Array ? [content] : content)
        // Only a whole entry gets its name: two builds at once and a broken one leave no half of it.
        renameSync(draft, join(folder, name))
      } catch {
        discard(draft)
      }
    },
  }
}

/** The digest is known when all pieces are written, and goes before them. */
function writeEntry(path: string, pieces: Iterable<Uint8Array>): void {
  const file = openSync(path, 'w')
  try {
    const hash = createHash('sha256')
    appendFileSync(file, Buffer.alloc(digestBytes))
    for (const piece of pieces) {
      hash.update(piece)
      appendFileSync(file, piece)
    }
    writeSync(file, hash.digest(), 0, digestBytes, 0)
  } finally {
    closeSync(file)
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

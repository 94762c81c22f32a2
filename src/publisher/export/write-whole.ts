import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { type Files, zipFiles } from '../../article/zip-files.ts'

/** Stands in a folder that an export made, and says that the next one may replace it. */
const marker = '.sutur-export'

/** Writes one file; whoever looks meets what was there before or all of the new, never a part. */
export async function writeOneFile(out: string, files: Files): Promise<void> {
  await inPlace(out, async (draft) => {
    for await (const [, content] of files) writeFileSync(draft, content)
  })
}

/** Writes files into one zip file. The first lies in it uncompressed, as EPUB asks of its `mimetype`. */
export async function writeZip(out: string, files: Files): Promise<void> {
  await inPlace(out, async (draft) => {
    const file = openSync(draft, 'w')
    try {
      await zipFiles(files, (piece) => {
        writeSync(file, piece)
      })
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  })
}

/** Writes files into a folder of their own. Throws for a folder that holds what no export wrote. */
export async function writeFolder(out: string, files: Files): Promise<void> {
  if (existsSync(out) && !isReplaceable(out)) {
    throw new Error(`${out} holds other things than an export; name another place with --out`)
  }
  await inPlace(out, async (draft) => {
    mkdirSync(draft, { recursive: true })
    writeFileSync(join(draft, marker), 'npm run export made this folder and may replace it.\n')
    for await (const [path, content] of files) {
      mkdirSync(dirname(join(draft, path)), { recursive: true })
      writeFileSync(join(draft, path), content)
    }
  })
}

function isReplaceable(folder: string): boolean {
  if (!statSync(folder).isDirectory()) return false
  const names = readdirSync(folder)
  return names.length === 0 || names.includes(marker)
}

/** Lets `write` make a draft beside its place and puts it there when it is whole; leaves nothing when it fails. */
async function inPlace(out: string, write: (draft: string) => Promise<void>): Promise<void> {
  const [draft, old] = [`${out}.${process.pid}.tmp`, `${out}.${process.pid}.old`]
  const isFolder = statSync(out, { throwIfNoEntry: false })?.isDirectory() ?? false
  try {
    mkdirSync(dirname(out), { recursive: true })
    await write(draft)
    if (isFolder && !statSync(draft).isDirectory())
      throw new Error(`${out} is a folder; name a file with --out`)
    // A folder cannot be renamed over another one.
    if (isFolder) renameSync(out, old)
    renameSync(draft, out)
  } finally {
    if (isFolder && !existsSync(out)) renameSync(old, out)
    rmSync(draft, { recursive: true, force: true })
    rmSync(old, { recursive: true, force: true })
  }
}

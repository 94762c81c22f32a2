import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { type Disk, thisDisk } from './disk.ts'
import { recordFile } from './folder-record.ts'
import type { WrittenFolder } from './move-in.ts'
import type { Keeping } from './plan-changes.ts'
import { writeSiteFolder } from './write-site-folder.ts'

/** A site by path. In a content `@path` is a file that it needs, `→path` one that it leads to. */
export type TestSite = Readonly<Record<string, string>>

export const now = new Date('2026-11-29T08:00:00Z')

/** A folder to publish into, for each test. */
export function makeTestFolder() {
  let root = ''
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'sutur-write-'))
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  const out = () => join(root, 'dist')
  return {
    root: () => root,
    out,
    /** Lays a file into it, as somebody else would. */
    lay: (path: string, content = '') => {
      mkdirSync(dirname(join(out(), path)), { recursive: true })
      writeFileSync(join(out(), path), content)
    },
    build: (
      site: TestSite,
      { disk = thisDisk, ...keeping }: Partial<Keeping> & { disk?: Disk } = {},
    ): Promise<WrittenFolder> =>
      writeSiteFolder(
        out(),
        { now, keepDays: 30, ...keeping },
        async ({ write }) => {
          for (const [path, content] of Object.entries(site)) write(path, content)
        },
        { disk },
      ),
    /** What readers can be given, by path. */
    served: () => servedFiles(out()),
  }
}

/** The files of a folder by path, its record excepted. */
export function servedFiles(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {}
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== recordFile)
    .map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    files.sort().map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  )
}

/** What files need and is not there: `index.html lacks assets/app-00000001.js`. */
export function lacking(files: TestSite): string[] {
  return Object.keys(files).flatMap((path) => missing(files, path, '@'))
}

/** Where one gets to from the front page, step by step, and nothing is: `index.html leads to a/new/index.html`. */
export function deadEnds(files: TestSite): string[] {
  const reached = new Set(['index.html'])
  for (const path of reached) {
    for (const [, next = ''] of (files[path] ?? '').matchAll(/→(\S+)/g)) {
      if (Object.hasOwn(files, next)) reached.add(next)
    }
  }
  return [...reached].flatMap((path) => missing(files, path, '→'))
}

function missing(files: TestSite, path: string, mark: '@' | '→'): string[] {
  return [...(files[path] ?? '').matchAll(new RegExp(`${mark}(\\S+)`, 'g'))]
    .map(([, other = '']) => other)
    .filter((other) => !Object.hasOwn(files, other))
    .map((other) => `${path} ${mark} ${other}`)
}

/** A disk that stops after so many operations, as when its process is killed. */
export function stoppingDisk(after: number): Disk {
  let count = 0
  const stopping =
    <T extends unknown[]>(operation: (...given: T) => void) =>
    (...given: T) => {
      if (count++ >= after) throw new Error('stopped')
      operation(...given)
    }
  return {
    makeFolder: stopping(thisDisk.makeFolder),
    link: stopping(thisDisk.link),
    write: stopping(thisDisk.write),
    rename: stopping(thisDisk.rename),
    remove: stopping(thisDisk.remove),
    removeEmpty: stopping(thisDisk.removeEmpty),
  }
}

/** A disk one of whose operations fails with a fault of the system, on the paths that `suits` names. */
export function faultyDisk(
  operation: 'makeFolder' | 'write' | 'rename' | 'link',
  code: string,
  suits: (path: string) => boolean,
): Disk {
  const fail = (path: string) => {
    const error = new Error(`${code}: ${operation} '${path}'`)
    throw Object.assign(error, { code, path, syscall: operation })
  }
  return {
    ...thisDisk,
    [operation]: (path: string, given: string) =>
      suits(path) ? fail(path) : thisDisk[operation](path, given),
  }
}

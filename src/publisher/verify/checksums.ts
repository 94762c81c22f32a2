import { isPathInside } from '../write/file-paths.ts'

/** A line of checksums that cannot be one. */
export class ChecksumsError extends Error {
  override readonly name = 'ChecksumsError'
}

/**
 * Writes the checksums of files as `sha256sum -c` reads them, sorted by path: `0f3a…  a/suez/index.html`. A line whose
 * path has a line feed in it begins with a backslash, as that program writes it.
 */
export function formatChecksums(files: Iterable<{ path: string; sha256: string }>): string {
  return [...files]
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .map(({ path, sha256 }) => {
      const escaped = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')
      return `${escaped === path ? '' : '\\'}${sha256}  ${escaped}\n`
    })
    .join('')
}

/** Reads checksums: the SHA-256 of each file by its path. Throws a ChecksumsError, also for a path that climbs out. */
export function parseChecksums(text: string): Map<string, string> {
  const files = new Map<string, string>()
  for (const [at, line] of text.split('\n').entries()) {
    if (line === '') continue
    const [, mark, sha256 = '', named = ''] = /^(\\?)([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? []
    const path = mark
      ? named.replace(/\\(.)/g, (_, letter) => (letter === 'n' ? '\n' : letter))
      : named
    const problem = problemOf(path, files)
    if (problem) {
      const found = JSON.stringify(line.slice(0, 200))
      throw new ChecksumsError(`line ${at + 1}: expected ${problem}, found ${found}`)
    }
    files.set(path, sha256)
  }
  if (files.size === 0) throw new ChecksumsError('line 1: expected a checksum, found none')
  return files
}

function problemOf(path: string, files: ReadonlyMap<string, string>): string | undefined {
  if (path === '') return 'a SHA-256 and a path'
  if (!isPathInside(path)) return 'a path inside the site'
  return files.has(path) ? 'each path once' : undefined
}

import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** Files one after the other: path and content. */
export type Files = AsyncIterable<readonly [path: string, content: string | Uint8Array]>

/**
 * Writes files into one zip file, a piece at a time. The first lies in it uncompressed, as EPUB asks of its `mimetype`.
 * The same files give the same bytes.
 */
export async function zipFiles(files: Files, write: (piece: Uint8Array) => void): Promise<void> {
  let failure: Error | undefined
  const zip = new Zip((error, piece) => {
    if (error) failure = error
    else write(piece)
  })
  const encoder = new TextEncoder()
  let isFirst = true
  for await (const [path, content] of files) {
    const entry = isFirst ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 })
    // One day for all: a file that says when it was made is another one each time.
    entry.mtime = new Date(1980, 0, 2)
    isFirst = false
    zip.add(entry)
    entry.push(typeof content === 'string' ? encoder.encode(content) : content, true)
    if (failure) throw failure
  }
  zip.end()
  if (failure) throw failure
}

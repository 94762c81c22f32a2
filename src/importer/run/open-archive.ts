import type { Readable } from 'node:stream'
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl'
import type { Input } from '../formats/format.ts'
import { InputError } from './input-error.ts'
import { placesOf } from './neighbour-files.ts'
import { exportFormatOf } from './read-export.ts'
import { isSectionPage, siteFolderOf } from './site-folders.ts'
import { assetFolders, isPageAsset, isSystemFile } from './skipped-files.ts'

/** What an archive may take: the bytes of one file in it, and how deep archives may lie in each other. */
export interface ArchiveLimits {
  inputBytes: number
  depth: number
}

/** No honest text packs to less than this part of itself; what does is made to fill a disk. */
const largestRatio = 250
const mostEntries = 100_000
const mostBytes = 4_000_000_000
const deepestArchive = 3

/** Whether bytes are a zip file, by the mark that it begins with. */
export function isArchive(bytes: Uint8Array): boolean {
  const [p, k, a, b] = bytes
  return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6))
}

/**
 * Opens the files of a zip file one after the other, those of archives in it too, so that memory holds one at a time.
 * Nothing is unpacked to the disk. Throws an InputError for what is made to overwhelm its reader, before anything of it
 * is read; a file of it that cannot be read is an input with a fault.
 */
export async function* openArchive(
  name: string,
  source: string | Uint8Array,
  limits: ArchiveLimits,
  room = { bytes: mostBytes },
  depth = 1,
): AsyncGenerator<Input> {
  const zip = await openZip(source)
  try {
    const entries = await archiveEntries(zip, room)
    const files = new Map(entries.map((entry) => [entry.fileName, entry]))
    const parts = new Set<Entry>()
    for (const entry of inputsAmong(entries)) {
      // What belongs to an export before it in the order of names is no input of its own.
      if (parts.has(entry)) continue
      const label = `${name}/${shown(entry.fileName)}`
      try {
        const bytes = await unpackEntry(zip, entry, limits.inputBytes)
        if (isPageAsset(entry.fileName, bytes)) continue
        if (isArchive(bytes)) {
          if (depth >= Math.min(deepestArchive, limits.depth))
            throw new InputError('is an archive that lies too deep in others')
          yield* openArchive(label, bytes, limits, room, depth + 1)
          continue
        }
        const readNeighbour = async (path: string) => {
          const folder = entry.fileName.split('/').slice(0, -1).join('/')
          const other = placesOf(path, folder)
            .map((place) => files.get(pathWithin(place) ?? ''))
            .find((one) => one !== undefined)
          return other === undefined ? undefined : await unpackEntry(zip, other, limits.inputBytes)
        }
        const companions = companionsIn(entries, entry, exportFormatOf(bytes)?.companions)
        for (const one of companions) parts.add(one)
        const texts: Uint8Array[] = []
        for (const one of companions) texts.push(await unpackEntry(zip, one, limits.inputBytes))
        const isExport = companions.length > 0
        yield {
          name: label,
          bytes,
          readNeighbour,
          ...(isExport && {
            files: [bytes, ...texts].map((text) => () => [text]),
            fileNames: [entry, ...companions].map(({ fileName }) => fileName),
          }),
        }
      } catch (error) {
        yield { name: label, bytes: new Uint8Array(), fault: zipFault(error) }
      }
    }
  } finally {
    zip.close()
  }
}

async function openZip(source: string | Uint8Array): Promise<ZipFile> {
  const options = { autoClose: false, lazyEntries: true }
  try {
    if (typeof source === 'string') return await openPromise(source, options)
    return await fromBufferPromise(
      Buffer.from(source.buffer, source.byteOffset, source.byteLength),
      options,
    )
  } catch (error) {
    throw new InputError(`is a broken zip file: ${zipFault(error)}`)
  }
}

async function archiveEntries(zip: ZipFile, room: { bytes: number }): Promise<Entry[]> {
  const entries: Entry[] = []
  let packed = 0
  try {
    for await (const entry of zip.eachEntry()) {
      entries.push(entry)
      packed += entry.compressedSize
      room.bytes -= entry.uncompressedSize
      checkEntry(entry, entries.length, packed > zip.fileSize, room.bytes < 0)
    }
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError(`is a zip file that cannot be trusted: ${zipFault(error)}`)
  }
  const office = officeFiles.find(([file]) => entries.some(({ fileName }) => fileName === file))
  if (office) throw new InputError(`is ${office[1]}; save it as a web page and import that`)
  return entries
}

/** The files that office documents are zip files of. */
const officeFiles = [
  ['word/document.xml', 'a Word document (DOCX)'],
  ['xl/workbook.xml', 'a table of Excel (XLSX)'],
  ['ppt/presentation.xml', 'a presentation (PPTX)'],
  ['META-INF/manifest.xml', 'an OpenDocument file (ODT)'],
  ['Index/Document.iwa', 'a document of Pages'],
] as const

function checkEntry(entry: Entry, count: number, overlaps: boolean, isFull: boolean): void {
  const bomb = 'is a zip file made to overwhelm its reader'
  const { uncompressedSize, compressedSize, fileName } = entry
  if (count > mostEntries) throw new InputError(`${bomb}: it holds more than ${mostEntries} files`)
  if (overlaps) throw new InputError(`${bomb}: its files lie over each other`)
  if (isFull) throw new InputError(`${bomb}: it unpacks to more than ${mostBytes / 1e9} GB`)
  if (uncompressedSize > 1_000_000 && uncompressedSize > compressedSize * largestRatio)
    throw new InputError(
      `${bomb}: ${shown(fileName)} unpacks to more than ${largestRatio} times its size`,
    )
}

/** The files that may be inputs, in the order of their names; parts of saved pages are none. */
function inputsAmong(entries: readonly Entry[]): Entry[] {
  const folders = new Map<string, Set<string>>()
  for (const { fileName } of entries) {
    const parts = fileName.split('/')
    for (const [at, part] of parts.entries()) {
      const folder = parts.slice(0, at).join('/')
      folders.set(folder, (folders.get(folder) ?? new Set()).add(part))
    }
  }
  const parts = new Set(
    [...folders].flatMap(([folder, names]) =>
      [...assetFolders([...names])].map((name) => (folder === '' ? name : `${folder}/${name}`)),
    ),
  )
  const sites = new Map([...folders].map(([folder, names]) => [folder, siteFolderOf([...names])]))
  const isPart = (path: string) =>
    path.split('/').some((name, at, all) => {
      const above = all.slice(0, at).join('/')
      return parts.has(above) || sites.get(above)?.isContent(name) === false || isSectionPage(name)
    })
  return entries
    .filter(
      ({ fileName }) => !fileName.endsWith('/') && !isSystemFile(fileName) && !isPart(fileName),
    )
    .toSorted((a, b) => (a.fileName < b.fileName ? -1 : 1))
}

/** The web pages that belong to an export, in a folder beside it. */
function companionsIn(
  entries: readonly Entry[],
  { fileName }: Entry,
  folder: string | undefined,
): Entry[] {
  if (folder === undefined) return []
  const start = `${fileName.replace(/[^/]*$/, '')}${folder}/`
  return entries.filter((one) => one.fileName.startsWith(start) && /\.html$/i.test(one.fileName))
}

async function unpackEntry(zip: ZipFile, entry: Entry, most: number): Promise<Uint8Array> {
  if (entry.isEncrypted()) throw new InputError('is encrypted')
  if (entry.uncompressedSize > most)
    throw new InputError(`is larger than ${most / 1e6} MB; --max-size lets in more`)
  const stream: Readable = await zip.openReadStreamPromise(entry)
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** A path in an archive without its dots; undefined where it would lead out. */
function pathWithin(path: string): string | undefined {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined
    } else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

/** A name as it can be printed: without signs that turn, hide or end a line. */
function shown(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '').slice(0, 300)
}

function zipFault(error: unknown): string {
  return error instanceof Error ? shown(error.message) : String(error)
}

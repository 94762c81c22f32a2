import {
  address,
  type ListName,
  readArticleAddress,
  readListAddress,
} from '../../article/addresses.ts'
import {
  cardFolder,
  feedForms,
  imageFolder,
  readDataFile,
  readPageFile,
  searchFolder,
  siteFile,
} from '../../article/published-files.ts'
import { hashOf } from '../../article/text/hash.ts'
import type { Draft } from '../write/open-draft.ts'
import { formatChecksums, parseChecksums } from './checksums.ts'

/** The checksums of fewer files need no parts. */
const mostWithoutParts = 512

/**
 * Adds the checksums of all files so far to a draft. In a large edition those of articles, lists, pictures and the search
 * stand in parts, those of the parts in further files, and the first file names these: else each new article would change
 * a file as long as the whole archive.
 */
export function writeChecksums(draft: Pick<Draft, 'write' | 'files'>): void {
  const named = new Set<string>()
  const unnamed = () => [...draft.files()].filter(({ path }) => !named.has(path))
  for (const partsIn of [partsOf, groupsOfParts]) {
    for (const [part, files] of partsIn(unnamed())) {
      draft.write(part, formatChecksums(files))
      for (const { path } of files) named.add(path)
    }
  }
  draft.write(siteFile.checksums, formatChecksums(unnamed()))
}

/**
 * Reads the checksums of a place by the text of its files. Throws a ChecksumsError where the first of them is none; a
 * part that is none is a file that is not as it was published.
 */
export async function readChecksums(
  read: (file: string) => Promise<string>,
): Promise<Map<string, string>> {
  const expected = parseChecksums(await read(siteFile.checksums))
  // Those that a part names are visited too: they come into the map meanwhile.
  for (const part of expected.keys()) {
    if (!siteFile.isChecksumsPart(part)) continue
    const named = await read(part)
      .then(parseChecksums)
      .catch(() => new Map<string, string>())
    for (const [path, sha256] of named) if (!expected.has(path)) expected.set(path, sha256)
  }
  return expected
}

/** Folders in which a new article changes a file or two, however many there are. */
const seldomChanged = [imageFolder, cardFolder, `${searchFolder}cards/`, `${searchFolder}rest/`]

/** Folders that have one for each segment of the search: the files of a segment change together. */
const ofSegments = [`${searchFolder}shards/`, `${searchFolder}words/`]

interface File {
  path: string
  sha256: string
}

function partsOf(files: readonly File[]): ReadonlyMap<string, File[]> {
  const keyed: (File & { key: string })[] = []
  for (const { path, sha256 } of files) {
    const key = keyOf(path)
    if (key !== undefined) keyed.push({ path, sha256, key })
  }
  if (keyed.length < mostWithoutParts) return new Map()
  // A new article changes some ten parts: they may not be long.
  const count = powerOfTwoBelow(8 * Math.sqrt(keyed.length))
  return groupBy(keyed, ({ key }) => siteFile.checksumsPart(hashOf(key) % count))
}

/** The files that name the parts: 1,024 of these, each in a line of 84 bytes, would make the first file long. */
function groupsOfParts(files: readonly File[]): ReadonlyMap<string, File[]> {
  const parts = files.filter(({ path }) => siteFile.isChecksumsPart(path))
  const count = powerOfTwoBelow(2 * Math.sqrt(parts.length))
  return groupBy(parts, ({ path }) => siteFile.checksumsOfParts(hashOf(path) % count))
}

/** A number that seldom changes while that of the articles grows: every file would change with it. */
function powerOfTwoBelow(most: number): number {
  return 2 ** Math.floor(Math.log2(most))
}

function groupBy<Item extends File>(
  items: readonly Item[],
  partOf: (item: Item) => string,
): ReadonlyMap<string, File[]> {
  const parts = new Map<string, File[]>()
  for (const item of items) {
    const part = partOf(item)
    const own = parts.get(part)
    if (own) own.push(item)
    else parts.set(part, [item])
  }
  return parts
}

/** What files have in common that change together; undefined for files of which there are few or that all change. */
function keyOf(path: string): string | undefined {
  const page = readPageFile(path)
  const article = readDataFile.article(path) ?? (page && readArticleAddress(page))
  if (article !== undefined) return article
  const list = readDataFile.list(path) ?? (page && readListAddress(page)) ?? listAround(path)
  if (list) return keyOfList(list)
  if (seldomChanged.some((folder) => path.startsWith(folder))) return path
  const segments = ofSegments.find((folder) => path.startsWith(folder))
  return segments && path.slice(segments.length, path.lastIndexOf('/'))
}

/** The list of which a file tells beside its rows: its feeds, and who an author is. */
function listAround(path: string): ListName | undefined {
  const [author, story, month] = [readDataFile.author, readDataFile.story, readDataFile.month].map(
    (read) => read(path),
  )
  if (author ?? story ?? month) return { author, story, month }
  const isFeed = feedForms.some(([, file]) => path.endsWith(`/${file}`))
  return isFeed ? readListAddress(`/${path.slice(0, path.lastIndexOf('/') + 1)}`) : undefined
}

/** Of a list the newest page changes, and no other; the topics are few, and an article changes several of them. */
function keyOfList({ page = 'newest', ...list }: ListName & { page?: string | number }): string {
  const isOfAll = !list.author && !list.story && !list.month
  return isOfAll && page === 'newest' ? page : `${address.list(list)} ${page}`
}

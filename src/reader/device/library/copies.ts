import type { ArticleView, PublishedFigure } from '../../../article/edition.ts'
import { pictureTypeOf } from '../../../article/picture-type.ts'
import { readPublishedData } from '../../../article/published-data.ts'
import { dataFile } from '../../../article/published-files.ts'
import { chosenPicture } from '../../parts/chosen-picture.ts'
import { base } from '../../parts/site-path.ts'
import { summaryOf } from '../../parts/summary-of.ts'
import { keptNames } from '../kept-files.ts'
import { changeLibrary, changeOne, readShelf } from './database.ts'
import type { Copy } from './records.ts'

/** The device has no room for an article: what it needs and what is left, in bytes, where the browser says so. */
export class NoRoom extends Error {
  override name = 'NoRoom'
  needed: number
  left: number | undefined

  constructor(needed: number, left: number | undefined) {
    super(`${needed} bytes do not fit`)
    this.needed = needed
    this.left = left
  }
}

/** The site has no such article any more. */
export class NotThere extends Error {
  override name = 'NotThere'
}

/** What is wanted of a copy. */
export interface CopyRequest {
  hasPictures?: boolean
  /** Told how much has come, from 0 to 1. */
  progress?: (share: number) => void
  signal?: AbortSignal
}

/**
 * Brings an article of the site into the library's own cache, with its pictures in the width that this screen shows:
 * whole, or not at all. `commit` says that it is wanted; what no record wants is swept away. Rejects with `NoRoom`,
 * `NotThere`, or what `fetch` rejects with.
 */
export async function bringCopy(
  id: string,
  { hasPictures = true, progress, signal }: CopyRequest,
  commit: (copy: Copy) => Promise<void>,
): Promise<void> {
  try {
    await holdingAll(async () => {
      const files = await fetchFiles(id, hasPictures, progress, signal)
      await commit(await storeFiles(id, files, hasPictures))
    })
  } catch (error) {
    void sweepCopies()
    throw error
  }
}

interface FetchedFile {
  path: string
  type: string
  bytes: ArrayBuffer
}

async function fetchFiles(
  id: string,
  hasPictures: boolean,
  progress?: (share: number) => void,
  signal?: AbortSignal,
): Promise<FetchedFile[]> {
  const article = await fetchFile(dataFile.article(id), signal)
  if (!article) throw new NotThere(id)
  const edition = await fetchFile(dataFile.edition, signal)
  const files = [article, ...(edition ? [edition] : [])]
  const pictures = hasPictures ? picturesOf(viewIn(id, article)) : []
  for (const [at, picture] of pictures.entries()) {
    progress?.((at + 1) / (pictures.length + 1))
    const file = await fetchPicture(picture, signal)
    if (file && !files.some(({ path }) => path === file.path)) files.push(file)
  }
  return files
}

/** A file of the site as it is now; undefined where the site has none. Rejects where it cannot be asked. */
async function fetchFile(
  path: string,
  signal?: AbortSignal,
  cache: RequestCache = 'no-cache',
): Promise<FetchedFile | undefined> {
  const response = await fetch(base + path, { cache, ...(signal && { signal }) })
  if (response.status === 404 || response.status === 410) return undefined
  if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`)
  const type = response.headers.get('Content-Type') ?? ''
  return { path, type, bytes: await response.arrayBuffer() }
}

/** A picture that the site lacks, or something else under its name, is not there for a reader with a connection either. */
async function fetchPicture(
  { figure, place }: ArticlePicture,
  signal?: AbortSignal,
): Promise<FetchedFile | undefined> {
  const path = await chosenPicture(figure, place)
  const file = path === undefined ? undefined : await fetchFile(path, signal, 'default')
  return file && pictureTypeOf(new Uint8Array(file.bytes)) ? file : undefined
}

function viewIn(id: string, { bytes }: FetchedFile): ArticleView {
  const found = readPublishedData(dataFile.article(id), JSON.parse(new TextDecoder().decode(bytes)))
  if (!found?.article) throw new NotThere(id)
  return found
}

interface ArticlePicture {
  figure: PublishedFigure
  place: 'lead' | 'body'
}

function picturesOf({ article }: ArticleView): ArticlePicture[] {
  const blocks = article.body.flatMap((block) =>
    block.type === 'entry' ? [block, ...block.body] : [block],
  )
  return [
    ...(article.lead ? [{ figure: article.lead, place: 'lead' as const }] : []),
    ...blocks.flatMap((block) =>
      block.type === 'figure' ? [{ figure: block as PublishedFigure, place: 'body' as const }] : [],
    ),
  ]
}

async function storeFiles(
  id: string,
  files: readonly FetchedFile[],
  hasPictures: boolean,
): Promise<Copy> {
  const [first] = files
  if (!first) throw new NotThere(id)
  const view = viewIn(id, first)
  try {
    const cache = await caches.open(keptNames(base).library)
    for (const { path, type, bytes } of files) {
      await cache.put(base + path, new Response(bytes, { headers: { 'Content-Type': type } }))
    }
  } catch (error) {
    const needed = files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0)
    const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {}
    if (!isQuotaError(error)) throw error
    throw new NoRoom(needed, quota && usage ? Math.max(0, quota - usage) : undefined)
  }
  return {
    id,
    at: Date.now(),
    files: files.map(({ path, bytes }) => ({ path, bytes: bytes.byteLength })),
    isWhole: hasPictures,
    story: summaryOf(view),
    ...(view.article.topics && { topics: view.article.topics }),
  }
}

/** Whether the browser refused for want of room. */
export function isQuotaError(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError'
}

/** How long a removal can be undone, in milliseconds. */
const undoMs = 10_000

/**
 * Leaves all copies where they are for as long as a removal can be undone, in whatever tab, then sweeps. Resolves, once
 * nothing is being swept, with what ends that at once.
 */
export function holdCopies(): Promise<() => void> {
  return new Promise((held, failed) => {
    holdingAll(
      () =>
        new Promise<void>((over) => {
          setTimeout(over, undoMs * 2)
          held(over)
        }),
    ).then(sweepCopies, failed)
  })
}

/**
 * Takes away copies that nothing wants and files that no copy has. Where something is being brought or may come back, in
 * whatever tab, it leaves all until the next time; so it does without locks.
 */
export async function sweepCopies(): Promise<void> {
  const withoutWaiting = { mode: 'exclusive', ifAvailable: true } as const
  const sweeping = navigator.locks?.request(lockName, withoutWaiting, async (lock) => {
    if (!lock) return
    const [copies, saved, packs] = await Promise.all([
      readShelf('copies'),
      readShelf('saved'),
      readShelf('packs'),
    ])
    const wanted = new Set([
      ...saved.map(({ id }) => id),
      ...packs.flatMap(({ articles }) => articles),
    ])
    const unwanted = copies.filter(({ id }) => !wanted.has(id))
    if (unwanted.length > 0)
      await changeLibrary({ remove: { copies: unwanted.map(({ id }) => id) } })
    const files = new Set(
      copies
        .filter(({ id }) => wanted.has(id))
        .flatMap((copy) => copy.files.map(({ path }) => base + path)),
    )
    const cache = await caches.open(keptNames(base).library)
    for (const request of await cache.keys()) {
      if (!files.has(new URL(request.url).pathname)) await cache.delete(request)
    }
  })
  await sweeping?.catch(() => {
    // What is too much stays until the next time.
  })
}

const lockName = `sutur-library ${base}`

/** Does work during which nothing is swept away, in whatever tab. */
function holdingAll<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request(lockName, { mode: 'shared' }, work) : work()
}

/** Notes that the site has an article no more: its copy is the only one. */
export async function noteGone(id: string): Promise<void> {
  await changeOne('copies', id, (copy) => copy && { ...copy, isGone: true })
}

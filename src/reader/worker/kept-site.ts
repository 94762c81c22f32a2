import {
  address,
  readArticleAddress,
  readListAddress,
  readOwnAddress,
} from '../../article/addresses.ts'
import { pictureTypeOf } from '../../article/picture-type.ts'
import { readPublishedData } from '../../article/published-data.ts'
import { dataFile, imageFolder, readMadeFile } from '../../article/published-files.ts'
import { keptNames } from '../device/kept-files.ts'

/** Older ones make room for their own kind; no reader has so much at once before the eyes. */
const most = { data: 400, pictures: 400 }

/** What is kept of a site as it is read. */
export type SiteFileKind = keyof typeof most

/** The data and the pictures that the device keeps of a site. */
export interface KeptSite {
  /** Under which kind an answer is kept; undefined where it is not kept. */
  kindOf: (url: string) => SiteFileKind | undefined
  /** Whether a response is what its address says, be it from a host or from a store that was spoilt. */
  isRight: (kind: SiteFileKind, url: string, response: Response) => Promise<boolean>
  /** Keeps a response, if it is what its address says and the device has room. */
  keep: (kind: SiteFileKind, url: string, response: Response) => Promise<void>
  /** What is kept under an address, if it is right; undefined too where the device does not let it be read. */
  kept: (kind: SiteFileKind, url: string) => Promise<Response | undefined>
  /** A picture of the reader's library in whatever width it was kept; undefined where there is none. */
  keptInAnyWidth: (url: string) => Promise<Response | undefined>
  /** Keeps the data that a page brings, as if it had been asked for file by file. */
  keepPageData: (page: Response) => Promise<void>
  /** Whether the data of the page at an address is kept, so that the app can draw it. */
  hasPageData: (url: string) => Promise<boolean>
  /** What earlier workers kept under other names finds its place under those of now. */
  adoptEarlier: () => Promise<void>
}

/** Opens what is kept of the site that lies under `base` at an origin. */
export function openKeptSite(base: string, origin: string): KeptSite {
  const names = keptNames(base)
  const open = (kind: SiteFileKind) => caches.open(names[kind])

  function pathBelow(url: string): string {
    const { pathname, origin: its } = new URL(url, origin)
    return its === origin && pathname.startsWith(base) ? pathname.slice(base.length) : ''
  }

  function kindOf(url: string): SiteFileKind | undefined {
    const path = pathBelow(url)
    if (/^data\/v1\/(?!search\/).*\.json$/.test(path)) return 'data'
    return path.startsWith(imageFolder) && /-[\w-]+\.\w+$/.test(path) ? 'pictures' : undefined
  }

  async function isRight(kind: SiteFileKind, url: string, response: Response): Promise<boolean> {
    if (!response.ok) return false
    try {
      if (kind === 'pictures') {
        return pictureTypeOf(new Uint8Array(await response.clone().arrayBuffer())) !== undefined
      }
      return readPublishedData(pathBelow(url), await response.clone().json()) !== undefined
    } catch {
      return false
    }
  }

  async function keep(kind: SiteFileKind, url: string, response: Response): Promise<void> {
    if (!(await isRight(kind, url, response))) return
    try {
      const store = await open(kind)
      await store.put(url, response)
      const keys = await store.keys()
      for (const one of keys.slice(0, Math.max(0, keys.length - most[kind]))) {
        await store.delete(one)
      }
    } catch {
      // The disk is full, or storing refused: the page was answered all the same.
    }
  }

  async function kept(kind: SiteFileKind, url: string): Promise<Response | undefined> {
    for (const cacheName of [names[kind], names.library]) {
      try {
        const response = await caches.match(url, { cacheName })
        if (response && (await isRight(kind, url, response))) return response
      } catch {
        // A store that cannot be opened keeps nothing.
      }
    }
    return undefined
  }

  async function keptInAnyWidth(url: string): Promise<Response | undefined> {
    const picture = readMadeFile(pathBelow(url))
    if (picture === undefined) return undefined
    const keys = await (await caches.open(names.library)).keys().catch(() => [])
    const other = keys.find((one) => readMadeFile(pathBelow(one.url)) === picture)
    return other && kept('pictures', other.url)
  }

  return {
    kindOf,
    isRight,
    keep,
    kept,
    keptInAnyWidth,
    keepPageData: async (page) => {
      const text = /<script type="application\/json" id="boot">(.*?)<\/script>/s.exec(
        await page.text(),
      )
      const boot = JSON.parse(text?.[1] ?? '{}')
      for (const [[file], data] of boot.data ?? []) {
        const url = base + file
        if (kindOf(url) === 'data') await keep('data', url, Response.json(data))
      }
    },
    hasPageData: async (url) => {
      const file = dataOf(pathBelow(url))
      return file !== undefined && (await kept('data', base + file)) !== undefined
    },
    adoptEarlier: async () => {
      const isKnown = (name: string) =>
        [names.data, names.pictures].includes(name) || name.startsWith(names.apps)
      for (const name of await caches.keys()) {
        if (!name.startsWith(names.prefix) || isKnown(name)) continue
        const earlier = await caches.open(name)
        for (const { url } of await earlier.keys()) {
          const kind = kindOf(url)
          const response = kind && (await earlier.match(url))
          if (kind && response) await keep(kind, url, response)
        }
        await caches.delete(name)
      }
    },
  }
}

/** The data file that a page is drawn from: `a/suez/` → `data/v1/articles/suez.json`. */
function dataOf(path: string): string | undefined {
  const page = `/${path}`
  if (page === address.front) return dataFile.front
  if (page === address.library) return dataFile.edition
  const id = readArticleAddress(page)
  if (id !== undefined) return dataFile.article(id)
  const own = readOwnAddress(page)
  if (own !== undefined) return dataFile.own(own)
  const list = readListAddress(page)
  return list && dataFile.list(list, list.page ?? 'newest')
}

import { vi } from 'vitest'
import { dataFile } from '../../../article/published-files.ts'

/** A picture that is one by its first bytes. */
const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>'

/** A site and a device of which a test may take anything away at any moment. */
export function makeDevice() {
  const site = {
    isOnline: true,
    /** The texts of the articles that are there now. */
    articles: new Map<string, string>(),
  }
  /** Entries by the name of their cache. */
  const stores = new Map<string, Map<string, Blob>>()
  /** How many more files fit; then how many more steps a tab lives. */
  const limits = { puts: Number.POSITIVE_INFINITY, life: Number.POSITIVE_INFINITY }
  const never = new Promise<never>(() => {})

  function step(): Promise<void> {
    limits.life--
    return limits.life < 0 ? never : Promise.resolve()
  }

  async function fetchFile(path: string): Promise<Response> {
    await step()
    if (!site.isOnline) throw new TypeError('offline')
    if (path === `/${dataFile.edition}`) return Response.json({ version: 1 })
    if (path.startsWith('/images/')) return new Response(svg)
    const id = /articles\/(.+)\.json$/.exec(path)?.[1] ?? ''
    const text = site.articles.get(id)
    if (text === undefined) return new Response('', { status: 404 })
    return Response.json({
      article: {
        id,
        language: 'ar',
        headline: `عنوان ${id}`,
        lead: { type: 'figure', src: `images/${id}.svg` },
        body: [{ type: 'paragraph', text }],
      },
      ids: ['p-1'],
      readingMinutes: 1,
      related: [],
    })
  }

  function openCache(name: string) {
    const store = stores.get(name) ?? new Map<string, Blob>()
    stores.set(name, store)
    const urlOf = (request: string | { url: string }) =>
      typeof request === 'string' ? request : new URL(request.url).pathname
    return {
      put: async (path: string, response: Response) => {
        const body = await response.blob()
        await step()
        if (limits.puts-- <= 0) throw new DOMException('full', 'QuotaExceededError')
        store.set(path, body)
      },
      match: async (request: string | { url: string }) => {
        const body = store.get(urlOf(request))
        return body && new Response(body)
      },
      keys: async () => [...store.keys()].map((path) => ({ url: `https://site.example${path}` })),
      delete: async (request: string | { url: string }) => store.delete(urlOf(request)),
    }
  }

  let holders: LockMode[] = []
  let waiting: { mode: LockMode; grant: () => void }[] = []

  /** Grants what can be granted, in order. */
  function grantLocks(): void {
    for (const next of [...waiting]) {
      const isFree =
        next.mode === 'exclusive' ? holders.length === 0 : !holders.includes('exclusive')
      if (!isFree) return
      waiting = waiting.filter((one) => one !== next)
      holders.push(next.mode)
      next.grant()
    }
  }

  const locks = {
    request: async (
      _: string,
      { mode, ifAvailable }: { mode: LockMode; ifAvailable?: boolean },
      work: (lock: unknown) => Promise<unknown>,
    ) => {
      if (ifAvailable && holders.length > 0) return work(null)
      await new Promise<void>((grant) => {
        waiting.push({ mode, grant })
        grantLocks()
      })
      try {
        return await work({ mode })
      } finally {
        const at = holders.indexOf(mode)
        if (at >= 0) holders.splice(at, 1)
        grantLocks()
      }
    },
  }

  /** A browser that is killed holds no locks, and what waited for one or for its time waits for ever. */
  function kill(): void {
    holders = []
    waiting = []
    late = []
  }

  const soon = globalThis.setTimeout
  /** What is to happen after more than ten seconds: when the test lets them pass. */
  let late: (() => void)[] = []
  vi.stubGlobal('setTimeout', (work: () => void, ms = 0) =>
    ms < 10_000 ? soon(work, ms) : late.push(work),
  )

  function passTime(): void {
    for (const work of late.splice(0)) work()
  }

  vi.stubGlobal('fetch', fetchFile)
  vi.stubGlobal('caches', {
    open: async (name: string) => openCache(name),
    delete: async (name: string) => stores.delete(name),
    keys: async () => [...stores.keys()],
  })
  vi.stubGlobal('navigator', { locks, onLine: true })
  return { site, stores, limits, kill, passTime }
}

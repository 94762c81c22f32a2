import { keptNames } from '../device/kept-files.ts'

/** What a build tells its worker. */
interface WorkerSettings {
  /** The path that the site lies under. */
  base: string
  /** What every page needs to be drawn without a connection, and searching what is kept; named by content but for the shell. */
  files: readonly string[]
  /** The page in which the app draws any address when there is no connection. */
  shell: string
  names: ReturnType<typeof keptNames>
}

/** The service worker of a site, as source text; a build whose files have other names has another one. */
export function workerScript(base: string, files: readonly string[]): string {
  const settings: WorkerSettings = { base, files, shell: `${base}404.html`, names: keptNames(base) }
  return `(${worker.toString()})(${JSON.stringify(settings)},self)`
}

/**
 * Keeps what was read and gives it back where there is no connection. Pages are kept as the data that stands in them:
 * one shell draws them all. Runs as text in a worker: it may use nothing from outside itself.
 */
function worker({ base, files, shell, names }: WorkerSettings, self: WorkerScope): void {
  /** Older ones make room for their own kind; no reader has so much at once before the eyes. The app must be whole. */
  const most = { app: Number.POSITIVE_INFINITY, data: 400, pictures: 400 }
  type Kind = keyof typeof most

  const open = (kind: Kind) => caches.open(names[kind])

  async function keep(kind: Kind, request: RequestInfo, response: Response): Promise<void> {
    if (!response.ok) return
    try {
      const cache = await open(kind)
      await cache.put(request, response)
      const kept = await cache.keys()
      for (const one of kept.slice(0, Math.max(0, kept.length - most[kind]))) {
        await cache.delete(one)
      }
    } catch {
      // The disk is full, or storing refused: the page was answered all the same.
    }
  }

  /** The data that a page brings, as if it had been asked for file by file. */
  async function keepData(page: Response): Promise<void> {
    const text = /<script type="application\/json" id="boot">(.*?)<\/script>/s.exec(
      await page.text(),
    )
    const boot = JSON.parse(text?.[1] ?? '{}')
    for (const [[file], data] of boot.data ?? []) {
      const answer = new Response(JSON.stringify(data), {
        headers: { 'Content-Type': 'application/json' },
      })
      await keep('data', base + file, answer)
    }
  }

  /** Without the browser's own preload: where that fails, Firefox shows its error page and asks nobody. */
  async function answerPage(event: FetchEvent): Promise<Response> {
    try {
      const page = await fetch(event.request)
      event.waitUntil(keepData(page.clone()).catch(() => {}))
      return page
    } catch (error) {
      const kept = await (await open('app')).match(shell)
      if (!kept) throw error
      return kept
    }
  }

  async function answerData(event: FetchEvent): Promise<Response> {
    try {
      const data = await fetch(event.request)
      event.waitUntil(keep('data', event.request.url, data.clone()))
      return data
    } catch (error) {
      const kept = await caches.match(event.request.url)
      if (!kept) throw error
      return kept
    }
  }

  async function answerFile(kind: Kind, event: FetchEvent): Promise<Response> {
    const kept = await caches.match(event.request.url)
    if (kept) return kept
    const file = await fetch(event.request)
    event.waitUntil(keep(kind, event.request.url, file.clone()))
    return file
  }

  /** Under which kind the answer of an address is kept; undefined where it is not kept. */
  function kindOf(url: string): Kind | undefined {
    const { origin, pathname } = new URL(url)
    const path = pathname.startsWith(base) ? pathname.slice(base.length) : ''
    if (origin !== self.location.origin) return undefined
    if (/^data\/v1\/(?!search\/).*\.json$/.test(path)) return 'data'
    const folder = /^(assets|images)\/.*-[\w-]+\.\w+$/.exec(path)?.[1]
    if (folder === undefined) return undefined
    return folder === 'assets' ? 'app' : 'pictures'
  }

  /** Keeps what the page fetched before there was a worker, from the browser's own copy. */
  async function keepEarlier(urls: readonly string[]): Promise<void> {
    for (const url of urls) {
      const kind = kindOf(url)
      if (!kind || (await caches.match(url))) continue
      await fetch(url, { cache: 'force-cache' }).then(
        (one) => keep(kind, url, one),
        () => {},
      )
    }
  }

  async function install(): Promise<void> {
    const cache = await open('app')
    await cache.addAll(files)
    await cache.add(new Request(shell, { cache: 'no-cache' }))
    // Scripts and styles of an earlier build are of no use to this one; fonts change seldom.
    const own = files.map((file) => new URL(file, self.location.href).href)
    for (const { url } of await cache.keys()) {
      if (/\.(js|css)$/.test(url) && !own.includes(url)) await cache.delete(url)
    }
    await self.skipWaiting()
  }

  /** What an earlier worker kept under other names finds its place under those of now. */
  async function moveEarlier(): Promise<void> {
    const known: string[] = Object.values(names)
    for (const name of await caches.keys()) {
      if (!name.startsWith(names.prefix) || known.includes(name)) continue
      const earlier = await caches.open(name)
      for (const request of await earlier.keys()) {
        const kind = kindOf(request.url)
        const kept = await earlier.match(request)
        if (kind && kept) await keep(kind, request, kept)
        await earlier.delete(request)
      }
      await caches.delete(name)
    }
  }

  /** The pages that are open came before the worker: their data is taken from the browser's own copy. */
  async function activate(): Promise<void> {
    await moveEarlier().catch(() => {})
    await self.clients.claim()
    for (const { url } of await self.clients.matchAll()) {
      await keepData(await fetch(url, { cache: 'force-cache' })).catch(() => {})
    }
  }

  self.addEventListener('install', (event) => event.waitUntil(install()))
  self.addEventListener('activate', (event) => event.waitUntil(activate()))
  self.addEventListener('message', (event) => event.waitUntil(keepEarlier(event.data)))
  self.addEventListener('fetch', (event) => {
    const { method, mode, cache, url } = event.request
    // What may be read next is the browser's own affair, until it is read.
    if (method !== 'GET' || cache === 'force-cache') return
    const kind = kindOf(url)
    if (mode === 'navigate') event.respondWith(answerPage(event))
    else if (kind === 'data') event.respondWith(answerData(event))
    else if (kind) event.respondWith(answerFile(kind, event))
  })
}

/** The part of a worker's global scope that is used here: the DOM's types know only the one of pages. */
interface WorkerScope {
  location: Location
  clients: { claim: () => Promise<void>; matchAll: () => Promise<readonly { url: string }[]> }
  skipWaiting: () => Promise<void>
  addEventListener: {
    (kind: 'install' | 'activate', listener: (event: LastingEvent) => void): void
    (kind: 'message', listener: (event: LastingEvent & { data: string[] }) => void): void
    (kind: 'fetch', listener: (event: FetchEvent) => void): void
  }
}

interface LastingEvent {
  waitUntil: (done: Promise<unknown>) => void
}

interface FetchEvent extends LastingEvent {
  request: Request
  respondWith: (answer: Promise<Response>) => void
}

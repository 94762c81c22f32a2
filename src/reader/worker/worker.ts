import { openKeptApp } from './kept-app.ts'
import { openKeptSite, type SiteFileKind } from './kept-site.ts'
import type { FetchEvent, WorkerScope } from './worker-scope.ts'

declare const self: WorkerScope

const { base } = self.settings
const app = openKeptApp(self.settings)
const site = openKeptSite(base, self.location.origin)

/** How long the site may take, in milliseconds, before what is kept is shown instead: some networks never answer. */
const patience = 6000

/** Whether this run of the worker has looked after its app: it is stopped when nobody reads. */
let isChecked = false

/** What the network gives, or undefined where it has not answered in time and `isKept` says that there is something else. */
async function inTime(
  network: Promise<Response>,
  isKept: () => Promise<boolean>,
): Promise<Response | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience))
  const first = await Promise.race([network, late])
  return first ?? ((await isKept()) ? undefined : network)
}

/**
 * A page as the site gives it. Where that fails, takes too long or is an error of the host, the app draws what is kept.
 * Without the browser's own preload: where that fails, Firefox shows its error page and asks nobody.
 */
async function answerPage(event: FetchEvent): Promise<Response> {
  const { url } = event.request
  const hasData = () => site.hasPageData(url)
  const network = fetch(event.request)
  event.waitUntil(network.then((page) => afterPage(page.clone())).catch(() => {}))
  try {
    const page = await inTime(network, hasData)
    const isTrouble = page === undefined || (page.status >= 500 && (await hasData()))
    return (isTrouble && (await app.shell())) || page || network
  } catch (error) {
    const shell = await app.shell()
    if (!shell) throw error
    return shell
  }
}

async function afterPage(page: Response): Promise<void> {
  await site.keepPageData(page).catch(() => {})
  if (isChecked) return
  isChecked = true
  await app.fill().catch(() => {})
}

/** A data file as the site gives it, else as it is kept. What is wrong is never kept. */
async function answerData(event: FetchEvent): Promise<Response> {
  const { url } = event.request
  const kept = () => site.kept('data', url)
  const network = fetch(event.request)
  event.waitUntil(network.then((answer) => site.keep('data', url, answer.clone())).catch(() => {}))
  try {
    const answer = await inTime(network, async () => (await kept()) !== undefined)
    // That nothing is there is an answer too.
    if (answer?.status === 404) return answer
    if (answer && (await site.isRight('data', url, answer))) return answer
    return (await kept()) ?? answer ?? network
  } catch (error) {
    const found = await kept()
    if (!found) throw error
    return found
  }
}

async function answerPicture(event: FetchEvent): Promise<Response> {
  const { url } = event.request
  const kept = await site.kept('pictures', url)
  if (kept) return kept
  try {
    const picture = await fetch(event.request)
    event.waitUntil(site.keep('pictures', url, picture.clone()))
    return picture
  } catch (error) {
    const other = await site.keptInAnyWidth(url)
    if (!other) throw error
    return other
  }
}

function isOfApp(url: string): boolean {
  const { origin, pathname } = new URL(url)
  const isOurs = origin === self.location.origin && pathname.startsWith(`${base}assets/`)
  return isOurs && /-[\w-]+\.\w+$/.test(pathname)
}

/** Keeps what the page fetched before there was a worker, from the browser's own copy. */
async function keepEarlier(urls: readonly string[]): Promise<void> {
  for (const url of urls) {
    const request = new Request(url, { cache: 'force-cache' })
    const kind = site.kindOf(url)
    if (isOfApp(url)) await keepPart(request)
    else if (kind && !(await site.kept(kind, url))) await keepFrom(request, kind)
  }
}

async function keepPart(request: Request): Promise<void> {
  let isKept = Promise.resolve()
  await app
    .answer(request, (keeping) => {
      isKept = keeping
    })
    .catch(() => {})
  await isKept
}

async function keepFrom(request: Request, kind: SiteFileKind): Promise<void> {
  await fetch(request).then(
    (response) => site.keep(kind, request.url, response),
    () => {},
  )
}

/** The pages that are open came before the worker: their data is taken from the browser's own copy. */
async function takeOver(): Promise<void> {
  await app.forgetOld().catch(() => {})
  await site.adoptEarlier().catch(() => {})
  await self.clients.claim()
  for (const { url } of await self.clients.matchAll()) {
    await site.keepPageData(await fetch(url, { cache: 'force-cache' })).catch(() => {})
  }
}

self.addEventListener('install', (event) => {
  event.waitUntil(app.fill().then(() => self.skipWaiting()))
})
self.addEventListener('activate', (event) => event.waitUntil(takeOver()))
self.addEventListener('message', (event) => event.waitUntil(keepEarlier(event.data)))
self.addEventListener('fetch', (event) => {
  const { method, mode, cache, url } = event.request
  // What may be read next is the browser's own affair, until it is read.
  if (method !== 'GET' || cache === 'force-cache') return
  const kind = site.kindOf(url)
  if (mode === 'navigate') event.respondWith(answerPage(event))
  else if (kind === 'data') event.respondWith(answerData(event))
  else if (kind === 'pictures') event.respondWith(answerPicture(event))
  else if (isOfApp(url)) {
    event.respondWith(app.answer(event.request, (keeping) => event.waitUntil(keeping)))
  }
})

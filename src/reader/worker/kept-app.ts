import { address } from '../../article/addresses.ts'
import { pageFile } from '../../article/published-files.ts'
import { digestHex } from '../device/digest-hex.ts'
import { keptNames } from '../device/kept-files.ts'
import type { WorkerSettings } from './worker-scope.ts'

/** The app of a build as the device keeps it, apart from those of other builds. */
export interface KeptApp {
  /** Brings what is missing or spoilt; rejects where the app would not run without a connection. */
  fill: () => Promise<void>
  /** Forgets the apps of builds before the last three, which no open page needs any more. */
  forgetOld: () => Promise<void>
  /** The page in which the app draws any address; undefined where it is not kept or cannot be read. */
  shell: () => Promise<Response | undefined>
  /** A file of the app, from whatever build: as it is kept, else from the site; then `later` gets what keeps it. */
  answer: (request: Request, later: (keeping: Promise<void>) => void) => Promise<Response>
}

/** How many builds stay: pages of earlier ones may be open and ask for parts that they have not used yet. */
const mostBuilds = 3

/** What the files of an app are called by a host; a page that asks to log in is none of it. */
const types: Record<string, RegExp> = {
  js: /javascript/,
  css: /^text\/css/,
  woff2: /font|octet-stream/,
}

/** Opens the app that a build keeps on the device. */
export function openKeptApp({ base, build, files, needed }: WorkerSettings): KeptApp {
  const names = keptNames(base)
  // Hosts do with `404.html` what they like: some lead to another address, some answer 404, some hide it.
  const shells = [pageFile(address.missing), address.search.slice(1)].map((file) => base + file)
  const shellKey = shells[0] ?? base

  const store = async () => caches.open(names.app(build))

  /** Whether a response is the file at a path, as far as this build knows it. */
  async function isFile(path: string, response: Response): Promise<boolean> {
    if (!hasType(path, response)) return false
    const digest = files[path]
    return (
      digest === undefined || digest === (await digestHex(await response.clone().arrayBuffer()))
    )
  }

  async function fromSite(path: string): Promise<Response | undefined> {
    for (const cache of ['default', 'reload'] as const) {
      const response = await fetch(path, { cache }).catch(() => undefined)
      if (response?.ok && (await isFile(path, response))) return response
    }
    return undefined
  }

  async function fillFile(path: string): Promise<boolean> {
    const own = await store()
    const kept = await own.match(path)
    if (kept && (await isFile(path, kept))) return true
    for (const name of await appNames()) {
      const other = await (await caches.open(name)).match(path)
      if (other && (await isFile(path, other))) return keep(own, path, other)
    }
    await own.delete(path)
    const found = await fromSite(path)
    return found !== undefined && keep(own, path, found)
  }

  /** A page of this build, whatever the host answers it with: it names a script of the build. */
  async function fillShell(): Promise<boolean> {
    if (await shell()) return true
    for (const url of shells) {
      const page = await fetch(url, { cache: 'no-cache' }).catch(() => undefined)
      const text = (await page?.text()) ?? ''
      if (!isShell(text)) continue
      // A new response: browsers refuse one that was led elsewhere as the answer for a page.
      const headers = { 'Content-Type': 'text/html; charset=utf-8' }
      return keep(await store(), shellKey, new Response(text, { headers }))
    }
    return false
  }

  function isShell(text: string): boolean {
    return needed.some((path) => path.endsWith('.js') && text.includes(path))
  }

  async function shell(): Promise<Response | undefined> {
    const kept = await (await store()).match(shellKey)
    return kept && isShell(await kept.clone().text()) ? kept : undefined
  }

  async function find(path: string): Promise<Response | undefined> {
    const kept = (await (await store()).match(path)) ?? (await caches.match(path))
    return kept && hasType(path, kept) ? kept : undefined
  }

  async function keepAnswer(path: string, response: Response): Promise<void> {
    try {
      if (response.ok && (await isFile(path, response))) await keep(await store(), path, response)
    } catch {
      // A store that cannot be opened keeps nothing.
    }
  }

  async function appNames(): Promise<string[]> {
    return (await caches.keys()).filter((name) => name.startsWith(names.apps))
  }

  return {
    // A store that cannot be opened keeps nothing.
    shell: () => shell().catch(() => undefined),
    fill: async () => {
      const kept = (await (await store()).keys()).map(({ url }) => new URL(url).pathname)
      const missing: string[] = []
      // Beside what is needed, the parts that a page has used.
      for (const path of new Set([...needed, ...kept.filter((one) => one in files)])) {
        if (!(await fillFile(path))) missing.push(path)
      }
      if (!(await fillShell())) missing.push(shellKey)
      // Without a font all is drawn in another one.
      const failed = missing.filter((path) => !path.endsWith('.woff2'))
      if (failed.length > 0) throw new Error(`not kept: ${failed.join(' ')}`)
    },
    forgetOld: async () => {
      const others = (await appNames()).filter((name) => name !== names.app(build))
      const old = others.slice(0, Math.max(0, others.length - mostBuilds + 1))
      await Promise.all(old.map((name) => caches.delete(name)))
    },
    answer: async (request, later) => {
      const path = new URL(request.url).pathname
      const kept = await find(path).catch(() => undefined)
      if (kept) return kept
      const response = await fetch(request)
      later(keepAnswer(path, response.clone()))
      return response
    },
  }
}

function hasType(path: string, response: Response): boolean {
  const extension = /\w+$/.exec(path)?.[0] ?? ''
  return types[extension]?.test(response.headers.get('Content-Type') ?? '') ?? false
}

/** Whether it was kept: disks are full, and storing may be refused. */
function keep(store: Cache, path: string, response: Response): Promise<boolean> {
  return store.put(path, response).then(
    () => true,
    () => false,
  )
}

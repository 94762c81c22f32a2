/** What a build tells its worker; the publisher writes it before the worker's code. */
export interface WorkerSettings {
  /** The path that the site lies under. */
  base: string
  /** Names the build by what it holds. */
  build: string
  /** The digest of each file of the app, by its path: SHA-256 in hex. */
  files: Readonly<Record<string, string>>
  /** The paths of those that drawing and searching need without a connection. */
  needed: readonly string[]
}

/** The part of a worker's global scope that is used here: the DOM's types know only the one of pages. */
export interface WorkerScope {
  settings: WorkerSettings
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

/** A request of a page that the worker may answer. */
export interface FetchEvent extends LastingEvent {
  request: Request
  respondWith: (answer: Promise<Response>) => void
}

import { makeKeptValue } from './kept-value.ts'

/** A part of the app that a page needs did not arrive: a newer build has replaced its file, or there is no connection. */
export class MissingPart extends Error {
  override name = 'MissingPart'
  /** Whether the site answers, so that loading the page anew may help. */
  readonly isReachable: boolean

  constructor(isReachable: boolean) {
    super('a part of the app did not arrive')
    this.isReachable = isReachable
  }
}

/**
 * Has the browser load the page at `url` from the build that is published now, because a part of this one did not
 * arrive. Once for each build, so that it never goes round in circles; after that, and where the site does not answer,
 * it throws a `MissingPart`.
 */
export async function loadNewBuild(url: string): Promise<never> {
  await whenStaying()
  const isReachable = await answers(url)
  if (isReachable && isFirstTime()) {
    go(url)
    // Nothing more is drawn until the browser has left this page.
    await new Promise(() => {})
  }
  throw new MissingPart(isReachable)
}

let leavingAt = Number.NEGATIVE_INFINITY

/** Notes when the reader leaves the page, which `loadNewBuild` leaves to them. */
export function watchLeaving(): void {
  addEventListener('beforeunload', () => {
    leavingAt = performance.now()
  })
}

/**
 * Firefox gives up what is on its way as soon as the reader leaves for another page: loading this one anew would take
 * their tap away. The wait ends here if it was a download.
 */
async function whenStaying(): Promise<void> {
  const leaveMs = 10_000 - (performance.now() - leavingAt)
  if (leaveMs > 0) await new Promise((resolve) => setTimeout(resolve, leaveMs))
}

/** Loads this page anew, as often as the reader asks for it, but never into the browser's own page without a connection. */
export async function retryPage(): Promise<void> {
  if (await answers(location.href)) location.reload()
}

/** Whether the site answers at an address, be it that nothing is there. */
function answers(url: string): Promise<boolean> {
  return fetch(url, { method: 'HEAD', cache: 'no-store' }).then(
    () => true,
    () => false,
  )
}

const lastLoaded = makeKeptValue<unknown>('sutur.anew', {
  check: (stored) => stored,
  storage: 'sessionStorage',
})

/** A newer build has another name for this file, and may be replaced in its turn. */
function isFirstTime(): boolean {
  if (lastLoaded.read() === import.meta.url) return false
  // What cannot be remembered could be done for ever: the reader is asked instead.
  return lastLoaded.change(() => import.meta.url)
}

function go(url: string): void {
  // Assigning an address that has a hash would only scroll.
  if (url === location.href) location.reload()
  else location.assign(url)
}

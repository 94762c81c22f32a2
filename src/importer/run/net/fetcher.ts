import { setTimeout as pause } from 'node:timers/promises'
import { InputError } from '../input-error.ts'
import type { Limits } from '../limits.ts'
import { type Answer, ask, Unreachable } from './ask.ts'
import { readRetryAfter } from './retry-after.ts'
import { disallowed, makeRobots } from './robots.ts'

/** How we name ourselves to servers and in robots.txt. */
export const agentName = 'SuturImporter'

/** Names the paper that articles are read for, so that who keeps the server knows whom to write to. */
function userAgentOf(paper: string | undefined): string {
  const by =
    paper !== undefined && URL.canParse(paper) ? `+${new URL(paper).href}` : 'reads articles'
  return `${agentName}/1.0 (${by}; obeys robots.txt)`
}

/** Until when servers asked to be left alone, by host; it outlasts a run. */
export interface Waits {
  get: (host: string) => Date | undefined
  set: (host: string, until: Date) => void
}

/** What was learned of an address when it was last read, to ask whether it changed. */
export interface Validators {
  etag?: string
  lastModified?: string
}

/** Something fetched; `url` is where redirects led. */
export interface Fetched extends Validators {
  url: string
  bytes: Uint8Array
  contentType?: string
}

/** Reads addresses, each within the limits. */
export interface Fetcher {
  /** Undefined when it is what it was, by `known`. Throws an InputError that says why there is nothing. */
  fetch: (
    address: string,
    want: { mostBytes: number; accept: string; known?: Validators },
  ) => Promise<Fetched | undefined>
}

/** A longer time to wait is for the next run. */
const longestPause = 30_000

/**
 * A fetcher that obeys robots.txt, leaves servers alone that are not there or ask for it, and goes to public addresses
 * only. `paper` is the address of the site that it reads for.
 */
export function makeFetcher({
  limits,
  allowPrivate,
  waits = new Map(),
  paper,
}: {
  limits: Limits
  allowPrivate: boolean
  waits?: Waits
  paper?: string | undefined
}): Fetcher {
  const userAgent = userAgentOf(paper)
  const unreachable = new Map<string, Unreachable>()
  const lastAsked = new Map<string, number>()
  const robots = makeRobots(agentName, async (address) => {
    const { answer } = await follow(address, { accept: 'text/plain' }, 2_000_000, async () => {})
    return answer
  })

  async function askOne(
    address: URL,
    headers: Record<string, string>,
    mostBytes: number,
  ): Promise<Answer> {
    const gone = unreachable.get(address.host)
    if (gone) throw gone
    try {
      return await ask(address, {
        headers: { 'user-agent': userAgent, 'accept-encoding': 'gzip, br', ...headers },
        mostBytes,
        seconds: limits.seconds,
        allowPrivate,
      })
    } catch (error) {
      if (error instanceof Unreachable) unreachable.set(address.host, error)
      throw error
    }
  }

  /** Asks once more where a server wants to be asked a little later; one that names a later time is asked after it. */
  async function askPatiently(...question: Parameters<typeof askOne>): Promise<Answer> {
    const [{ host }] = question
    const until = waits.get(host)
    if (until !== undefined && until.getTime() > Date.now()) throw asksToWait(until)
    const answer = await askOne(...question)
    const wait = waitAfter(answer, host)
    if (wait === undefined) return answer
    if (wait <= longestPause) {
      await pause(wait)
      const second = await askOne(...question)
      if (waitAfter(second, host) === undefined) return second
    }
    const later = new Date(Date.now() + Math.max(wait, longestPause))
    waits.set(host, later)
    throw asksToWait(later)
  }

  /** How long a server wants to be left alone; without a word of that one that has too much to do is for this run. */
  function waitAfter({ status, headers }: Answer, host: string): number | undefined {
    if (status !== 429 && status !== 503) return undefined
    const wait = readRetryAfter(headers['retry-after'], Date.now())
    if (wait !== undefined || status === 503) return wait
    const fault = new Unreachable('its server answered 429: it is asked too often')
    unreachable.set(host, fault)
    throw fault
  }

  async function follow(
    from: URL,
    headers: Record<string, string>,
    mostBytes: number,
    permit: (address: URL) => Promise<void>,
  ): Promise<{ address: URL; answer: Answer }> {
    let address = from
    for (let left = limits.redirects; ; left--) {
      if (!/^https?:$/.test(address.protocol)) throw new InputError('is no http or https address')
      await permit(address)
      const answer = await askPatiently(address, headers, mostBytes)
      const { location } = answer.headers
      if (answer.status < 300 || answer.status === 304 || answer.status >= 400 || !location)
        return { address, answer }
      if (left === 0) throw new InputError(`leads through more than ${limits.redirects} redirects`)
      if (!URL.canParse(location, address)) throw new InputError('leads to no address')
      address = new URL(location, address)
    }
  }

  /** Lets a question pass when robots.txt does, after the pause that it asks for. */
  async function permit(address: URL): Promise<void> {
    if (!(await robots.allows(address))) throw disallowed()
    const wait = (await robots.delay(address)) * 1000
    const since = performance.now() - (lastAsked.get(address.host) ?? Number.NEGATIVE_INFINITY)
    if (since < wait) await pause(wait - since)
    lastAsked.set(address.host, performance.now())
  }

  return {
    fetch: async (asked, { mostBytes, accept, known = {} }) => {
      if (!URL.canParse(asked)) throw new InputError('is no address')
      const headers = {
        accept,
        ...(known.etag !== undefined && { 'if-none-match': known.etag }),
        ...(known.lastModified !== undefined && { 'if-modified-since': known.lastModified }),
      }
      const { address, answer } = await follow(new URL(asked), headers, mostBytes, permit)
      const { status, bytes } = answer
      if (status === 304) return undefined
      if (status !== 200) throw new InputError(`its server answered ${status}`)
      const { etag, 'last-modified': lastModified, 'content-type': contentType } = answer.headers
      address.hash = ''
      return {
        url: address.href,
        bytes,
        ...(etag !== undefined && { etag }),
        ...(lastModified !== undefined && { lastModified }),
        ...(contentType !== undefined && { contentType }),
      }
    },
  }
}

function asksToWait(until: Date): Unreachable {
  const time = until.toISOString().slice(0, 16).replace('T', ' ')
  return new Unreachable(`its server asks to be left alone until ${time} UTC`)
}

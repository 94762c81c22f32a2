import { setTimeout as pause } from 'node:timers/promises'
import { InputError } from '../input-error.ts'
import type { Limits } from '../limits.ts'
import { type Answer, ask, Unreachable } from './ask.ts'
import { disallowed, makeRobots } from './robots.ts'

/** How we name ourselves to servers and in robots.txt. */
export const agentName = 'SuturImporter'
const userAgent = `${agentName}/1.0 (reads articles into an archive; obeys robots.txt)`

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

/** A fetcher that obeys robots.txt, asks no server again that was not there, and goes to public addresses only. */
export function makeFetcher({
  limits,
  allowPrivate,
}: {
  limits: Limits
  allowPrivate: boolean
}): Fetcher {
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
      const answer = await askOne(address, headers, mostBytes)
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

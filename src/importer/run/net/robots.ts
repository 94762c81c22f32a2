import robotsParser from 'robots-parser'
import { InputError } from '../input-error.ts'
import { type Answer, Unreachable } from './ask.ts'

/** Says by what a site lets us read; the seconds to wait between two questions, where it asks for that. */
export interface Robots {
  allows: (address: URL) => Promise<boolean>
  delay: (address: URL) => Promise<number>
}

/** Longer pauses than this are not kept: ten thousand pages would take a week. */
const longestDelay = 10

/**
 * Reads robots.txt of each site once, as RFC 9309 asks: one that is not there allows all, one that cannot be had now
 * allows nothing.
 */
export function makeRobots(agent: string, read: (address: URL) => Promise<Answer>): Robots {
  const known = new Map<string, Promise<ReturnType<typeof robotsParser> | undefined>>()

  async function load(address: URL) {
    const { status, bytes } = await read(address)
    if (status >= 500 || status === 429) throw new Unreachable(`its robots.txt answered ${status}`)
    if (status >= 400 || status < 200) return undefined
    return robotsParser(address.href, new TextDecoder().decode(bytes.subarray(0, 500_000)))
  }

  function rulesOf({ origin }: URL) {
    const rules = known.get(origin) ?? load(new URL('/robots.txt', origin))
    known.set(origin, rules)
    return rules
  }

  return {
    allows: async (address) => {
      const rules = await rulesOf(address)
      return rules?.isAllowed(address.href, agent) ?? true
    },
    delay: async (address) => {
      const rules = await rulesOf(address)
      return Math.min(rules?.getCrawlDelay(agent) ?? 0, longestDelay)
    },
  }
}

/** Thrown for what a site asks not to read. */
export function disallowed(): InputError {
  return new InputError('its site asks not to read it, in robots.txt')
}

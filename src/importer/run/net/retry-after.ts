/** Nobody is believed who asks for more. */
const longestWait = 24 * 60 * 60 * 1000

/**
 * How many milliseconds from `now` a `Retry-After` header asks to wait, a day at most: `120` or
 * `Wed, 21 Oct 2026 07:28:00 GMT`. Undefined where it says neither.
 */
export function readRetryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined
  const wait = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now
  return Number.isNaN(wait) ? undefined : Math.min(longestWait, Math.max(0, wait))
}

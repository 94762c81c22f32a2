import { createHash } from 'node:crypto'
import { address } from '../../article/addresses.ts'
import { isArticlePage, readPageFile, siteFile } from '../../article/published-files.ts'
import type { Found, Place } from './verify.ts'

/** What an answer may cost: a host may send without end, or not at all. */
export interface AnswerLimits {
  bytes: number
  ms: number
}

/** The largest file that is looked at, and how long it may take. */
const usual: AnswerLimits = { bytes: 256 * 1024 * 1024, ms: 60_000 }

/** Hosts lead from `404.html` to `404`, and no further. */
const mostRedirects = 5

/** Files that some hosts read and do not show. */
const unseen: readonly string[] = [siteFile.headers, siteFile.redirects]

/** Looks for files on a site, by the addresses that readers ask for; `site` ends with a slash. */
export function sitePlace(site: URL, limits: AnswerLimits = usual): Place {
  return async (path) => {
    const page = readPageFile(path)
    const isMissingPage = page === address.missing
    const asked = page === undefined || isMissingPage ? path : page.slice(1)
    const hash = createHash('sha256')
    const answer = await ask(addressOf(site, asked), site, limits, (bytes) => hash.update(bytes))
    if ('problem' in answer) return answer
    const { status } = answer
    if (status === 404 && unseen.includes(path)) return undefined
    const isWell =
      status === 200 ||
      (isMissingPage && status === 404) ||
      // That an article was withdrawn; what its page says is compared like any other.
      (isArticlePage(path) && status === 410)
    if (!isWell) return { problem: status === 404 ? 'is missing' : `is answered with ${status}` }
    return { sha256: hash.digest('hex') }
  }
}

/** Fetches a text of a site. Throws where it is not answered, and where it is longer than the limit. */
export async function fetchText(site: URL, path: string, limits = usual): Promise<string> {
  const parts: Uint8Array[] = []
  const answer = await ask(addressOf(site, path), site, limits, (bytes) => parts.push(bytes))
  if ('problem' in answer) throw new Error(`${path} ${answer.problem}`)
  if (answer.status !== 200) throw new Error(`${path} is answered with ${answer.status}`)
  return Buffer.concat(parts).toString('utf8')
}

/** The address of a file: `t/a b.svg` of `https://paper.example/x/` → `https://paper.example/x/t/a%20b.svg`. */
function addressOf(site: URL, path: string): URL {
  return new URL(site.href + path.split('/').map(encodeURIComponent).join('/'))
}

type Answer = { status: number } | Extract<Found, { problem: string }>

/** Asks for an address, and hands over what is answered bit by bit. Redirects are followed only within the site. */
async function ask(
  url: URL,
  site: URL,
  { bytes: most, ms }: AnswerLimits,
  take: (bytes: Uint8Array) => void,
): Promise<Answer> {
  const signal = AbortSignal.timeout(ms)
  let to = url
  try {
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      const response = await fetch(to, { redirect: 'manual', signal })
      const location = response.headers.get('location')
      if (response.status < 300 || response.status > 399 || location === null) {
        return (await isWithin(response, most, take))
          ? { status: response.status }
          : { problem: `is answered with more than ${most} bytes` }
      }
      await response.body?.cancel()
      to = new URL(location, to)
      if (!to.href.startsWith(site.href)) return { problem: `leads to another site, ${to.origin}` }
    }
    return { problem: `leads on more than ${mostRedirects} times` }
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError'
    return { problem: isLate ? `is not answered within ${ms / 1000} s` : 'is not answered' }
  }
}

/** Hands over what a response brings, and gives whether that was all of it. */
async function isWithin(
  response: Response,
  most: number,
  take: (bytes: Uint8Array) => void,
): Promise<boolean> {
  let length = 0
  for await (const bytes of response.body ?? []) {
    length += bytes.length
    if (length > most) return false
    take(bytes)
  }
  return true
}

import { address } from '../../article/addresses.ts'

/** Cloudflare Pages reads 2,000 lines without patterns, of 100 kB in all. */
const limits = { lines: 2_000, bytes: 100_000 }

/**
 * The `_redirects` file of Netlify and Cloudflare Pages: from the addresses that articles had to those they have, be
 * they withdrawn; neither host lets it answer 410 with the page that is there. Beyond the
 * limits of a host the pages at those addresses lead on by themselves, as they do on all others.
 */
export function redirectsFile(base: string, moved: ReadonlyMap<string, string>): string {
  let text = '# Read by Netlify and Cloudflare Pages from the top of what is uploaded.\n'
  let lines = 0
  for (const [alias, to] of [...moved].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const path = alias.startsWith('/') ? encodeURI(alias) : address.article(alias)
    // Neither host looks at a query alone.
    if (path.includes('?')) continue
    const [from, onto] = [path, address.article(to)].map((one) => base + one.slice(1))
    // Netlify prefers the page that is there to a rule without `!`; Cloudflare ignores a line that has one.
    const both = `${from} ${onto} 301!\n${from} ${onto} 301\n`
    if (lines + 2 > limits.lines || text.length + both.length > limits.bytes) break
    text += both
    lines += 2
  }
  return text
}

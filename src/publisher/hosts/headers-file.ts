import { hashedPaths, siteFile } from '../../article/published-files.ts'
import { caching, policyHeader, securityHeaders, typeOf } from './host-promises.ts'

/**
 * The `_headers` file of Netlify and Cloudflare Pages. Both join the values of a header that two rules name, so each
 * stands in one rule for any file. What no rule names they let browsers ask for anew each time (`max-age=0,
 * must-revalidate`), and they know the types of all files but perhaps the manifest's.
 */
export function headersFile(base: string, policy: string): string {
  const everywhere = { ...securityHeaders, 'Content-Security-Policy': policyHeader(policy) }
  const rules: (readonly [path: string, headers: Readonly<Record<string, string>>])[] = [
    ['*', everywhere],
    ...hashedPaths.map((path) => [`${path}*`, { 'Cache-Control': caching.hashed }] as const),
    [siteFile.manifest, { 'Content-Type': typeOf(siteFile.manifest) }],
  ]
  return `# Read by Netlify and Cloudflare Pages from the top of what is uploaded.
${rules.map(([path, headers]) => `\n${base}${path}\n${linesOf(headers)}`).join('')}`
}

function linesOf(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('')
}

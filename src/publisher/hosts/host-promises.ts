import { isNamedByContent } from '../../article/published-files.ts'
import { policyBesideInline, policyWithInline } from '../page/content-security-policy.ts'

/** How long browsers and caches keep a file: hashed ones for ever; of all others they ask each time whether it changed. */
export const caching = { hashed: 'public, max-age=31536000, immutable', other: 'no-cache' } as const

/** How long a file may be kept, as a Cache-Control header. */
export function cachingOf(file: string): string {
  return isNamedByContent(file) ? caching.hashed : caching.other
}

/** The type of a file by the ending of its name. */
export const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  woff2: 'font/woff2',
  bin: 'application/octet-stream',
}

/** The type of files without an ending that is known: `_headers` is a text. */
const plainType = 'text/plain; charset=utf-8'

/** The type of a file. */
export function typeOf(file: string): string {
  const ending = /\.(\w+)$/.exec(file)?.[1] ?? ''
  return (Object.hasOwn(types, ending) && types[ending]) || plainType
}

/** Endings of files that get smaller when they are compressed: texts, and the index of the search. */
export const compressedEndings: readonly string[] = [
  ...['html', 'css', 'js', 'json', 'webmanifest', 'xml', 'txt', 'svg', 'bin'],
]

/** What browsers let a page do that no page of ours needs: each is refused to whatever may get into one. */
const refusedFeatures = [
  ...['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer'],
  ...['microphone', 'midi', 'payment', 'usb'],
]

/** The headers of every answer, beside its Content-Security-Policy. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': refusedFeatures.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** A policy as a header, where it can also say that no other site shows the page in a frame. */
export function policyHeader(policy: string): string {
  return `${policy}; frame-ancestors 'self'`
}

/**
 * The policies of hosts that are set up once for many builds. Each page names its inline script and style by hash in a
 * policy of its own and refuses all others; a host that named them too would refuse those of the next build, and the
 * site would stand without styles. So it says nothing of them for pages, and refuses them in every other file, a
 * drawing opened by itself for instance.
 */
export const hostPolicies = {
  pages: policyHeader(policyBesideInline()),
  others: policyHeader(policyWithInline()),
}

/**
 * What lies beside the page of a withdrawn article: there a host answers with the page and 410. By a file rather than by
 * a list, so that a configuration outlives what is withdrawn. Netlify and Cloudflare Pages have no rule for that status;
 * there the page alone says it, as it does everywhere.
 */
export const withdrawnMark = 'withdrawn.txt'

/** The methods that a host answers; to all others it says 405 and names these. */
export const allowedMethods = 'GET, HEAD'

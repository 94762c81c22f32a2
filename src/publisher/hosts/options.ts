import { resolve } from 'node:path'
import { readArguments, readOrigin, UsageError } from '../command-line.ts'
import { apacheConfig } from './apache.ts'
import { caddyConfig } from './caddy.ts'
import type { HostPlace } from './host-place.ts'
import { nginxConfig } from './nginx.ts'

/** The hosts whose configuration can be printed. */
const hosts = { nginx: nginxConfig, caddy: caddyConfig, apache: apacheConfig }

/** What the command line asks for. */
export interface Options {
  host: keyof typeof hosts
  edition: string
  root: string
  base: string
  origin: string | undefined
}

/** How the command is used, printed when it is used otherwise. */
export const usage = `Usage: sutur host ${Object.keys(hosts).join('|')} [--root DIR] [--base PATH] [--origin URL]
       npm run host -- …, in a copy of the source

Prints a host's configuration for a published site: its 404 page, caching, compression, types and headers.
  --root DIR     the published folder as the host sees it (default: dist)
  --base PATH    the path of the site below its address, as it was built with (default: /)
  --origin URL   the site's address (default: $SUTUR_ORIGIN, else that of edition.json, else any name on port 80)
  --edition DIR  the edition folder (default: $SUTUR_EDITION, else this folder, or public in a copy of the source)

Exit code: 0 it is printed; 1 there is no edition to read; 2 used wrongly.`

/** Reads the command line; the environment gives what it does not name. Throws a UsageError. */
export function readOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Options {
  const { values, positionals } = readArguments(args, {
    root: { type: 'string' },
    base: { type: 'string' },
    origin: { type: 'string' },
    edition: { type: 'string' },
  })
  const [named, more] = positionals
  const host = (['nginx', 'caddy', 'apache'] as const).find((one) => one === named)
  if (host === undefined) {
    const known = Object.keys(hosts).join(', ')
    throw new UsageError(`expected one of ${known}, found ${named ? `"${named}"` : 'none'}`)
  }
  if (more !== undefined) throw new UsageError(`unexpected "${more}"`)
  const { base = '/' } = values
  // What is written into three languages of configuration may end no word of any.
  if (!/^\/(?:[\w~.-]+\/)*$/.test(base)) {
    throw new UsageError(`--base: expected a path such as /paper/, found "${base}"`)
  }
  const root = resolve(values.root || 'dist').replaceAll('\\', '/')
  if (/["$%{}\p{Cc}]/u.test(root)) {
    throw new UsageError(
      `--root: expected a folder without quotation marks, braces, $ or %, found "${root}"`,
    )
  }
  return {
    host,
    root,
    base,
    edition: values.edition || environment.SUTUR_EDITION || 'public',
    origin: readOrigin(values.origin, environment.SUTUR_ORIGIN),
  }
}

/** The configuration of a host for a site; its address is that of the edition where the options name none. */
export function hostConfig(options: Options, editionOrigin: string | undefined): string {
  const address = options.origin ?? editionOrigin
  const url = address === undefined ? undefined : new URL(address)
  if (url && !/^(?:[\w.-]+|\[[\da-f:]+\])$/.test(url.hostname)) {
    throw new UsageError(`--origin: expected the name of a host, found "${url.hostname}"`)
  }
  const place: HostPlace = {
    root: options.root,
    base: options.base,
    name: url?.hostname,
    port: portOf(options.host, url),
    isSecure: url?.protocol === 'https:',
  }
  return hosts[options.host](place)
}

/** Caddy answers `https:` by itself; the others begin with `http:`, where certbot finds them. */
function portOf(host: keyof typeof hosts, url: URL | undefined): number {
  if (url?.port) return Number(url.port)
  return url?.protocol === 'https:' && host === 'caddy' ? 443 : 80
}

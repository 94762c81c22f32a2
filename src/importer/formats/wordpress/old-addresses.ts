import * as v from 'valibot'
import { formerAddress } from '../../../article/schema.ts'
import { decodePath } from '../../markup/links.ts'
import type { SiteIndex } from './site-index.ts'
import type { WxrRecord } from './wxr-records.ts'

/**
 * The addresses that an item had at its site, each below the site's host, decoded: where readers found it, `/?p=123`,
 * and where its slug was another one.
 */
export function oldAddresses(
  { fields, meta }: WxrRecord,
  url: string | undefined,
  { site, permalinks }: Pick<SiteIndex, 'site' | 'permalinks'>,
): string[] {
  const id = fields.get('wp:post_id') ?? ''
  const home = site?.fields.get('wp:base_blog_url') ?? site?.fields.get('link') ?? ''
  const root = pathOf(home)?.replace(/\/?$/, '/') ?? '/'
  const permalink = url === undefined ? undefined : pathOf(url)
  const name = fields.get('wp:post_type') === 'page' ? 'page_id' : 'p'
  const before = meta.get('_wp_old_slug')?.split('\n') ?? []
  const renamed = before
    .map((slug) =>
      permalink?.replace(/[^/]+\/?$/, (last) => decodePath(slug) + (last.endsWith('/') ? '/' : '')),
    )
    // What has the address now keeps it.
    .filter((path) => path !== undefined && !permalinks.has(path))
  const all = [permalink, ...renamed, /^\d+$/.test(id) ? `${root}?${name}=${id}` : undefined]
  const isOwn = (path: string | undefined): path is string =>
    path !== undefined && path !== root && isAddress(path)
  return [...new Set(all.filter(isOwn))]
}

/** The path of an address with its query, as its readers see it: percent signs are letters again. */
export function pathOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { pathname, search } = new URL(url)
  return decodePath(pathname) + search
}

function isAddress(path: string): boolean {
  return path.startsWith('/') && path.length <= 1000 && v.is(formerAddress, path)
}

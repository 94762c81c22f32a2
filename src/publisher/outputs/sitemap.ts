import { address } from '../../article/edition.ts'
import type { Catalogue } from '../catalogue.ts'
import { escapeXml } from './escape.ts'

/** A sitemap may name 50,000 addresses; parts of this size are numbered from the oldest and then stay as they are. */
const partSize = 10_000

/** The sitemap files of an edition: an index and its parts. `site` is the absolute address with its base path. */
export function sitemaps(
  catalogue: Catalogue,
  topics: readonly string[],
  site: string,
): Map<string, string> {
  const absolute = (path: string) => site + path.slice(1)
  const oldestFirst = [...catalogue.entries].reverse()
  const files = new Map<string, string>()
  for (let at = 0; at < oldestFirst.length; at += partSize) {
    const urls = oldestFirst.slice(at, at + partSize).map(({ summary }) => {
      const day = summary.published?.slice(0, 10)
      return urlTag(absolute(address.article(summary.id)), day)
    })
    files.set(`sitemap-${at / partSize + 1}.xml`, urlSet(urls))
  }
  const lists = [address.front, address.latest, ...topics.map(address.topic)]
  files.set('sitemap-lists.xml', urlSet(lists.map((path) => urlTag(absolute(path)))))
  const parts = [...files.keys()].map(
    (name) => `<sitemap><loc>${escapeXml(site + name)}</loc></sitemap>`,
  )
  files.set(
    'sitemap.xml',
    `${declaration}<sitemapindex xmlns="${namespace}">\n${parts.join('\n')}\n</sitemapindex>\n`,
  )
  return files
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

function urlSet(urls: readonly string[]): string {
  return `${declaration}<urlset xmlns="${namespace}">\n${urls.join('\n')}\n</urlset>\n`
}

function urlTag(location: string, day?: string): string {
  const modified = day === undefined ? '' : `<lastmod>${day}</lastmod>`
  return `<url><loc>${escapeXml(location)}</loc>${modified}</url>`
}

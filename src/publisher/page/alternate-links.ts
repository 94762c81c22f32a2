import { readArticleAddress, readListAddress } from '../../article/addresses.ts'
import { dataFile, feedFolder } from '../../article/published-files.ts'
import { feedFiles } from '../feeds/feed-formats.ts'

/**
 * The links by which programs find what a page has for them: the feeds of its list or of all, where the site knows its
 * address, and an article's data.
 */
export function alternateTags(
  page: string,
  { base, site }: { base: string; site: string | undefined },
): string[] {
  const article = readArticleAddress(page)
  const folder = base + feedFolder(readListAddress(page) ?? {})
  const feeds = site === undefined ? [] : Object.entries(feedFiles)
  const links = feeds.map(([file, type]) => [type, folder + file])
  if (article !== undefined) links.push(['application/json', base + dataFile.article(article)])
  return links.map(([type, href]) => `<link rel="alternate" type="${type}" href="${href}">`)
}

import { dataFile } from '../../article/edition.ts'
import { feedFiles, feedFolder } from './feeds.ts'

/** The links by which programs find what a page has for them: the feeds of its topic or of all, an article's data. */
export function alternateTags(page: string, base: string): string {
  const topic = /^\/t\/([a-z0-9-]+)\//.exec(page)?.[1]
  const article = /^\/a\/([a-z0-9-]+)\/$/.exec(page)?.[1]
  const folder = base + feedFolder(topic)
  const links = Object.entries(feedFiles).map(([file, type]) => [type, folder + file])
  if (article !== undefined) links.push(['application/json', base + dataFile.article(article)])
  return links
    .map(([type, href]) => `<link rel="alternate" type="${type}" href="${href}">`)
    .join('')
}

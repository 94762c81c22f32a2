import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseFeed } from 'feedsmith'
import RssParser from 'rss-parser'
import { SaxesParser } from 'saxes'

/** What was read of all feeds and sitemaps of a site, and what was wrong. */
export interface FeedReading {
  counts: Record<string, { files: number; items: number }>
  wrong: string[]
}

/** Has every feed of a built site read by programs of others, and every XML file held to XML and its namespaces. */
export async function readFeeds(built: string): Promise<FeedReading> {
  const counts: FeedReading['counts'] = {}
  const wrong: string[] = []
  const files = readdirSync(built, { recursive: true, encoding: 'utf8' })
  const note = (reader: string, path: string, items: { title?: string; link?: string }[]) => {
    const count = counts[reader] ?? { files: 0, items: 0 }
    counts[reader] = { files: count.files + 1, items: count.items + items.length }
    for (const { title, link } of items) {
      if (!title || !/^https:\/\/.*\/a\/[a-z0-9-]+\/$/.test(link ?? '')) {
        wrong.push(`${reader}: ${path}: ${JSON.stringify({ title, link })}`)
      }
    }
  }

  for (const path of files.filter((one) => /(?:^|\/)(?:feed|atom)\.(?:xml|json)$/.test(one))) {
    const text = readFileSync(join(built, path), 'utf8')
    note('feedsmith', path, itemsOf(text))
    if (path.endsWith('.xml')) {
      const { items } = await new RssParser().parseString(text)
      note('rss-parser', path, items)
    }
  }
  for (const path of files.filter((one) => one.endsWith('.xml'))) {
    try {
      const root = rootOf(readFileSync(join(built, path), 'utf8'))
      const expected = roots.find(([name]) => name.test(path))?.[1]
      if (root !== expected) wrong.push(`${path}: ${root} instead of ${expected}`)
      const count = counts['strict XML'] ?? { files: 0, items: 0 }
      counts['strict XML'] = { files: count.files + 1, items: 0 }
    } catch (error) {
      wrong.push(`${path}: ${error instanceof Error ? error.message : error}`)
    }
  }
  return { counts, wrong }
}

const sitemap = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const roots: readonly (readonly [RegExp, string])[] = [
  [/feed\.xml$/, ' rss'],
  [/atom\.xml$/, 'http://www.w3.org/2005/Atom feed'],
  [/sitemap\.xml$/, `${sitemap} sitemapindex`],
  [/sitemap-\w+\.xml$/, `${sitemap} urlset`],
]

/** The namespace and the name of a document's root. Throws where the text is not XML or a prefix belongs to nothing. */
export function rootOf(xml: string): string {
  const parser = new SaxesParser({ xmlns: true })
  let root: string | undefined
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ uri, local }) => {
    root ??= `${uri} ${local}`
  })
  parser.write(xml).close()
  return root ?? ''
}

function itemsOf(text: string): { title?: string; link?: string }[] {
  const { format, feed } = parseFeed(text)
  if (format === 'rss') {
    return (feed.items ?? []).map(({ title, link }) => ({
      ...(title && { title }),
      ...(link && { link }),
    }))
  }
  if (format === 'json') {
    return (feed.items ?? []).map(({ title, url }) => ({
      ...(title && { title }),
      ...(url && { link: url }),
    }))
  }
  if (format !== 'atom') return []
  return (feed.entries ?? []).map(({ title, links }) => {
    const link = links?.[0]?.href
    return { ...(title?.value && { title: title.value }), ...(link && { link }) }
  })
}

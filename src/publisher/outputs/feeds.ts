import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith'
import type { Article } from '../../article/article.ts'
import { instantOf } from '../../article/dates.ts'
import { address, topicLabel } from '../../article/edition.ts'
import type { EditionConfig } from '../../article/edition-config.ts'
import type { Catalogue } from '../catalogue.ts'
import { articleHtml, type Elsewhere } from './article-html.ts'
import { allowedInXml } from './escape.ts'
import { summaryOf } from './summary.ts'

/** How many of the newest articles a feed holds: whoever asks daily misses nothing, and it never grows. */
const newest = 50

/** The files of a feed and what each is, in the order in which a page names them. */
export const feedFiles = {
  'feed.xml': 'application/rss+xml',
  'atom.xml': 'application/atom+xml',
  'feed.json': 'application/feed+json',
} as const

type FeedFile = keyof typeof feedFiles

/** Where a feed's files lie: beside the page whose articles it holds. */
export function feedFolder(topicId: string | undefined): string {
  return topicId === undefined ? '' : address.topic(topicId).slice(1)
}

interface Item {
  url: string
  title: string
  language: string
  authors: string[]
  html: string
  summary: string | undefined
  published: Date | undefined
  changed: Date
  topics: string[]
}

/** All feeds of a site by their paths, each made when it is asked for: RSS 2.0, Atom and JSON Feed 1.1, full text. */
export function feeds(
  catalogue: Catalogue,
  config: EditionConfig,
  elsewhere: Elsewhere,
  read: (id: string) => Article,
): Map<string, () => string> {
  const items = new Map<string, Item>()

  function itemOf(id: string): Item {
    const known = items.get(id)
    if (known) return known
    const item = makeItem(read(id), config, elsewhere)
    items.set(id, item)
    return item
  }

  const files = new Map<string, () => string>()
  for (const topic of [undefined, ...config.topics.map((one) => one.id)]) {
    const folder = feedFolder(topic)
    const entries = catalogue.of(topic).slice(0, newest)
    for (const file of ['feed.xml', 'atom.xml', 'feed.json'] as const) {
      files.set(folder + file, () =>
        write(file, {
          title: titleOf(topic, config),
          home: elsewhere.site + folder,
          self: elsewhere.site + folder + file,
          config,
          items: entries.map(({ summary }) => itemOf(summary.id)),
        }),
      )
    }
  }
  return files
}

function titleOf(topicId: string | undefined, config: EditionConfig): string {
  const topic = config.topics.find((one) => one.id === topicId)
  const { name, language } = config
  return allowedInXml(topic ? `${name}: ${topicLabel(topic, language, language)}` : name)
}

function makeItem(article: Article, config: EditionConfig, elsewhere: Elsewhere): Item {
  const {
    id,
    headline,
    language,
    bylines = [],
    published,
    modified,
    section,
    topics = [],
  } = article
  const belongsTo = new Set([...(section === undefined ? [] : [section]), ...topics])
  const instant = instantOf(published)
  return {
    url: elsewhere.site + address.article(id).slice(1),
    title: allowedInXml(headline),
    language,
    authors: bylines.map((one) => allowedInXml(one.name)),
    html: articleHtml(article, elsewhere),
    summary: allowedInXml(summaryOf(article) ?? '') || undefined,
    published: Number.isFinite(instant) ? new Date(instant) : undefined,
    changed: new Date(Math.max(0, instantOf(modified ?? published))),
    topics: config.topics
      .filter((topic) => belongsTo.has(topic.id))
      .map((topic) => allowedInXml(topicLabel(topic, config.language, config.language))),
  }
}

interface Feed {
  title: string
  home: string
  self: string
  config: EditionConfig
  items: Item[]
}

function write(file: FeedFile, feed: Feed): string {
  if (file === 'feed.xml') return rss(feed)
  return file === 'atom.xml' ? atom(feed) : json(feed)
}

function rss({ title, home, self, config, items }: Feed): string {
  return generateRssFeed({
    title,
    link: home,
    description: allowedInXml(config.tagline ?? title),
    language: config.language,
    atom: { links: [{ href: self, rel: 'self', type: feedFiles['feed.xml'] }] },
    items: items.map(({ url, title, authors, html, summary, published, topics }) => ({
      title,
      link: url,
      guid: { value: url, isPermaLink: true },
      description: summary ?? title,
      categories: topics.map((name) => ({ name })),
      content: { encoded: html },
      dc: { creators: authors },
      ...(published && { pubDate: published }),
    })),
  })
}

function atom({ title, home, self, config, items }: Feed): string {
  return generateAtomFeed({
    id: home,
    title: { value: title },
    updated: items.reduce((last, one) => (one.changed > last ? one.changed : last), new Date(0)),
    links: [
      { href: home, rel: 'alternate', type: 'text/html' },
      { href: self, rel: 'self', type: feedFiles['atom.xml'] },
    ],
    authors: [{ name: allowedInXml(config.name) }],
    entries: items.map(({ url, title, authors, html, summary, published, changed, topics }) => ({
      id: url,
      title: { value: title },
      updated: changed,
      links: [{ href: url, rel: 'alternate', type: 'text/html' }],
      authors: authors.map((name) => ({ name })),
      categories: topics.map((term) => ({ term })),
      content: { value: html, type: 'html' },
      ...(summary !== undefined && { summary: { value: summary } }),
      ...(published && { published }),
    })),
  })
}

function json({ title, home, self, config, items }: Feed): string {
  const feed = generateJsonFeed({
    title,
    home_page_url: home,
    feed_url: self,
    language: config.language,
    ...(config.tagline !== undefined && { description: config.tagline }),
    items: items.map((item) => {
      const { url, title, language, authors, html, summary, published, changed, topics } = item
      return {
        id: url,
        url,
        title,
        content_html: html,
        language,
        tags: topics,
        ...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
        ...(summary !== undefined && { summary }),
        ...(published && { date_published: published, date_modified: changed }),
      }
    }),
  })
  return JSON.stringify(feed)
}

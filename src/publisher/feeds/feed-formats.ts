import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith'
import { address } from '../../article/addresses.ts'
import type { Article } from '../../article/article.ts'
import type { Elsewhere } from '../../article/article-html.ts'
import { type CarriedArticle, feedGenerator } from '../../article/carried-article.ts'
import { lastChange } from '../../article/corrections.ts'
import { instantOf } from '../../article/dates/dates.ts'
import { topicLabel } from '../../article/edition.ts'
import type { EditionConfig, Topic } from '../../article/edition-config.ts'
import type { feedForms } from '../../article/published-files.ts'
import { isolateMixed } from '../../article/text/direction.ts'
import { allowedInXml } from '../../article/text/escape-xml.ts'
import { summaryOf } from '../page/summary.ts'
import { jsonWithCarried, rssWithCarried } from './carried.ts'
import { articleHtml } from './feed-html.ts'

/** The files of a feed and what each is, in the order in which a page names them. */
export const feedFiles = {
  'feed.xml': 'application/rss+xml',
  'atom.xml': 'application/atom+xml',
  'feed.json': 'application/feed+json',
} as const satisfies Record<(typeof feedForms)[number][1], string>

type FeedFile = keyof typeof feedFiles

/** Who an article is for other programs: a name that never changes, and its page where it has one. */
export interface ItemAddress {
  id: string
  url?: string | undefined
}

/** An article as feeds tell of it. */
export interface Item extends ItemAddress {
  title: string
  language: string
  authors: string[]
  html: string
  summary: string | undefined
  published: Date | undefined
  changed: Date
  /** By their labels, that of its section first. */
  topics: string[]
  /** The whole of it for whoever imports it again; absent where the feed is of a site. */
  carried?: CarriedArticle
}

/** Makes of an article what all feeds say of it. */
export function makeItem(
  article: Article,
  config: EditionConfig,
  elsewhere: Elsewhere,
  { id, url }: ItemAddress,
): Item {
  const { headline, language, bylines = [], published, section, topics = [] } = article
  const belongsTo = new Set([...(section === undefined ? [] : [section]), ...topics])
  const instant = instantOf(published)
  return {
    id,
    url,
    title: allowedInXml(isolateMixed(headline, language)),
    language,
    authors: bylines.map((one) => allowedInXml(one.name)),
    html: articleHtml(article, elsewhere),
    summary: allowedInXml(summaryOf(article) ?? '') || undefined,
    published: Number.isFinite(instant) ? new Date(instant) : undefined,
    changed: new Date(Math.max(0, instantOf(lastChange(article) ?? published))),
    topics: config.topics
      .filter((topic) => belongsTo.has(topic.id))
      .sort((a, b) => Number(b.id === section) - Number(a.id === section))
      .map((topic) => labelOf(topic, config)),
  }
}

function labelOf(topic: Topic, { language }: EditionConfig): string {
  return allowedInXml(topicLabel(topic, language, language))
}

/** The topics that the items of a feed name, so that whoever imports it again gives them the same ids. */
function topicsOf({ config, items }: Feed): { id: string; label: string }[] {
  const named = new Set(items.flatMap(({ topics }) => topics))
  const all = config.topics.map((topic) => ({ id: topic.id, label: labelOf(topic, config) }))
  return all.filter(({ label }) => named.has(label))
}

/** A feed before it has a form; `self` is its own address, where it will have one. */
export interface Feed {
  title: string
  home: string
  self?: string | undefined
  config: EditionConfig
  items: Item[]
}

/** Writes a feed in one of its forms. */
export function writeFeed(file: FeedFile, feed: Feed): string {
  if (file === 'feed.xml') return rss(feed)
  return file === 'atom.xml' ? atom(feed) : json(feed)
}

function rss(feed: Feed): string {
  const { title, home, self, config, items } = feed
  const xml = generateRssFeed({
    title,
    generator: feedGenerator,
    categories: topicsOf(feed).map(({ id, label }) => ({ name: label, domain: topicPath(id) })),
    link: home,
    description: allowedInXml(config.tagline ?? title),
    language: config.language,
    ...(self !== undefined && {
      atom: { links: [{ href: self, rel: 'self', type: feedFiles['feed.xml'] }] },
    }),
    items: items.map(({ id, url, title, authors, html, summary, published, topics }) => ({
      title,
      guid: { value: id, isPermaLink: id === url },
      ...(url !== undefined && { link: url }),
      description: summary ?? title,
      categories: topics.map((name) => ({ name })),
      content: { encoded: html },
      dc: { creators: authors },
      ...(published && { pubDate: published }),
    })),
  })
  return rssWithCarried(xml, items)
}

/** What names the topics of a paper: `/t/arts/`. */
function topicPath(id: string): string {
  return address.topic(id)
}

function atom(feed: Feed): string {
  const { title, home, self, config, items } = feed
  return generateAtomFeed({
    id: home,
    generator: { text: feedGenerator },
    categories: topicsOf(feed).map(({ id, label }) => ({ term: id, label })),
    title: { value: title },
    updated: items.reduce((last, one) => (one.changed > last ? one.changed : last), new Date(0)),
    links: [
      { href: home, rel: 'alternate', type: 'text/html' },
      ...(self === undefined ? [] : [{ href: self, rel: 'self', type: feedFiles['atom.xml'] }]),
    ],
    authors: [{ name: allowedInXml(config.name) }],
    entries: items.map(
      ({ id, url, title, authors, html, summary, published, changed, topics }) => ({
        id,
        title: { value: title },
        updated: changed,
        links: url === undefined ? [] : [{ href: url, rel: 'alternate', type: 'text/html' }],
        authors: authors.map((name) => ({ name })),
        categories: topics.map((term) => ({ term })),
        content: { value: html, type: 'html' },
        ...(summary !== undefined && { summary: { value: summary } }),
        ...(published && { published }),
      }),
    ),
  })
}

function json(feed: Feed): string {
  const { title, home, self, config, items } = feed
  const written = generateJsonFeed({
    title,
    language: config.language,
    // Only a web address leads to a home page.
    ...(/^https?:/.test(home) && { home_page_url: home }),
    ...(self !== undefined && { feed_url: self }),
    ...(config.tagline !== undefined && { description: config.tagline }),
    items: items.map((item) => {
      const { id, url, title, language, authors, html, summary, published, changed, topics } = item
      return {
        id,
        title,
        content_html: html,
        language,
        tags: topics,
        ...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
        ...(url !== undefined && { url }),
        ...(summary !== undefined && { summary }),
        ...(published && { date_published: published, date_modified: changed }),
      }
    }),
  })
  return JSON.stringify(jsonWithCarried(written, items, topicsOf(feed)))
}

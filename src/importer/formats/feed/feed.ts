import {
  type AtomFeed,
  parseAtomFeed,
  parseRdfFeed,
  parseRssFeed,
  type RdfFeed,
  type RssFeed,
} from 'feedsmith'
import { feedGenerator } from '../../../article/carried-article.ts'
import { webAddress } from '../../markup/links.ts'
import { plainWords } from '../../markup/plain-words.ts'
import { InputError } from '../../run/input-error.ts'
import { readCarried } from '../article-json/carried.ts'
import type { Input, ReadResult, TextFormat } from '../format.ts'
import { readAtomEntry } from './atom-entry.ts'
import { carriedInRss } from './carried-in-rss.ts'
import { type FeedInfo, readItems } from './feed-items.ts'
import { asOwn, topicsOfFeed } from './own-feed.ts'
import { readRssItem } from './rss-item.ts'
import { guardXml, rootName } from './xml-guard.ts'

/** What no feed says of itself: such a file has what was never public beside what was. */
const exportSigns = /wordpress\.org\/export\/|<wp:post_type|blogger\/2008\/kind#/

/** RSS 0.9 to 2.0 and Atom; JSON Feed is one of the kinds of JSON. */
export const feed: TextFormat = {
  takes: 'text',
  name: 'RSS, Atom',
  detect: (text) => kindOf(text) !== undefined,
  read,
  isCollection: true,
}

function kindOf(text: string): 'rss' | 'atom' | 'rdf' | undefined {
  switch (rootName(text)?.toLowerCase()) {
    case 'rss':
      return 'rss'
    case 'feed':
    case 'entry':
      return 'atom'
    case 'rdf':
      return 'rdf'
    default:
      return undefined
  }
}

function read(text: string, input: Input): ReadResult {
  const xml = guardXml(text)
  if (exportSigns.test(xml)) {
    throw new InputError(
      'is an export of WordPress or Blogger whose beginning is not one; as a feed its drafts would be published',
    )
  }
  const base = input.url
  try {
    switch (kindOf(text)) {
      case 'rss':
        return readRss(parseRssFeed(xml), base, carriedInRss(xml))
      case 'rdf':
        return readRdf(parseRdfFeed(xml), base)
      default:
        return readAtom(parseAtomFeed(xml), base)
    }
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError(xmlFault(error))
  }
}

/** Says in our words what the parser found; its own name the same faults of HTML, JSON and XML. */
function xmlFault(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : ''
  if (/nested/i.test(cause)) return 'is XML nested too deep for a feed'
  if (/Unexpected end|not closed|Closing tag|unclosed/i.test(cause))
    return `is a feed that breaks off: the file is cut, or its tags do not close (${cause})`
  if (cause !== '') return `is a feed that is no well-formed XML (${cause})`
  return 'is a feed without items'
}

function readRss(
  rss: RssFeed.Feed<string> | object,
  base: string | undefined,
  carried: ReadonlyMap<string, unknown>,
): ReadResult {
  const channel: Partial<RssFeed.Feed<string>> = rss
  const info = infoOf(channel, base)
  return readItems(channel.items ?? [], (item) => {
    const shown = { headline: plainWords(item.title), html: item.content?.encoded, from: base }
    const own = readCarried(carried.get(item.guid?.value ?? ''), shown)
    return own ?? asOwn(readRssItem(item, info), info.own)
  })
}

function readRdf(rdf: RdfFeed.Feed<string> | object, base: string | undefined): ReadResult {
  const channel: Partial<RdfFeed.Feed<string>> = rdf
  return readItems(channel.items ?? [], (item) => readRssItem(item, infoOf(channel, base)))
}

function readAtom(atom: AtomFeed.Feed<string> | object, base: string | undefined): ReadResult {
  const all: Partial<AtomFeed.Feed<string>> = atom
  const site = all.links?.find((link) => link.rel === undefined || link.rel === 'alternate')
  const info: FeedInfo = {
    base: webAddress(site?.href, all.xml?.base ?? base) ?? base,
    name: plainWords(all.title?.value),
    language: all.xml?.lang,
    rights: plainWords(all.rights?.value),
    authors: all.authors?.map((author) => author.name) ?? [],
    describesWhole: false,
    own: isOwn(all.generator?.text)
      ? topicsOfFeed((all.categories ?? []).map(({ term, label }) => [term, label]))
      : undefined,
  }
  return readItems(all.entries ?? [], (entry) => asOwn(readAtomEntry(entry, info), info.own))
}

function isOwn(generator: string | undefined): boolean {
  return generator === feedGenerator
}

function infoOf(channel: Partial<RssFeed.Feed<string>>, base: string | undefined): FeedInfo {
  return {
    base: webAddress(channel.link, base) ?? base,
    name: plainWords(channel.title),
    language: channel.language ?? channel.dc?.languages?.[0] ?? channel.xml?.lang,
    rights: plainWords(channel.copyright ?? channel.dc?.rights?.[0]),
    authors: [],
    describesWhole:
      channel.items?.some(({ description = '' }) => description.length > 3000) ?? false,
    own: isOwn(channel.generator)
      ? topicsOfFeed((channel.categories ?? []).map(({ domain, name }) => [domain, name]))
      : undefined,
  }
}

import { detectJsonFeed, type JsonFeed, parseJsonFeed } from 'feedsmith'
import type { Block } from '../../../article/article.ts'
import { bylinesOf } from '../../markup/field-bylines.ts'
import { embedOf, figureOf } from '../../markup/figures-and-cards.ts'
import { blocksOfField } from '../../markup/html-blocks.ts'
import { webAddress } from '../../markup/links.ts'
import { paragraphBlocks } from '../../markup/paragraphs.ts'
import { plainText, plainWords } from '../../markup/plain-words.ts'
import { foundArticle } from '../../markup/structured-article.ts'
import { readTimestamps } from '../../markup/timestamps.ts'
import { readCarried } from '../article-json/carried.ts'
import { readItems } from '../feed/feed-items.ts'
import { asOwn, ownFeed } from '../feed/own-feed.ts'
import type { FoundArticle, JsonFormat, ReadResult } from '../format.ts'
import { at, isObject, listOf, present, stringAt } from '../json/json-values.ts'

/** JSON Feed, versions 1 and 1.1. */
export const jsonFeed: JsonFormat = {
  takes: 'json',
  name: 'JSON Feed',
  detect: (value) => isObject(value) && Array.isArray(value.items) && detectJsonFeed(value),
  read: (value, base) => readFeed(value, base),
}

type Feed = ReturnType<typeof parseJsonFeed>
type Item = JsonFeed.Item<string>

function readFeed(value: unknown, base: string | undefined): ReadResult {
  const feed = parseJsonFeed(value)
  const raw = listOf(at(value, 'items'))
  const own = ownFeed(at(value, '_sutur'))
  return readItems(feed.items ?? [], (item) => {
    const carried = raw.find((one) => at(one, 'id') === item.id)
    const shown = { headline: plainWords(item.title), html: item.content_html, from: base }
    return (
      readCarried(at(carried, '_sutur'), shown) ?? asOwn(readJsonFeedItem(item, feed, base), own)
    )
  })
}

function readJsonFeedItem(item: Partial<Item>, feed: Feed, base: string | undefined): FoundArticle {
  const url = webAddress(item.url, feed.home_page_url ?? base)
  const body: Block[] =
    item.content_html === undefined
      ? paragraphBlocks(plainText(item.content_text) ?? '')
      : blocksOfField(item.content_html, url ?? feed.home_page_url)
  const hasPicture = body.some((block) => block.type === 'figure')
  const authors = item.authors ?? feed.authors ?? []
  const attached = (item.attachments ?? []).map((one) =>
    /^(?:audio|video)\//.test(one.mime_type ?? '')
      ? embedOf(one.url, one.title ?? item.title)
      : undefined,
  )
  return foundArticle({
    headline: plainWords(item.title),
    summary: plainWords(item.summary),
    bylines: authors.flatMap((author) => bylinesOf(author.name)),
    ...readTimestamps(item.date_published, item.date_modified),
    lead: hasPicture ? undefined : figureOf({ src: item.image ?? item.banner_image }, url),
    body: [...body, ...present(attached)],
    language: item.language ?? stringAt(feed, 'language'),
    source: { name: plainWords(feed.title), url: url ?? webAddress(item.external_url) },
    guid: item.id,
    keywords: listOf(at(item, 'tags')).map((tag) => plainWords(tag)),
  })
}

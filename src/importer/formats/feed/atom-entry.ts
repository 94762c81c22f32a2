import type { AtomFeed } from 'feedsmith'
import { bylinesOf } from '../../markup/field-bylines.ts'
import { embedOf, figureOf } from '../../markup/figures-and-cards.ts'
import { blocksOfField } from '../../markup/html-blocks.ts'
import { webAddress } from '../../markup/links.ts'
import { plainWords } from '../../markup/plain-words.ts'
import { foundArticle } from '../../markup/structured-article.ts'
import { readTimestamps } from '../../markup/timestamps.ts'
import type { FoundArticle } from '../format.ts'
import { present } from '../json/json-values.ts'
import { type FeedInfo, itemText } from './feed-items.ts'

type Entry = Partial<AtomFeed.Entry<string>>

/** Reads an entry of Atom. */
export function readAtomEntry(entry: Entry, feed: FeedInfo): FoundArticle {
  const base = entry.xml?.base ?? feed.base
  const links = entry.links ?? []
  const page = links.find(({ rel }) => rel === undefined || rel === 'alternate')
  const url = webAddress(page?.href, base) ?? webAddress(entry.id)
  const media = entry.media?.groups?.[0] ?? entry.media
  const whole = isTextType(entry.content?.type) ? entry.content?.value : undefined
  const summary = entry.summary?.value ?? media?.description?.value
  const { body, isSummary } = itemText(
    blocksOfField(whole ?? summary, url ?? base),
    whole !== undefined,
  )
  const hasPicture = body.some((block) => block.type === 'figure')
  const files = links.filter(
    ({ rel, type }) => rel === 'enclosure' && /^(?:audio|video)\//.test(type ?? ''),
  )
  const picture =
    media?.contents?.find(({ medium, type }) => medium === 'image' || /^image\//.test(type ?? ''))
      ?.url ??
    media?.thumbnails?.find(({ width = 1000 }) => width >= 100)?.url ??
    links.find(({ rel, type }) => rel === 'enclosure' && /^image\//.test(type ?? ''))?.href
  const authors = entry.authors?.map((author) => author.name) ?? feed.authors
  return foundArticle({
    headline: plainWords(entry.title?.value),
    summary: whole === undefined ? undefined : plainWords(summary),
    bylines: authors.flatMap((author) => bylinesOf(author)),
    ...readTimestamps(entry.published ?? entry.dc?.dates?.[0], entry.updated),
    lead: hasPicture ? undefined : figureOf({ src: picture }, url),
    body: [
      ...body,
      ...present(files.map(({ href, title }) => embedOf(href, title ?? entry.title?.value))),
    ],
    language: entry.content?.xml?.lang ?? entry.xml?.lang ?? feed.language,
    source: {
      name: plainWords(entry.source?.title?.value) ?? feed.name,
      url,
      rights: plainWords(entry.rights?.value) ?? feed.rights,
    },
    guid: entry.id,
    keywords: (entry.categories ?? []).map((one) => plainWords(one.label) ?? plainWords(one.term)),
    isSummary: isSummary && url !== undefined,
  })
}

/** Content may also be a picture or another file, written in letters. */
function isTextType(type: string | undefined): boolean {
  return type === undefined || /^(?:text|html|xhtml|text\/.+|application\/xhtml\+xml)$/i.test(type)
}

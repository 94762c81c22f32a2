import type { RdfFeed, RssFeed } from 'feedsmith'
import type { Block, Figure } from '../../../article/article.ts'
import { bylinesOf, withoutRepeats } from '../../markup/field-bylines.ts'
import { embedOf, figureOf } from '../../markup/figures-and-cards.ts'
import { blocksOfField } from '../../markup/html-blocks.ts'
import { linkOf, webAddress } from '../../markup/links.ts'
import { plainWords } from '../../markup/plain-words.ts'
import { foundArticle } from '../../markup/structured-article.ts'
import { readTimestamps } from '../../markup/timestamps.ts'
import type { FoundArticle } from '../format.ts'
import { present } from '../json/json-values.ts'
import { type FeedInfo, itemText } from './feed-items.ts'

type Item = Partial<RssFeed.Item<string> & RdfFeed.Item<string>>
type Media = NonNullable<Item['media']>

/** Reads an item of RSS 0.9 to 2.0, with what its namespaces add: Dublin Core, Media RSS, content, PRISM. */
export function readRssItem(item: Item, feed: FeedInfo): FoundArticle {
  const permalink = item.guid?.isPermaLink === false ? undefined : webAddress(item.guid?.value)
  const url =
    webAddress(item.link, feed.base) ?? webAddress(item.rdf?.about, feed.base) ?? permalink
  const base = url ?? feed.base
  const whole = item.content?.encoded ?? item.atom?.content?.value
  const description = item.description ?? item.dc?.descriptions?.[0] ?? item.atom?.summary?.value
  const { body, isSummary } = itemText(
    blocksOfField(whole ?? description, base),
    whole !== undefined || feed.describesWhole,
  )
  const hasPicture = body.some((block) => block.type === 'figure')
  const categories = (item.categories ?? []).map((one) => lastPart(plainWords(one.name)))
  const section =
    plainWords(item.prism?.section) ?? (categories.length === 1 ? categories[0] : undefined)
  return foundArticle({
    headline: plainWords(item.title) ?? plainWords(item.dc?.titles?.[0]),
    summary: whole === undefined ? undefined : plainWords(description),
    bylines: bylinesOfItem(item),
    ...readTimestamps(
      item.pubDate ??
        item.dc?.dates?.[0] ??
        item.dcterms?.issued?.[0] ??
        item.dcterms?.created?.[0] ??
        item.atom?.published,
      item.dcterms?.modified?.[0] ?? item.atom?.updated,
    ),
    lead: hasPicture ? undefined : itemPicture(item, base),
    body: [...body, ...enclosed(item)],
    language: item.dc?.languages?.[0] ?? item.xml?.lang ?? feed.language,
    source: {
      name: feed.name,
      url: url ?? linkOf(item.link, feed.base),
      rights: plainWords(item.dc?.rights?.[0] ?? item.media?.copyright?.value) ?? feed.rights,
    },
    guid: item.guid?.value ?? item.rdf?.about,
    section,
    keywords: [
      ...categories,
      ...(item.dc?.subjects ?? []).flatMap((one) => plainWords(one)?.split(/\s*[,،;؛]\s*/u)),
      ...(item.media?.keywords ?? []).map((one) => plainWords(one)),
    ].filter((one) => one !== section),
    isSummary: isSummary && url !== undefined,
  })
}

/** A path of a directory is called by its end: `Business/Industries/Publishing/`. */
function lastPart(name: string | undefined): string | undefined {
  const parts = name?.split('/').filter((part) => part.trim() !== '') ?? []
  return parts.length > 2 ? parts.at(-1)?.trim() : name
}

function bylinesOfItem(item: Item) {
  const creators = item.dc?.creators ?? []
  const authors = (item.authors ?? []).map((one) => one.name)
  const others = item.atom?.authors?.map((one) => one.name) ?? []
  const named = [...creators, ...authors, ...others].flatMap((name) => bylinesOf(name))
  return withoutRepeats(named.filter(({ name }) => !name.includes('@')))
}

/** The widest picture of an item, with the words that stand beside it or around it. */
function itemPicture(item: Item, base: string | undefined): Figure | undefined {
  const media: Media[] = item.media === undefined ? [] : [item.media, ...(item.media.groups ?? [])]
  const contents = media.flatMap((one) => one.contents ?? [])
  const pictures = contents.filter(
    ({ medium, type, url }) =>
      medium === 'image' ||
      /^image\//.test(type ?? '') ||
      (!medium && !type && /\.(?:jpe?g|png|webp|avif|gif)\b/i.test(url ?? '')),
  )
  const [widest] = pictures.toSorted((a, b) => (b.width ?? 0) - (a.width ?? 0))
  const [thumbnail] = media
    .flatMap((one) => [
      ...(one.thumbnails ?? []),
      ...(one.contents ?? []).flatMap((inner) => inner.thumbnails ?? []),
    ])
    .toSorted((a, b) => (b.width ?? 0) - (a.width ?? 0))
  const enclosure = item.enclosures?.find(({ type }) => /^image\//.test(type ?? ''))
  const found = widest ?? enclosure ?? thumbnail ?? { url: item.itunes?.image }
  // The face of a writer, not a picture of what is told.
  if ('width' in found && (found.width ?? 1000) < 100) return undefined
  const around = [widest, ...media]
  return figureOf(
    {
      ...('width' in found ? { width: found.width, height: found.height } : {}),
      src: found.url,
      caption: around
        .map((one) => plainWords(one?.description?.value))
        .find((one) => one !== undefined),
      alt: widest?.title?.value,
      credit: around
        .map((one) => plainWords(one?.credits?.[0]?.value))
        .find((one) => one !== undefined),
    },
    base,
  )
}

/** Sound and film that an item brings become link cards. */
function enclosed(item: Item): Block[] {
  const files = (item.enclosures ?? []).filter(({ type }) => /^(?:audio|video)\//.test(type ?? ''))
  return present(files.map(({ url }) => embedOf(url, item.title)))
}

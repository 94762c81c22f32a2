import { expandCredit } from '../../article/agencies.ts'
import type { Article, Byline, Figure, RelatedCard } from '../../article/article.ts'
import { blocksHtml } from '../../article/article-html.ts'
import { blockText } from '../../article/blocks.ts'
import { carriedType, carryArticle } from '../../article/carried-article.ts'
import { lastChange } from '../../article/corrections.ts'
import { figuresOf } from '../../article/coverage.ts'
import { pictureTypeOf, pictureTypes } from '../../article/picture-type.ts'
import { directionOfLanguage } from '../../article/text/direction.ts'
import { plainText } from '../../article/text/plain-text.ts'
import { uriOf } from '../../article/uri.ts'
import { onSite } from '../feeds/feed-html.ts'
import { addressOf, labelOf, type Opened } from './opened.ts'
import { urnOf } from './uuid.ts'

/** A text with what it is for; ninjs leaves the words to whoever provides it. */
interface Said {
  role: string
  contentType?: string
  value: string
  charCount?: number
  wordCount?: number
}

/** A news object of ninjs 3.1, as far as an article says what it knows of; https://iptc.org/std/ninjs/. */
export interface Ninjs {
  uri: string
  type: 'text' | 'picture'
  [field: string]: unknown
}

const schema = 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#'

/**
 * An article as ninjs 3.1. A day without a time is no date there: it is kept among the descriptions, and never made up.
 * So are corrections, for which it has no field; whoever imports the text does not get them into it.
 */
export function ninjsOf(article: Article, opened: Opened): Ninjs {
  const { id, language, headline, deck, bylines = [], dateline, section, topics = [] } = article
  const { name, url, rights } = article.source ?? {}
  const uri = uriOf(url)
  const named = [section, ...topics].filter((one) => one !== undefined)
  return {
    uri: addressOf(id, opened).id,
    type: 'text',
    representationType: 'full',
    standard: { name: 'ninjs', version: '3.1', schema },
    language,
    ...(article.status === 'draft' && { pubstatus: 'withheld' }),
    altIds: [{ role: 'sutur', value: id }],
    ...datesOf(article),
    headlines: [said('main', headline), ...(deck === undefined ? [] : [said('sub', deck)])],
    descriptions: [...daysOf(article), ...correctionsOf(article)],
    bodies: bodiesOf(article, opened),
    ...(bylines.length > 0 && { by: byOf(bylines) }),
    people: bylines.map((one) => ({ name: one.name, rel: one.role ?? 'author' })),
    ...(dateline && { located: dateline.city }),
    subjects: [...new Set(named)].map((one) => ({
      name: labelOf(one, opened),
      rel: one === section ? 'section' : 'topic',
      literal: one,
    })),
    ...((name ?? uri) !== undefined && {
      infoSources: [{ role: 'source', ...(name && { name }), ...(uri && { uri }) }],
    }),
    ...(rights !== undefined && { copyrightNotice: rights }),
    associations: [
      ...figuresOf(article).map((figure, at) => pictureOf(figure, at, article, opened)),
      ...(article.related ?? []).map((card, at) => relatedOf(card, at, article, opened)),
      ...(article.next ?? []).map((next) => ({
        name: `next-${next}`,
        rel: 'next',
        uri: addressOf(next, opened).id,
        type: 'text',
      })),
    ],
  }
}

function said(role: string, value: string): Said {
  return { role, contentType: 'text/plain', value }
}

/** Only full times are dates in ninjs. */
function datesOf(article: Partial<Article>) {
  const { published } = article
  const time = (date: string | undefined) => (date?.includes('T') ? date : undefined)
  const [created, version] = [time(published), time(lastChange(article) ?? published)]
  return {
    ...(created && { firstCreated: created, contentCreated: created }),
    ...(version && { versionCreated: version }),
  }
}

function daysOf(article: Article): Said[] {
  const days = { published: article.published, modified: lastChange(article) }
  return Object.entries(days).flatMap(([role, day]) =>
    day === undefined || day.includes('T') ? [] : [said(role, day)],
  )
}

function correctionsOf({ corrections = [] }: Article): Said[] {
  return corrections.map(({ date, text }) => said('correction', `${date}: ${plainText(text)}`))
}

function bodiesOf(article: Article, { config, site, pictures }: Opened): Said[] {
  const { language, body } = article
  const elsewhere = site === undefined ? wordsOnly : onSite(site, pictures.show)
  const text = body.map(blockText).filter(Boolean).join('\n\n')
  const counted = body.filter((block) => block.type !== 'figure').map(blockText)
  const html = blocksHtml(body, language, elsewhere)
  const direction = directionOfLanguage(language)
  const rich = `<div xmlns="http://www.w3.org/1999/xhtml" lang="${language}" dir="${direction}">${html}</div>`
  const carried = carryArticle(article, rich, config.topics, elsewhere.picture)
  return [
    {
      ...said('main', text),
      charCount: counted.join('').length,
      wordCount: counted.join(' ').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)?.length ?? 0,
    },
    {
      role: 'richtext',
      contentType: 'application/xhtml+xml',
      value: rich,
    },
    { role: 'sutur', contentType: carriedType, value: JSON.stringify(carried) },
  ]
}

const wordsOnly = {
  link: uriOf,
  picture: () => undefined,
}

/** «سامي حسن (القاهرة) وليلى منصور» */
function byOf(bylines: readonly Byline[]): string {
  return bylines
    .map(({ name, city }) => (city === undefined ? name : `${name} (${city})`))
    .join('، ')
}

function pictureOf(figure: Figure, at: number, { id, lead }: Article, opened: Opened): object {
  const { src, alt, caption, credit, place, date } = figure
  return {
    name: `picture-${at + 1}`,
    rel: figure === lead ? 'lead' : 'body',
    uri: urnOf('sutur', opened.config.name, id, `picture-${at + 1}`),
    type: 'picture',
    descriptions: [
      ...(caption === undefined ? [] : [said('caption', caption)]),
      ...(alt === undefined ? [] : [said('alt', alt)]),
      ...(date === undefined || date.includes('T') ? [] : [said('date', date)]),
    ],
    ...(credit !== undefined && { by: expandCredit(credit) }),
    ...(place !== undefined && { located: place }),
    ...(date?.includes('T') && datesOf({ published: date })),
    renditions: src === undefined ? [] : renditionsOf(src, opened),
  }
}

function renditionsOf(src: string, { site, pictures, original }: Opened): object[] {
  const shown = pictures.show(src)
  if (site === undefined || shown === undefined) return []
  const type = /\.jpg$/.test(shown.src) ? 'jpeg' : pictureTypeOf(original(src) ?? new Uint8Array())
  return [
    {
      name: 'main',
      href: site + encodeURI(shown.src),
      ...(type && { contentType: pictureTypes[type].mime }),
      ...(shown.width && { width: shown.width }),
      ...(shown.height && { height: shown.height }),
    },
  ]
}

function relatedOf(
  card: RelatedCard | { id: string },
  at: number,
  { id }: Article,
  opened: Opened,
): object {
  const name = `related-${at + 1}`
  if ('id' in card)
    return { name, rel: 'related', uri: addressOf(card.id, opened).id, type: 'text' }
  const { section, headline, excerpt, bylines = [], href } = card
  return {
    name,
    rel: 'related',
    uri: uriOf(href) ?? urnOf('sutur', opened.config.name, id, name),
    type: 'text',
    representationType: 'partial',
    headlines: [said('main', headline)],
    descriptions: excerpt === undefined ? [] : [said('summary', excerpt)],
    ...(bylines.length > 0 && { by: byOf(bylines) }),
    subjects: section === undefined ? [] : [{ name: section, rel: 'section' }],
  }
}

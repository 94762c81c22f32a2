import type { Byline } from '../../../article/article.ts'
import { bylinesOf, withoutRepeats } from '../../markup/field-bylines.ts'
import { figureOf } from '../../markup/figures-and-cards.ts'
import { blocksOfField } from '../../markup/html-blocks.ts'
import { webAddress } from '../../markup/links.ts'
import { plainWords } from '../../markup/plain-words.ts'
import { type ArticleFields, foundArticle } from '../../markup/structured-article.ts'
import { readTimestamps } from '../../markup/timestamps.ts'
import { applyPressRules } from '../../press/blocks/apply-press-rules.ts'
import type { FoundArticle, JsonFormat } from '../format.ts'
import { at, isObject, type JsonObject, listOf } from '../json/json-values.ts'

/** What archives and programs call the fields of an article, in the order of preference. */
const names = {
  headline: ['headline', 'title', 'العنوان', 'عنوان'],
  deck: ['deck', 'subtitle', 'standfirst', 'subheadline', 'kicker'],
  summary: ['summary', 'abstract', 'description', 'excerpt', 'trailtext', 'الملخص'],
  html: ['content_html', 'body_html', 'html', 'contenthtml'],
  text: [
    'text',
    'body',
    'content',
    'articlebody',
    'article',
    'fulltext',
    'maintext',
    'story',
    'contenttext',
    'النص',
    'المحتوى',
  ],
  author: ['authors', 'author', 'byline', 'bylines', 'creator', 'writer', 'الكاتب'],
  published: [
    'published',
    'publishedat',
    'datepublished',
    'publishdate',
    'pubdate',
    'date',
    'createdat',
    'timestamp',
    'التاريخ',
  ],
  modified: ['modified', 'updatedat', 'datemodified', 'updated', 'lastmodified', 'lastmod'],
  section: ['section', 'category', 'articlesection', 'categories', 'القسم'],
  keywords: ['keywords', 'tags', 'topics', 'categories'],
  url: ['url', 'link', 'canonicalurl', 'permalink', 'weburl', 'href', 'الرابط'],
  image: [
    'image',
    'imageurl',
    'urltoimage',
    'topimage',
    'cover',
    'featuredimage',
    'leadimage',
    'images',
    'thumbnail',
    'picture',
  ],
  source: ['source', 'publisher', 'site', 'sitename', 'newspaper', 'publication', 'المصدر'],
  language: ['language', 'lang', 'inlanguage', 'locale'],
  rights: ['rights', 'copyright', 'license'],
  guid: ['id', 'guid', 'uuid', '_id'],
  caption: ['imagecaption', 'caption', 'covercaption'],
  credit: ['imagecredit', 'credit', 'photographer'],
} as const

/** Any other record that has a title and a text, whatever its program calls them. */
export const records: JsonFormat = {
  takes: 'json',
  name: 'records with a title and a text',
  detect: (value) => {
    if (!isObject(value)) return false
    const record = fieldReader(value)
    const hasText = ['text', 'html', 'summary'] as const
    return isFilled(record('headline')) && hasText.some((field) => isFilled(record(field)))
  },
  read: (value, base) => ({ articles: isObject(value) ? [readRecord(value, base)] : [] }),
}

function isFilled(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== ''
}

/** Finds a field by any of its names, written as they may be: `published_at`, `publishedAt`, `Published-At`. */
function fieldReader(record: JsonObject): (field: keyof typeof names) => unknown {
  const folded = new Map(
    Object.entries(record).map(([key, value]) => [key.toLowerCase().replace(/[\s_-]/g, ''), value]),
  )
  return (field) => {
    for (const name of names[field]) {
      const value = folded.get(name.replace(/[\s_-]/g, ''))
      const isEmpty = value === undefined || value === null || value === ''
      // `published: true` says whether, not when.
      if (!isEmpty && typeof value !== 'boolean') return value
    }
    return undefined
  }
}

function readRecord(value: JsonObject, base: string | undefined): FoundArticle {
  const field = fieldReader(value)
  const story = storyOfFields(value, base)
  const texts = [field('html'), field('text')].map((one) =>
    blocksOfField(one, story.source?.url ?? base),
  )
  const body = texts.find((blocks) => blocks.length > 0) ?? []
  // Archives of plain text keep all that stood on the page: places, signatures, what to read next.
  return applyPressRules(foundArticle({ ...story, body }))
}

/** What the fields of a record say of an article, all but its text. */
export function storyOfFields(
  value: JsonObject,
  base: string | undefined,
): Omit<ArticleFields, 'body'> {
  const field = fieldReader(value)
  const url = webAddress(field('url'), base)
  const image = listOf(field('image'))[0]
  const raw = isObject(image) ? { ...image, src: image.src ?? image.url } : { src: image }
  return {
    headline: plainWords(field('headline')),
    deck: plainWords(field('deck')),
    summary: plainWords(field('summary')),
    bylines: withoutRepeats(listOf(field('author')).flatMap(recordBylines)),
    ...readTimestamps(field('published'), field('modified')),
    lead: figureOf(
      {
        ...raw,
        caption: at(raw, 'caption') ?? field('caption'),
        credit: at(raw, 'credit') ?? field('credit'),
      },
      url,
    ),
    language: plainWords(field('language')),
    source: { name: nameInField(field('source')), url, rights: plainWords(field('rights')) },
    guid: plainWords(field('guid')),
    section: nameInField(listOf(field('section'))[0]),
    keywords: listOf(field('keywords')).flatMap(
      (one) => nameInField(one)?.split(/\s*[,،;؛|]\s*/u) ?? [],
    ),
  }
}

function nameInField(value: unknown): string | undefined {
  return plainWords(value) ?? plainWords(at(value, 'name')) ?? plainWords(at(value, 'title'))
}

function recordBylines(value: unknown): Byline[] {
  const name = nameInField(value)
  return name === undefined ? [] : bylinesOf(name)
}

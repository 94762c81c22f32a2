import type { Byline } from '../../../article/article.ts'
import { comparable } from '../../../article/text/folding.ts'
import { wordsIn } from '../../markup/elements.ts'
import { bylinesOf, withoutRepeats } from '../../markup/field-bylines.ts'
import { pictureOf, webAddress } from '../../markup/links.ts'
import { plainWords } from '../../markup/plain-words.ts'
import { readTimestamp } from '../../markup/timestamps.ts'
import { defined } from '../json/json-values.ts'
import { keywordsOf, readSchemaArticle, type SchemaArticle } from '../json-ld/schema-article.ts'
import { inPage, isArticle, nodesIn } from '../json-ld/schema-nodes.ts'
import { type Facts, mergeFacts } from './facts.ts'
import { allMeta, metaKeywords, metaOf } from './meta-elements.ts'
import { isWriter } from './writers.ts'

/** Larger than any page's linked data. */
const largestData = 1_000_000

/** What a page says of its article in linked data, in meta elements and in microdata, in this order of trust. */
export function pageFacts(document: Document, base: string | undefined): Facts {
  const meta = factsOfMeta(document, base)
  const linked = linkedFacts(document, base, meta)
  const micro = factsOfMicrodata(document)
  const facts = mergeFacts([linked, meta, micro])
  const url = canonicalOf(document, base) ?? facts.url
  return { ...facts, ...(url === undefined ? {} : { url }) }
}

/** The address a page names as its own; the front of a site is nobody's. */
function canonicalOf(document: Document, base: string | undefined): string | undefined {
  const links = [...document.querySelectorAll('link[rel~="canonical"]')]
  const raw = [...links.map((link) => link.getAttribute('href')), metaOf(document, ['og:url'])]
  return raw
    .map((one) => (one === null || one === undefined ? undefined : webAddress(one, base)))
    .find((one) => one !== undefined && new URL(one).pathname !== '/')
}

function linkedFacts(document: Document, base: string | undefined, meta: Facts): Facts {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')]
  const all = scripts.flatMap((script) => {
    const nodes = nodesIn(parseData(script.textContent ?? ''), inPage.fields)
    const articles = nodes.filter((node) => isArticle(node, inPage))
    return articles.map((article) => factsOfSchema(readSchemaArticle(article, nodes, base)))
  })
  const key = comparable(
    meta.headline ?? wordsIn(document.querySelector('h1') ?? document.createElement('p')),
  )
  // A page may describe the stories it links to as well; its own has its headline.
  return (
    all.find((facts) => isSameHeadline(key, facts.headline)) ??
    (all.length === 1 ? (all[0] ?? {}) : {})
  )
}

function factsOfSchema({ sections, text, publisher, ...article }: SchemaArticle): Facts {
  const { headline, description, published, modified, url, language, image, rights } = article
  const bylines = article.bylines.filter(isWriter)
  return defined({
    headline,
    description,
    published,
    modified,
    url,
    language,
    image: image?.src === undefined ? undefined : image,
    rights,
    section: sections[0],
    site: publisher,
    body: text,
    bylines: bylines.length === 0 ? undefined : bylines,
    keywords: article.keywords.length === 0 ? undefined : article.keywords,
  })
}

function isSameHeadline(key: string, headline: string | undefined): boolean {
  const other = comparable(headline ?? '')
  return other !== '' && (key.includes(other) || (key !== '' && other.includes(key)))
}

/** JSON as pages carry it: within CDATA or a comment, and with line ends in its strings. */
function parseData(raw: string): unknown {
  const text = raw.replace(
    /^\s*(?:<!\[CDATA\[|<!--|\/\*<!\[CDATA\[\*\/)|(?:\]\]>|-->|\/\*\]\]>\*\/)\s*$/g,
    '',
  )
  if (text.length > largestData) return undefined
  for (const attempt of [text, text.replace(/\p{Cc}+/gu, ' '), text.replace(/;\s*$/, '')]) {
    try {
      return JSON.parse(attempt)
    } catch {}
  }
  return undefined
}

/** What no page shows as the name of a section: `news_news`. */
const forMachines = /^[\w.-]*_[\w.-]*$/

function factsOfMeta(document: Document, base: string | undefined): Facts {
  const read = (...names: string[]) => metaOf(document, names)
  const date = (...names: string[]) =>
    names.map((name) => readTimestamp(read(name) ?? '')).find((one) => one !== undefined)
  const image = pictureOf(
    read('og:image', 'og:image:url', 'og:image:secure_url', 'twitter:image', 'twitter:image:src'),
    base,
  )
  const tags = allMeta(document, 'article:tag')
  const names = ['article:section', 'og:article:section', 'parsely-section'].flatMap((name) =>
    allMeta(document, name),
  )
  const keywords = tags.length > 0 ? keywordsOf(tags) : metaKeywords(document)
  const bylines =
    [
      'author',
      'article:author',
      'parsely-author',
      'dc.creator',
      'dcterms.creator',
      'dc:creator',
      'sailthru.author',
      'byl',
    ]
      .map((name) => authorsOf(allMeta(document, name)))
      .find((found) => found.length > 0) ?? []
  return {
    ...defined({
      headline: read(
        'dc:title',
        'dcterm:title',
        'dc.title',
        'og:title',
        'weibo:article:title',
        'twitter:title',
        'parsely-title',
        'title',
      ),
      description: read(
        'og:description',
        'twitter:description',
        'description',
        'dc.description',
        'dc:description',
      ),
      published: date(
        'article:published_time',
        'og:article:published_time',
        'parsely-pub-date',
        'datepublished',
        'date',
        'pubdate',
        'publish-date',
        'dc.date',
        'dc.date.issued',
        'dcterms.created',
        'sailthru.date',
        'article_date_original',
        'last_published',
      ),
      modified: date(
        'article:modified_time',
        'og:updated_time',
        'og:article:modified_time',
        'datemodified',
        'last-modified',
        'dcterms.modified',
        'revised',
      ),
      section: names.find((one) => !forMachines.test(one)),
      site: read('og:site_name', 'application-name', 'dc.publisher'),
      language: read('og:locale', 'content-language', 'dc.language', 'language'),
    }),
    ...(image === undefined ? {} : { image: { type: 'figure', src: image } }),
    ...(keywords.length === 0 ? {} : { keywords }),
    ...(bylines.length === 0 ? {} : { bylines }),
  }
}

/** More names than these in meta elements are no writers of one article. */
const mostAuthors = 8

function authorsOf(names: readonly string[]): Byline[] {
  return withoutRepeats(names.flatMap(bylinesOf)).filter(isWriter).slice(0, mostAuthors)
}

/** When a text was published, as microformats write it, which old blogs have. */
function dateOfClass(document: Document): string | undefined {
  const found = document.querySelector(
    'abbr.published[title], .dt-published[datetime], time.published[datetime], time.entry-date[datetime], time[pubdate][datetime]',
  )
  return found?.getAttribute('datetime') ?? found?.getAttribute('title') ?? undefined
}

function factsOfMicrodata(document: Document): Facts {
  const propertyOf = (name: string): string | undefined => {
    for (const one of document.querySelectorAll(`[itemprop~="${name}"]`)) {
      const raw =
        one.getAttribute('content') ??
        one.getAttribute('datetime') ??
        (one.tagName === 'ABBR' ? one.getAttribute('title') : undefined) ??
        wordsIn(one)
      const text = plainWords(raw.slice(0, 2000))
      if (text !== undefined) return text
    }
    return undefined
  }
  const tags = [...document.querySelectorAll('a[rel~="tag"]')].map((one) => wordsIn(one))
  const author = propertyOf('author')
  const bylines = author === undefined || author.length > 80 ? undefined : authorsOf([author])
  return defined({
    headline: propertyOf('headline'),
    description: propertyOf('alternativeHeadline') ?? propertyOf('description'),
    published: readTimestamp(propertyOf('datePublished') ?? dateOfClass(document) ?? ''),
    modified: readTimestamp(propertyOf('dateModified') ?? ''),
    section: propertyOf('articleSection'),
    keywords: tags.length === 0 ? undefined : keywordsOf(tags),
    bylines: bylines === undefined || bylines.length === 0 ? undefined : bylines,
  })
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ogs from 'open-graph-scraper'
import urlMetadata from 'url-metadata'
import { type Article, parseArticle } from '../src/article/article.ts'
import { plainText } from '../src/article/text/plain-text.ts'

/** What a program sees of a page. */
interface Seen {
  title: string | undefined
  description: string | undefined
  address: string | undefined
  published: string | undefined
  image: string | undefined
}

type Field = keyof Seen
const fields: readonly Field[] = ['title', 'description', 'address', 'published', 'image']

/**
 * Programs of others that read pages as messengers, search engines and reading apps do; none of them runs a script. The
 * first goes by the preview tags, the second is asked for what schema.org says, and for description and address of the head.
 */
const readers = {
  'open-graph-scraper': async (html: string): Promise<Seen> => {
    const { result } = await ogs({ html })
    return {
      title: result.ogTitle,
      description: result.ogDescription,
      address: result.ogUrl,
      published: result.articlePublishedTime,
      image: result.ogImage?.[0]?.url,
    }
  },
  'url-metadata': async (html: string): Promise<Seen> => {
    const headers = { 'Content-Type': 'text/html; charset=utf-8' }
    const read = await urlMetadata(null, {
      parseResponseObject: new Response(html, { headers }),
      fields: ['jsonld', 'description', 'canonical', 'og:image'],
    })
    const said = read.jsonld?.find((one) => /^(?:NewsArticle|LiveBlogPosting)$/.test(one['@type']))
    return {
      title: said?.headline,
      description: read.description,
      address: read.canonical,
      published: said?.datePublished,
      image: read['og:image'] || undefined,
    }
  },
}

type Reader = keyof typeof readers

/** How many pages each reader saw right of how many, field by field, and what it saw wrong. */
export interface Reading {
  right: Record<Reader, Record<Field, number>>
  total: Record<Reader, Record<Field, number>>
  wrong: string[]
}

/** Has the pages of the articles of an edition read by others, and compares what they saw with the articles themselves. */
export async function readByOthers(
  edition: string,
  built: string,
  site: string,
  isWanted = (_id: string) => true,
): Promise<Reading> {
  const reading: Reading = { right: none(), total: none(), wrong: [] }
  for (const file of readdirSync(join(edition, 'articles'))) {
    if (!file.endsWith('.json') || !isWanted(file.slice(0, -'.json'.length))) continue
    const article = parseArticle(readFileSync(join(edition, 'articles', file), 'utf8'), file)
    const html = readFileSync(join(built, 'a', article.id, 'index.html'), 'utf8')
    const shown = /property="og:image" content="([^"]*)"/.exec(html)?.[1]
    for (const name of ['open-graph-scraper', 'url-metadata'] as const) {
      const seen = await readers[name](html)
      const [right, total] = [reading.right[name], reading.total[name]]
      for (const field of fields) {
        const isRight = matches[field](seen[field], article, { built, site, shown })
        if (isRight !== undefined) total[field]++
        if (isRight) right[field]++
        if (isRight === false) {
          reading.wrong.push(`${name}: ${article.id}: ${field}: ${JSON.stringify(seen[field])}`)
        }
      }
    }
  }
  return reading
}

function none(): Record<Reader, Record<Field, number>> {
  const zero = () => ({ title: 0, description: 0, address: 0, published: 0, image: 0 })
  return { 'open-graph-scraper': zero(), 'url-metadata': zero() }
}

interface Published {
  built: string
  site: string
  /** The picture that the page names. */
  shown: string | undefined
}

/** Undefined where there is nothing to see: an article without a date, a page without a picture. */
const matches: Record<
  Field,
  (seen: string | undefined, article: Article, of: Published) => boolean | undefined
> = {
  title: (seen = '', { headline }) => bare(seen) === bare(headline),
  description: (seen = '', { deck, body }) => {
    const texts = body.map((one) => (one.type === 'paragraph' ? plainText(one.text) : ''))
    const opening = texts.find((text) => text.length >= 30) ?? texts.find(Boolean)
    const said = bare(deck ?? opening ?? '')
    const start = bare(seen).replace(/…$/, '')
    return said.length > 160 ? start.length > 80 && said.startsWith(start) : start === said
  },
  address: (seen, { id }, { site }) => seen === `${site}a/${id}/`,
  published: (seen = '', { published }) =>
    published === undefined ? undefined : Date.parse(seen) === Date.parse(published),
  image: (seen, _, { built, site, shown }) => {
    if (shown === undefined) return seen === undefined ? undefined : false
    if (!seen?.startsWith(site)) return false
    const file = join(built, decodeURI(seen.slice(site.length)))
    return (
      existsSync(file) && /^(?:\xff\xd8|\x89PNG)/.test(readFileSync(file, 'latin1').slice(0, 4))
    )
  },
}

/** A text without what keeps its direction in plain text, its spaces as a page shows them. */
function bare(text: string): string {
  return text
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

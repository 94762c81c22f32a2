import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractFromHtml } from '@extractus/article-extractor'
import ogs from 'open-graph-scraper'
import { type Article, parseArticle } from '../src/article/article.ts'
import { plainText } from '../src/article/plain-text.ts'
import { blockText } from '../src/article/reading-time.ts'

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

/** Programs of others that read pages as messengers and reading apps do; none of them runs a script. */
const readers: Record<keyof typeof shortest, (html: string, url: string) => Promise<Seen>> = {
  'open-graph-scraper': async (html) => {
    const { result } = await ogs({ html })
    return {
      title: result.ogTitle,
      description: result.ogDescription,
      address: result.ogUrl,
      published: result.articlePublishedTime,
      image: result.ogImage?.[0]?.url,
    }
  },
  'article-extractor': async (html, url) => {
    const short = { contentLengthThreshold: 1, descriptionLengthThreshold: 1 }
    const article = await extractFromHtml(html, url, short)
    return {
      title: article?.title,
      description: article?.description,
      address: article?.url,
      published: article?.published,
      image: article?.image || undefined,
    }
  },
}

/** Readability, which the extractor works with, takes shorter texts for no article: they are not read by it. */
const shortest = { 'open-graph-scraper': 0, 'article-extractor': 450 } as const

/** How many pages each reader saw right of how many, field by field, and what it saw wrong. */
export interface Reading {
  right: Record<string, Record<Field, number>>
  total: Record<string, Record<Field, number>>
  wrong: string[]
}

/** Has all pages of the articles of an edition read by others, and compares what they saw with the articles themselves. */
export async function readByOthers(edition: string, built: string, site: string): Promise<Reading> {
  const none = () => ({ title: 0, description: 0, address: 0, published: 0, image: 0 })
  const reading: Reading = { right: {}, total: {}, wrong: [] }
  for (const file of readdirSync(join(edition, 'articles'))) {
    if (!file.endsWith('.json')) continue
    const article = parseArticle(readFileSync(join(edition, 'articles', file), 'utf8'), file)
    const html = readFileSync(join(built, 'a', article.id, 'index.html'), 'utf8')
    const shown = /property="og:image" content="([^"]*)"/.exec(html)?.[1]
    const length = article.body.map(blockText).join(' ').length
    for (const name of ['open-graph-scraper', 'article-extractor'] as const) {
      if (length < shortest[name]) continue
      const seen = await readers[name](html, `${site}a/${article.id}/`)
      const right = reading.right[name] ?? none()
      const total = reading.total[name] ?? none()
      reading.right[name] = right
      reading.total[name] = total
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
    const opening = body.find((block) => block.type === 'paragraph')
    const said = bare(deck ?? (opening ? plainText(opening.text) : ''))
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

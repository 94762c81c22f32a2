import type { Block, Figure } from '../../../article/article.ts'
import { blockText } from '../../../article/blocks.ts'
import { comparable } from '../../../article/text/folding.ts'
import { blocksOf } from '../../markup/blocks.ts'
import { webAddress } from '../../markup/links.ts'
import { parsePage } from '../../markup/parse.ts'
import { cleanText } from '../../markup/plain-words.ts'
import { firstWords } from '../../markup/structured-article.ts'
import { readTimestamp } from '../../markup/timestamps.ts'
import { applyPressRules } from '../../press/blocks/apply-press-rules.ts'
import { readLooseDateLine } from '../../press/dates.ts'
import { languageOfPage } from '../../press/language.ts'
import { readRelativeDate } from '../../press/relative-dates.ts'
import { InputError } from '../../run/input-error.ts'
import type { FoundArticle } from '../format.ts'
import { findContent } from './content.ts'
import type { Facts } from './facts.ts'
import { readFiling, withoutMenuWords } from './filing.ts'
import { dropTalk } from './furniture.ts'
import { headingWords, pageHeadline } from './headline.ts'
import { linkedAuthor, pageBylines } from './page-bylines.ts'
import { pageFacts } from './page-facts.ts'
import { headlineElement, type PageHead, readHead } from './page-head.ts'
import { relatedOnPage } from './page-related.ts'
import { dropTemplate, type SiteTemplate } from './site-template.ts'
import { measurePage, suspicionsOf } from './suspicions.ts'

/** Fewer letters than these are no article, whatever their page says. */
const shortest = 20

/**
 * Reads an article page: what it says of its article, and the article itself. `saved` is when it was saved, by which
 * «قبل ساعتين» is a day. Throws an InputError if there is none.
 */
export function readHtmlPage(
  html: string,
  address?: string,
  template?: SiteTemplate,
  saved?: string,
): FoundArticle {
  const document = parsePage(html)
  dropTalk(document)
  const shown = measurePage(document)
  const base = baseOfPage(document, address)
  const facts = pageFacts(document, base)
  const keywords = withoutMenuWords(document, facts.keywords ?? []).filter(
    (word) => template?.keywords.has(comparable(word)) !== true,
  )
  const declared = [
    document.documentElement.getAttribute('lang'),
    document.body.getAttribute('lang'),
    facts.language,
  ]
  const title = facts.headline ?? document.title
  // Read before the text is looked for, which takes the page apart.
  const words = headingWords(document)
  const early = pageHeadline(document, title, facts.site, words)
  const heading =
    headlineElement(document, early ?? '') ??
    document.querySelector('article h1, main h1') ??
    undefined
  const filing = readFiling(heading)
  if (template !== undefined) dropTemplate(document, template, heading)
  const head = readHead(document, early ?? '', facts.description, base)
  const related = relatedOnPage(document, base, facts.url ?? address)
  const author = linkedAuthor(document)
  const content = findContent(document, heading)
  const blocks = content === undefined ? [] : blocksOf(content.root, base)
  const body = fullerText(blocks, facts.body)
  if (lettersOf(body) < shortest) throw new InputError('holds no article: no text was found in it')
  const headline =
    pageHeadline(document, facts.headline ?? content?.title, facts.site, words) ?? early ?? ''
  const language = languageOfPage(
    declared,
    `${headline} ${body.slice(0, 40).map(blockText).join(' ')}`.slice(0, 20_000),
    headline,
  )
  const { deck, lead } = headFields(head, facts, headline)
  const dates = datesOf(head, facts, saved)
  const bylines = pageBylines(head, facts, author ?? content?.byline)
  // What it is called, whose it is and who wrote it are no topics.
  const names = new Set(
    [headline, facts.site ?? '', ...bylines.map(({ name }) => name)].map(comparable),
  )
  const section = facts.section ?? filing.section
  const url = facts.url ?? (address === undefined ? undefined : webAddress(address, undefined))
  const source = {
    ...(facts.site === undefined ? {} : { name: facts.site }),
    ...(url === undefined ? {} : { url }),
    ...(facts.rights === undefined ? {} : { rights: facts.rights }),
  }
  const found = applyPressRules({
    article: {
      version: 1,
      language,
      headline,
      ...(deck === undefined ? {} : { deck }),
      ...(bylines.length === 0 ? {} : { bylines }),
      ...dates,
      ...(lead === undefined ? {} : { lead }),
      body,
      ...(related.length === 0 ? {} : { related }),
      ...(Object.keys(source).length === 0 ? {} : { source }),
    },
    ...(url === undefined ? {} : { url }),
    ...(section === undefined ? {} : { section }),
    keywords: [...new Set([...keywords, ...filing.tags])].filter(
      (word) => !names.has(comparable(word)),
    ),
    doubts: [],
  })
  if (headline === '') return calledByItsWords(found)
  return { ...found, doubts: [...found.doubts, ...suspicionsOf(found, shown)] }
}

/** A page without a headline is called by how its text begins. */
function calledByItsWords(found: FoundArticle): FoundArticle {
  const headline = firstWords(found.article.body.map(blockText).join(' '))
  const doubt = { decision: `took «${headline}» as a headline`, why: 'the page gives none' }
  return { ...found, article: { ...found.article, headline }, doubts: [...found.doubts, doubt] }
}

/** Where the relative links of a page start from. */
function baseOfPage(document: Document, address: string | undefined): string | undefined {
  const href = document.querySelector('base[href]')?.getAttribute('href') ?? ''
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? ''
  return webAddress(href, address) ?? address ?? webAddress(canonical, undefined)
}

/** The text a page gives for machines, where what it shows is a fraction of it. */
function fullerText(blocks: Block[], text: string | undefined): Block[] {
  if (text === undefined || text.length < 200 || lettersOf(blocks) >= text.length * 0.4)
    return blocks
  const paragraphs = text
    .split(/\n+|<br\s*\/?>|<\/p>/i)
    .map((one) => cleanText(one.replace(/<[^>]*>/g, ' ')))
  return paragraphs.filter((one) => one !== '').map((one) => ({ type: 'paragraph', text: one }))
}

function lettersOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + blockText(block).replace(/\P{L}/gu, '').length, 0)
}

/** A picture of the site and not of the article, by its address. */
const siteSign =
  /logo|default|placeholder|fallback|favicon|social[-_]?(?:card|share|image)|og[-_]image/i

function headFields(
  head: PageHead,
  facts: Facts,
  headline: string,
): { deck: string | undefined; lead: Figure | undefined } {
  const deck = head.deck === headline ? undefined : head.deck
  const isSign = siteSign.test(facts.image?.src ?? '')
  const image = isSign ? undefined : facts.image
  // What a page shows is surer; what it says for machines completes it where both are of one picture.
  const isOne = head.figure?.src === undefined || head.figure.src === image?.src
  const lead = isOne && image !== undefined ? { ...image, ...head.figure } : head.figure
  return { deck, lead }
}

function datesOf(
  head: PageHead,
  facts: Facts,
  saved: string | undefined,
): { published?: string; modified?: string } {
  const lines = head.lines.map((line) => readLooseDateLine(line) ?? {})
  const times = head.times.map(readTimestamp)
  const ages = saved === undefined ? [] : head.lines.map((line) => readRelativeDate(line, saved))
  const published =
    facts.published ?? [...times, ...lines.map((line) => line.published), ...ages].find(isKnown)
  const modified = facts.modified ?? lines.map((line) => line.modified).find(isKnown)
  const isLater = modified !== undefined && !published?.startsWith(modified)
  return { ...(published === undefined ? {} : { published }), ...(isLater ? { modified } : {}) }
}

function isKnown(date: string | undefined): date is string {
  return date !== undefined
}

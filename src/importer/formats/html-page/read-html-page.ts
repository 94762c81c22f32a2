import type { Block, Byline, Figure } from '../../../article/article.ts'
import { blockText } from '../../../article/blocks.ts'
import { comparable } from '../../../article/text/folding.ts'
import { blocksOf } from '../../markup/blocks.ts'
import { webAddress } from '../../markup/links.ts'
import { parsePage } from '../../markup/parse.ts'
import { cleanText } from '../../markup/plain-words.ts'
import { readTimestamp } from '../../markup/timestamps.ts'
import { applyPressRules } from '../../press/blocks/apply-press-rules.ts'
import { addByline, isName, readByline } from '../../press/bylines.ts'
import { isCity } from '../../press/cities.ts'
import { readLooseDateLine } from '../../press/dates.ts'
import { languageOfPage } from '../../press/language.ts'
import { endsSentence } from '../../press/sentences.ts'
import { InputError } from '../../run/input-error.ts'
import type { Doubt, FoundArticle } from '../format.ts'
import { findContent } from './content.ts'
import type { Facts } from './facts.ts'
import { pageHeadline } from './headline.ts'
import { pageFacts } from './page-facts.ts'
import { type PageHead, readHead } from './page-head.ts'
import { relatedOnPage } from './page-related.ts'

/** Fewer letters than these are no article, whatever their page says. */
const shortest = 20

/** Reads an article page: what it says of its article, and the article itself. Throws an InputError if there is none. */
export function readHtmlPage(html: string, address?: string): FoundArticle {
  const document = parsePage(html)
  const base = baseOfPage(document, address)
  const facts = pageFacts(document, base)
  const declared = [
    document.documentElement.getAttribute('lang'),
    document.body.getAttribute('lang'),
    facts.language,
  ]
  const title = facts.headline ?? document.title
  const early = pageHeadline(document, title, facts.site)
  const head = readHead(document, early ?? '', facts.description, base)
  const related = relatedOnPage(document, base, facts.url ?? address)
  const author = linkedAuthor(document)
  const content = findContent(document)
  const blocks = content === undefined ? [] : blocksOf(content.root, base)
  const body = fullerText(blocks, facts.body)
  const headline = pageHeadline(document, facts.headline ?? content?.title, facts.site) ?? early
  if (headline === undefined) throw new InputError('has no headline: no title and no heading')
  if (lettersOf(body) < shortest) throw new InputError('holds no article: no text was found in it')
  const doubts: Doubt[] = []
  const language = languageOfPage(
    declared,
    `${headline} ${body.slice(0, 40).map(blockText).join(' ')}`.slice(0, 20_000),
  )
  const { deck, lead } = headFields(head, facts, headline)
  const dates = datesOf(head, facts)
  const bylines = pageBylines(head, facts, author ?? content?.byline)
  const url = facts.url ?? (address === undefined ? undefined : webAddress(address, undefined))
  const source = {
    ...(facts.site === undefined ? {} : { name: facts.site }),
    ...(url === undefined ? {} : { url }),
    ...(facts.rights === undefined ? {} : { rights: facts.rights }),
  }
  return applyPressRules({
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
    ...(facts.section === undefined ? {} : { section: facts.section }),
    keywords: (facts.keywords ?? []).filter((word) => word !== headline),
    doubts,
  })
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

function datesOf(head: PageHead, facts: Facts): { published?: string; modified?: string } {
  const lines = head.lines.map((line) => readLooseDateLine(line) ?? {})
  const times = head.times.map(readTimestamp)
  const published =
    facts.published ?? [...times, ...lines.map((line) => line.published)].find(isKnown)
  const modified = facts.modified ?? lines.map((line) => line.modified).find(isKnown)
  const isLater = modified !== undefined && !published?.startsWith(modified)
  return { ...(published === undefined ? {} : { published }), ...(isLater ? { modified } : {}) }
}

function isKnown(date: string | undefined): date is string {
  return date !== undefined
}

/** Who wrote it as the page says for machines, with the cities its lines tell; else as its lines say. */
function pageBylines(head: PageHead, facts: Facts, found: string | undefined): Byline[] {
  const bylines: Byline[] = []
  for (const one of facts.bylines ?? []) addByline(bylines, { ...one, name: bareName(one.name) })
  const lines = head.lines
    .slice(0, 12)
    .flatMap((line) => (readByline(line)?.sure === true ? (readByline(line)?.bylines ?? []) : []))
  // What a page says for machines is surer; its lines add cities to the same names.
  const isSure = bylines.length > 0
  for (const one of lines) {
    const isKnown = bylines.some(({ name }) => comparable(name) === comparable(one.name))
    if (isKnown || !isSure) addByline(bylines, one)
  }
  const beside = bylines.length > 0 ? undefined : nameBesideDate(head)
  const name = bareName(cleanText(beside ?? found ?? ''))
  if (bylines.length > 0 || name === '') return bylines
  // What a page calls its author may hold all that it says about one.
  const isOne =
    name.length <= 80 &&
    !endsSentence(name) &&
    readLooseDateLine(name) === undefined &&
    /\p{L}{2}/u.test(name)
  return isOne ? [{ name }] : []
}

/** The name that links to what else its bearer wrote, `<a rel="author">` or `/author/salma`: nothing is told surer. */
function linkedAuthor(document: Document): string | undefined {
  const links = document.querySelectorAll(
    'a[rel~="author"], a[href*="/author/"], a[href*="/authors/"], a[href*="/writer/"], a[href*="/writers/"], [itemprop~="author"] a',
  )
  const names = [...links].map((link) => cleanText(link.textContent ?? ''))
  return names.find((name) => isName(name) && !isCity(name))
}

/** A name without a mark is a byline when it stands beside a date. */
function nameBesideDate(head: PageHead): string | undefined {
  const lines = head.lines.map((line) => line.replace(/[\s|·•-]+$/u, ''))
  const isDate = (line: string | undefined) =>
    line !== undefined && readLooseDateLine(line) !== undefined
  return lines.find(
    (line, at) => isName(line) && !isCity(line) && (isDate(lines[at + 1]) || isDate(lines[at - 1])),
  )
}

/** `By Jane Doe` and «بقلم: سامي حسن» without their first word. */
function bareName(name: string): string {
  return name
    .replace(/^(?:by|von|par|por|بقلم|كتب|كتبت|إعداد|حوار|تقرير)\s*[:：-]?\s+/iu, '')
    .replace(/[\s|,،·-]+$/u, '')
}

import { expandCredit } from './agencies.ts'
import type { Article, Block, Correction, CoverageEntry, Figure, Text } from './article.ts'
import { inReadingOrder } from './coverage.ts'
import { formatDay, formatTime } from './dates/dates.ts'
import { type InterfaceLanguage, interfaceLanguage } from './languages.ts'
import { directionOfLanguage } from './text/direction.ts'
import { escapeXml } from './text/escape-xml.ts'
import { isolateFigures } from './text/left-to-right.ts'

/** Where the links and pictures of a text lead when it is read elsewhere; undefined where they lead nowhere. */
export interface Elsewhere {
  link: (href: string) => string | undefined
  picture: (src: string) => string | undefined
}

/** Whether a link is whole as it stands; the contract lets no other schemes in. */
export function isAbsolute(href: string): boolean {
  return /^(?:https?|mailto):/i.test(href)
}

/**
 * What stands under an article's headline and deck: serious corrections, lead and body, then slips. As HTML for programs
 * that know nothing of our blocks; it is well-formed XML, and every text is escaped.
 */
export function textOfArticle(
  article: Pick<Article, 'language' | 'lead' | 'corrections' | 'coverage' | 'body'>,
  elsewhere: Elsewhere,
): string {
  const { language, lead, corrections = [] } = article
  const body = inReadingOrder(article)
  const told = (areSerious: boolean) =>
    corrections
      .filter(({ serious = false }) => serious === areSerious)
      .map((one) => correctionHtml(one, language, elsewhere))
      .join('')
  return told(true) + blocksHtml(lead ? [lead, ...body] : body, language, elsewhere) + told(false)
}

/** What stands before a correction, in the language of its article. */
const correctionWords: Record<InterfaceLanguage, string> = {
  ar: 'تصويب',
  en: 'Correction',
  fr: 'Rectification',
}

function correctionHtml(
  { date, text }: Correction,
  language: string,
  elsewhere: Elsewhere,
): string {
  const word = correctionWords[interfaceLanguage(language)]
  const day = formatDay(date, language)
  return `<aside class="correction"><p><strong>${word} (${day}):</strong> ${textHtml(text, elsewhere)}</p></aside>`
}

/** Blocks alone, of an article in a language, in the same HTML. */
export function blocksHtml(
  blocks: readonly Block[],
  language: string,
  elsewhere: Elsewhere,
): string {
  return blocks.map((block) => blockHtml(block, language, elsewhere)).join('')
}

function blockHtml(block: Block, language: string, elsewhere: Elsewhere): string {
  const text = (value: Text) => textHtml(isolateFigures(value, language), elsewhere)
  switch (block.type) {
    case 'paragraph':
      return `<p>${text(block.text)}</p>`
    case 'heading':
      return `<h${block.level}>${text(block.text)}</h${block.level}>`
    case 'figure':
      return figureHtml(block, elsewhere)
    case 'quote':
      return `<blockquote><p>${text(block.text)}</p>${attributionHtml(block.attribution)}</blockquote>`
    case 'verse': {
      const lines = block.lines.map((line) => line.map(escapeXml).join(' … '))
      return `<blockquote class="verse"><p>${lines.join('<br/>')}</p>${attributionHtml(block.attribution)}</blockquote>`
    }
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      return `<${tag}>${block.items.map((item) => `<li>${text(item)}</li>`).join('')}</${tag}>`
    }
    case 'table': {
      const row = (cells: readonly Text[], tag: 'th' | 'td') =>
        `<tr>${cells.map((cell) => `<${tag}>${text(cell)}</${tag}>`).join('')}</tr>`
      const header = block.header.length > 0 ? row(block.header, 'th') : ''
      return `<table>${header}${block.rows.map((cells) => row(cells, 'td')).join('')}</table>`
    }
    case 'embed':
      return `<p>${linked(escapeXml(block.title), block.url, elsewhere)}</p>`
    case 'note':
      return `<aside class="article-note"><p>${text(block.text)}</p></aside>`
    case 'divider':
      return '<hr/>'
    case 'entry':
      return `<h3>${escapeXml(entryTitle(block, language))}</h3>${blocksHtml(block.body, language, elsewhere)}`
    default:
      return block satisfies never
  }
}

/** What stands over an addition where times are no links: «29 مارس (آذار) 2021، 15:05 · السفينة تطفو». */
export function entryTitle(
  { time, headline }: Pick<CoverageEntry, 'time' | 'headline'>,
  language: string,
): string {
  const day = formatDay(time, language)
  const clock = formatTime(time)
  const comma = directionOfLanguage(language) === 'rtl' ? '، ' : ', '
  const when = clock === undefined ? day : `${day}${comma}${clock}`
  return headline === undefined ? when : `${when} · ${headline}`
}

function attributionHtml(attribution: string | undefined): string {
  return attribution === undefined ? '' : `<footer>${escapeXml(attribution)}</footer>`
}

function figureHtml(figure: Figure, elsewhere: Elsewhere): string {
  const { src, alt = '', caption, credit } = figure
  const shown = src === undefined ? undefined : elsewhere.picture(src)
  const whose = credit && `<cite>${escapeXml(expandCredit(credit))}</cite>`
  const words = [caption && escapeXml(caption), whose].filter((one) => one !== undefined)
  const picture = shown ? `<img src="${escapeXml(shown)}" alt="${escapeXml(alt)}"/>` : ''
  if (picture === '' && words.length === 0) return ''
  const said = words.length > 0 ? `<figcaption>${words.join(' · ')}</figcaption>` : ''
  return `<figure>${picture}${said}</figure>`
}

function textHtml(value: Text, elsewhere: Elsewhere): string {
  if (typeof value === 'string') return escapeXml(value)
  return value
    .map((run) => {
      if (typeof run === 'string') return escapeXml(run)
      let html = escapeXml(run.text)
      if (run.strong) html = `<strong>${html}</strong>`
      if (run.emphasis) html = `<em>${html}</em>`
      if (run.lang !== undefined) {
        html = `<bdi lang="${run.lang}" dir="${directionOfLanguage(run.lang)}">${html}</bdi>`
      }
      return run.href === undefined ? html : linked(html, run.href, elsewhere)
    })
    .join('')
}

function linked(html: string, href: string, elsewhere: Elsewhere): string {
  const target = elsewhere.link(href)
  return target === undefined ? html : `<a href="${escapeXml(target)}">${html}</a>`
}

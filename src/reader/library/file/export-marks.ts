import { address } from '../../../article/addresses.ts'
import { directionOfLanguage } from '../../../article/text/direction.ts'
import type { Mark } from '../../device/library/records.ts'

/** The forms in which marks leave the library. */
export const markForms = {
  markdown: { name: 'Markdown', extension: 'md', type: 'text/markdown', write: writeMarkdown },
  html: { name: 'HTML', extension: 'html', type: 'text/html', write: writeHtml },
  csv: { name: 'CSV', extension: 'csv', type: 'text/csv', write: writeCsv },
} as const

export type MarkForm = keyof typeof markForms

/** Whose marks they are, what notes and places are called, and where the site is. */
interface Frame {
  title: string
  language: string
  toPlace: string
  /** The absolute address of the site's front page. */
  site: string
}

/** The marks by article, as Markdown that note-takers read: each a quotation, its note under it, and a link to its place. */
function writeMarkdown(marks: readonly Mark[], { title, toPlace, site }: Frame): string {
  const lines = [`# ${title}`, '']
  for (const group of byArticle(marks)) {
    lines.push(`## [${plain(group[0]?.headline ?? '')}](${placeOf(group[0], site, false)})`, '')
    for (const mark of group) {
      lines.push(...mark.quote.exact.split('\n').map((line) => `> ${plain(line)}`), '')
      if (mark.note !== undefined) lines.push(plain(mark.note), '')
      lines.push(`[${toPlace}](${placeOf(mark, site)}) · ${dayIn(mark)} · #${mark.tint}`, '')
    }
  }
  return lines.join('\n')
}

/** The marks as a page that stands by itself. */
function writeHtml(marks: readonly Mark[], { title, language, toPlace, site }: Frame): string {
  const articles = byArticle(marks).map((group) => {
    const items = group.map((mark) => {
      const note = mark.note === undefined ? '' : `<p class="note">${escapeHtml(mark.note)}</p>`
      return `<li><blockquote lang="${escapeHtml(mark.language)}" dir="${directionOfLanguage(mark.language)}"><mark class="${mark.tint}">${escapeHtml(mark.quote.exact)}</mark></blockquote>${note}<p class="at"><time datetime="${dayIn(mark)}">${dayIn(mark)}</time> <a href="${escapeHtml(placeOf(mark, site))}">${escapeHtml(toPlace)}</a></p></li>`
    })
    const first = group[0]
    return `<section><h2><a href="${escapeHtml(placeOf(first, site, false))}">${escapeHtml(first?.headline ?? '')}</a></h2><ol>${items.join('\n')}</ol></section>`
  })
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${directionOfLanguage(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>
<style>body{max-width:40em;margin:2em auto;padding:0 1em;font:1.1em/1.9 "Noto Naskh Arabic",serif}ol{list-style:none;padding:0}blockquote{margin:1.5em 0 .25em}mark{color:#1b1a18;background:#f7e3a3;white-space:pre-line}.verdigris{background:#cfe8d6}.lapis{background:#d3e2f4}.note{white-space:pre-line;margin:0}.at{font-size:.8em;margin:0;color:#5e5a53}</style></head>
<body><h1>${escapeHtml(title)}</h1>
${articles.join('\n')}
</body></html>
`
}

/** The marks as a table; a cell that a spreadsheet would take for a formula is told apart by an apostrophe. */
function writeCsv(marks: readonly Mark[], { site }: Frame): string {
  const rows = byArticle(marks)
    .flat()
    .map((mark) => [
      mark.headline,
      mark.quote.exact,
      mark.note ?? '',
      mark.tint,
      dayIn(mark),
      placeOf(mark, site),
    ])
  const table = [['headline', 'quote', 'note', 'tint', 'date', 'url'], ...rows]
  // With its mark at the beginning Excel reads it as what it is.
  return `\ufeff${table.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** What Markdown would take for its own signs at the beginning of a line or around a word. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/^(\s*)([#+-]|\d+\.)/gm, '$1\\$2')
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

function placeOf(mark: Mark | undefined, site: string, hasBlock = true): string {
  if (!mark) return site
  const page = site + address.article(mark.articleId).slice(1)
  return hasBlock && mark.block !== '' ? `${page}#${mark.block}` : page
}

function dayIn({ at }: Mark): string {
  return new Date(at).toISOString().slice(0, 10)
}

function byArticle(marks: readonly Mark[]): Mark[][] {
  const groups = new Map<string, Mark[]>()
  for (const mark of marks.toSorted((a, b) => a.at - b.at)) {
    groups.set(mark.articleId, [...(groups.get(mark.articleId) ?? []), mark])
  }
  return [...groups.values()]
}

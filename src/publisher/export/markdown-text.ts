import type { Run, Text } from '../../article/article.ts'
import { allowedInXml, escapeXml } from '../../article/text/escape-xml.ts'

/** A text in a line of Markdown (CommonMark), its marking kept: `['قال ', {text: 'نعم', strong: true}]` → `قال **نعم**`. */
export function markdownText(value: Text, link: (href: string) => string): string {
  const parts = typeof value === 'string' ? [value] : value
  const line = parts.map((part) => runText(part, link)).join('')
  // What a line may not begin with, unless it is meant: a list, a heading, a quote, a rule.
  return line.trim().replace(/^(?=[#+\-=:]|\d+[.)](?:\s|$))(\d*)/, '$1\\')
}

function runText(part: string | Run, link: (href: string) => string): string {
  if (typeof part === 'string') return plain(part)
  const { text, href, strong, emphasis, lang } = part
  let written = plain(text)
  if (emphasis) written = marked(written, text, '*', 'em')
  if (strong) written = marked(written, text, '**', 'strong')
  if (lang !== undefined) written = `<span lang="${lang}">${written}</span>`
  return href === undefined ? written : `[${written}](${link(href)})`
}

/** Stars mark nothing when white space or punctuation stands within them and a letter without: «**«نص»**ها» needs tags. */
function marked(written: string, text: string, stars: string, tag: string): string {
  const isBare = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}\p{M}])?$/su.test(text)
  return isBare ? `${stars}${written}${stars}` : `<${tag}>${written}</${tag}>`
}

function plain(text: string): string {
  return allowedInXml(text)
    .replace(/\s*[\n\r\u2028\u2029]\s*/g, ' ')
    .replace(/[\\`*_[\]<>&~|!$]/g, '\\$&')
}

/** A link's target between brackets. */
export function target(href: string): string {
  return href.replace(/[()<>\\\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** Text in the HTML that stands where Markdown has no form of its own; a blank line would end it. */
export function markup(text: string): string {
  return escapeXml(text.replace(/\s*[\n\r]\s*/g, ' '))
}

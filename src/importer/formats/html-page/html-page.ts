import type { TextFormat } from '../format.ts'
import { readHtmlPage } from './read-html-page.ts'

/** A saved page of a newspaper: one article with what the page says of it for machines. */
export const htmlPage: TextFormat = {
  takes: 'text',
  name: 'HTML page',
  detect,
  read: (text, { url }) => ({ articles: [readHtmlPage(text, url)] }),
}

/** What may stand over a page's first element: a mark, white space, a declaration, comments. */
const preamble = /^\ufeff?(?:\s|<\?xml[^>]*\?>|<!--[\s\S]*?(?:-->|$))*/i

const elements =
  /^<(?:html|head|body|title|meta|link|script|style|base|div|section|article|main|header|nav|aside|footer|h[1-6]|p|br|hr|ul|ol|table|center|font|span|a|b|strong|i|em|img|figure|form|iframe|blockquote|pre|noscript|template|svg|math|button|input|video|audio|details)(?=[\s/>])/i

function detect(text: string): boolean {
  const start = text.slice(0, 20_000)
  const before = preamble.exec(start)?.[0] ?? ''
  const rest = start.slice(before.length)
  if (/^<(?:!doctype\s+html|html[\s>])/i.test(rest)) return true
  // Of XML only a page is one: its other kinds have elements of these names too.
  return !before.includes('<?xml') && elements.test(rest)
}

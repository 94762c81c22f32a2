/** What may stand over a page's first element: a mark, white space, a declaration, comments. */
const preamble = /^\ufeff?(?:\s|<\?xml[^>]*\?>|<!--[\s\S]*?(?:-->|$))*/i

const elements =
  /^<(?:html|head|body|title|meta|link|script|style|base|div|section|article|main|header|nav|aside|footer|h[1-6]|p|br|hr|ul|ol|table|center|font|span|a|b|strong|i|em|img|figure|form|iframe|blockquote|pre|noscript|template|svg|math|button|input|video|audio|details)(?=[\s/>])/i

/** Whether a text is a page: it begins as one, whatever stands over its first element. */
export function isPage(text: string): boolean {
  const start = text.slice(0, 20_000)
  const before = preamble.exec(start)?.[0] ?? ''
  const rest = start.slice(before.length)
  if (/^<(?:!doctype\s+html|html[\s>])/i.test(rest)) return true
  // Of XML only a page is one: its other kinds have elements of these names too.
  return !before.includes('<?xml') && elements.test(rest)
}

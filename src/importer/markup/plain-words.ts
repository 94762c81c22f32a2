import { decodeHTMLStrict } from 'entities'

const tags =
  'a|abbr|acronym|address|area|article|aside|audio|b|base|bdi|bdo|big|blink|blockquote|body|br|button|canvas|caption|center|cite|code|col|colgroup|data|dd|del|details|dfn|dialog|dir|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|frame|frameset|h[1-6]|head|header|hgroup|hr|html|i|iframe|image|img|input|ins|kbd|keygen|label|legend|li|link|listing|main|map|mark|marquee|math|menu|meta|meter|nav|noscript|object|ol|optgroup|option|output|p|param|picture|plaintext|pre|progress|q|rp|rt|ruby|s|samp|script|section|select|slot|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|track|tt|u|ul|var|video|wbr|xmp'

const unseen = /<(script|style|template|noscript)\b|<!--/gi
const inline =
  /<\/?(?:a|abbr|b|bdi|bdo|big|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|time|u|wbr)(?:\s[^<>]*)?\/?>/gi
const tag = new RegExp(`<[/!?]?(?:${tags})(?:[\\s/][^<>]*)?(?:>|$)|<[!?][a-z][^<>]*>`, 'gi')
const entity = /&(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[0-9a-f]{1,6});/i

/** Whether a text holds HTML rather than speaking of it: «x < y» and `List<String>` do not. */
export function holdsMarkup(text: string): boolean {
  return text.includes('<') && text.search(tag) >= 0
}

/**
 * A field of a page, a feed or an export as one line of plain words: markup taken out, entities decoded even where they
 * were encoded twice, control characters gone. `Rock &amp;amp; <b>roll</b>` → `Rock & roll`. Undefined where nothing is
 * left.
 */
export function plainWords(value: unknown): string | undefined {
  const text = plainText(value)
  const line = text === undefined ? '' : cleanText(text)
  return line === '' ? undefined : line
}

/** A text as one line: without control characters, its white space single, no invisible marks at its ends. */
export function cleanText(text: string): string {
  return withoutControls(text)
    .replace(/\s+/g, ' ')
    .replace(
      /^[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+|[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+$/gu,
      '',
    )
}

/** Decodes the entities of a text; those of `<` and `>` stay, because what they stand for would look like markup. */
export function decodeEntities(text: string): string {
  if (!entity.test(text)) return text
  return text.replace(new RegExp(entity, 'gi'), (found) => {
    const decoded = decodeHTMLStrict(found)
    return decoded === '<' || decoded === '>' ? found : decoded
  })
}

/** The same with its line ends kept, for a text of several paragraphs. */
export function plainText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return undefined
  let text = withoutTags(value)
  for (let times = 0; times < 3 && entity.test(text); times++)
    text = withoutTags(decodeHTMLStrict(text))
  return withoutControls(text)
}

/** A text without characters that show nothing and mean nothing; halves of characters become U+FFFD. */
export function withoutControls(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\p{Cc}\ufffe\uffff\ufeff]/gu, (one) => (one === '\n' || one === '\t' ? one : ''))
    .replace(/\p{Surrogate}/gu, '\ufffd')
}

function withoutTags(text: string): string {
  if (!text.includes('<') && !text.includes(']]>')) return text
  const seen = withoutUnseen(text).replace(/<!\[CDATA\[|\]\]>/gi, '')
  return seen.replace(inline, '').replace(tag, ' ')
}

/** Without comments and scripts. What is not closed goes on to the end, so that a text is gone through once. */
function withoutUnseen(text: string): string {
  const lower = text.toLowerCase()
  let kept = ''
  let end = 0
  for (const found of text.matchAll(unseen)) {
    if (found.index < end) continue
    kept += text.slice(end, found.index)
    const close = found[1] === undefined ? '-->' : `</${found[1].toLowerCase()}`
    const at = lower.indexOf(close, found.index)
    const last = at < 0 ? -1 : text.indexOf('>', at)
    if (last < 0) return kept
    end = last + 1
  }
  return kept + text.slice(end)
}

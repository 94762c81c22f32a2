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
 * A field of a source as one line of plain words: markup taken out, entities decoded even where they were encoded
 * twice, control characters gone. `Rock &amp;amp; <b>roll</b>` → `Rock & roll`. Undefined where nothing is left.
 */
export function plainWords(value: unknown): string | undefined {
  const text = plainText(value)?.replace(/\s+/g, ' ').trim()
  return text === undefined || !hasWords(text) ? undefined : text
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

function hasWords(text: string): boolean {
  return /[^\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/.test(text)
}

/**
 * Parts a plain text into paragraphs: at line ends, or at empty lines where lines are wrapped at a width. Where a
 * program lost the line ends, runs of spaces are what is left of them: `صباح الخير.  خرج الناس.` has two.
 */
export function paragraphsOf(text: string): string[] {
  const lines = (text.includes('\n') ? text : withLineEnds(text)).split('\n')
  const paragraphs = isWrapped(lines) ? text.split(/\n\s*\n/) : lines
  return paragraphs.map((one) => one.replace(/\s+/g, ' ').trim()).filter(hasWords)
}

/** Two spaces after each full stop are a typist’s habit and part nothing. */
function withLineEnds(text: string): string {
  const wide = text.match(/\S\s{2,}(?=\S)/g)?.length ?? 0
  const sentences = text.match(/[.!?؟۔]["»”)]*\s+(?=\S)/g)?.length ?? 0
  return wide > 0 && wide <= sentences / 2 ? text.replace(/\s{2,}/g, '\n') : text
}

/** Whether lines end at a width rather than at the end of a paragraph, as in mails and old agency texts. */
function isWrapped(lines: readonly string[]): boolean {
  const inner = lines.filter(
    (line, at) => line.trim() !== '' && (lines[at + 1] ?? '').trim() !== '',
  )
  const open = inner.filter((line) => line.length <= 100 && !/[.!?؟۔:…"»”)]\s*$/.test(line))
  return inner.length >= 4 && inner.length < lines.length && open.length >= inner.length * 0.7
}

/** Elements beside which a line end means nothing. */
const blockTag =
  /^<\/?(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|td|th|caption|colgroup|col|blockquote|figure|figcaption|form|hr|section|article|aside|header|footer|nav|address|details|summary|iframe|video|audio|object|fieldset|center|pre|script|style|br)\b/i

/** Elements whose text is kept as it is. */
const verbatim = /^<(pre|script|style|textarea|svg)\b/i

/** An address that stands alone in its line is shown by WordPress as what it leads to. */
const loneAddress = /^[ \t]*(https?:\/\/[^\s<>"]{4,2000})[ \t]*$/gim

/**
 * Text of the classic editor as HTML: an empty line parts paragraphs, any other line end is a `<br>`, as WordPress
 * shows it. `embed` gives the HTML of an address that stands alone in its line.
 */
export function withParagraphBreaks(html: string, embed: (url: string) => string): string {
  if (!html.includes('\n')) return html.replace(loneAddress, (_, url: string) => embed(url))
  const text = html.replace(/\r\n?/g, '\n').replace(loneAddress, (_, url: string) => embed(url))
  // Every second part is a tag.
  const parts = text.split(/(<[/!?a-z][^<>]*>)/i)
  let kept = ''
  let within: string | undefined
  for (const [at, part] of parts.entries()) {
    const isTag = at % 2 === 1
    if (within !== undefined) {
      kept += part
      if (isTag && part.toLowerCase().startsWith(`</${within}`)) within = undefined
    } else if (isTag) {
      kept += part
      within = verbatim.exec(part)?.[1]?.toLowerCase()
    } else kept += broken(part, parts[at - 1] ?? '<p>', parts[at + 1] ?? '</p>')
  }
  return kept
}

function broken(text: string, before: string, after: string): string {
  const start = blockTag.test(before) ? text.replace(/^\s+/, ' ') : text
  const inner = blockTag.test(after) ? start.replace(/\s+$/, ' ') : start
  // An element without content parts what stands before it from what follows, whatever it is in.
  return inner.replace(/\n[ \t\u00a0]*(?:\n\s*)+/g, '<div></div>').replaceAll('\n', '<br>')
}

/** The most characters of a quotation that are sent; who wants more sends the article. */
export const longestQuote = 600

/**
 * The words of a quotation without its marks: `['، ثم قال «نعم']` → `ثم قال «نعم`, `['«نعم.»']` → `نعم.`. At its edges a
 * mark whose other half was not selected falls away, and so does a pair that encloses everything, because the quotation
 * brings its own; what is too long is cut after a word, with «…».
 */
export function quoteWords(lines: readonly string[], longest = longestQuote): string {
  const text = lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')
    .replace(/^[\s.،,؛;:؟?!…)\]–—-]+|[\s،,؛;:([–—-]+$/gu, '')
  return cut(withoutOuterMarks(text), longest)
}

/** The quotation in its marks: «…» in what is written from the right, “…” in what is written from the left. */
export function inMarks(words: string, direction: 'rtl' | 'ltr'): string {
  return direction === 'rtl' ? `«${words}»` : `“${words}”`
}

function withoutOuterMarks(text: string): string {
  const open: number[] = []
  const partner = new Map<number, number>()
  for (let at = 0; at < text.length; at++) {
    if ('«“'.includes(text.charAt(at))) open.push(at)
    if (!'»”'.includes(text.charAt(at))) continue
    const from = open.pop()
    partner.set(at, from ?? -1)
    if (from !== undefined) partner.set(from, at)
  }
  const last = text.length - 1
  const isEnclosed = last > 0 && partner.get(0) === last
  const isHalfBefore = open.includes(0)
  const isHalfAfter = partner.get(last) === -1
  if (isEnclosed || (isHalfBefore && isHalfAfter))
    return withoutOuterMarks(text.slice(1, -1).trim())
  if (isHalfBefore) return text.slice(1).trim()
  return isHalfAfter ? text.slice(0, -1).trim() : text
}

function cut(text: string, longest: number): string {
  if (text.length <= longest) return text
  const kept = text.slice(0, longest + 1)
  const end = kept.search(/\s\S*$/)
  return `${kept.slice(0, end > 0 ? end : longest).replace(/[\s\p{P}]+$/u, '')}…`
}

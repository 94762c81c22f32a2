import { parsePage } from './parse.ts'

const entity = /&(?:#\d{2,7}|#x[\da-f]{2,6}|[a-z]{2,8}\d{0,2});/i

/** Left encoded: what they stand for would look like markup. */
const markup = /&(?:lt|gt|#60|#62|#x3c|#x3e|#0*60|#0*62);/i

/**
 * A text that was encoded once too often, as it was meant: `l&#039;été &amp;amp; «نعم»` → `l'été & «نعم»`. Tags that
 * stand in it are dropped, white space at its ends too.
 */
export function plainWords(raw: string): string {
  // Tags that were encoded are tags all the same.
  let text = raw.replace(/(?:&amp;|&)lt;(\/?[a-z][^&<>]*)(?:&amp;|&)gt;/gi, '<$1>')
  if (/<\/?[a-z][^>]*>/i.test(text)) text = wordsOfHtml(text)
  for (let times = 0; times < 2 && entity.test(text); times++) text = decodeEntities(text)
  return cleanText(text)
}

/** Whether entities are left in a text. */
export function hasEntities(text: string): boolean {
  return entity.test(text)
}

/** Entities that are left in a text, decoded; signs of markup stay as they are. */
export function decodeEntities(text: string): string {
  return text.replace(new RegExp(entity, 'gi'), (found) => {
    if (markup.test(found)) return found
    const decoded = wordsOfHtml(found)
    return decoded === '' && !/nbsp|zw|rlm|lrm|#/.test(found) ? found : decoded
  })
}

/** A text without control characters and halves of characters, its white space single. */
export function cleanText(text: string): string {
  return text
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(/[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu, '')
    .replace(/^[\s\u200b-\u200f\ufeff]+|[\s\u200b-\u200f\ufeff]+$/gu, '')
}

function wordsOfHtml(html: string): string {
  return parsePage(`<body>${html}</body>`).body.textContent ?? ''
}

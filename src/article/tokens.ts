const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*/gu
const wordOrSign = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*|[^\s\p{L}\p{N}]+/gu

/**
 * The words of a text as they stand in it: «بـ«طالبان»، أمس» → `بـ`, `طالبان`, `أمس`.
 * Cut before folding, because folding a whole text may join words (1,000) and so move what comes after.
 */
export function wordsOf(text: string): string[] {
  return text.match(word) ?? []
}

/** The same with the signs between them, which end a phrase: «الصين، روسيا» → `الصين`, `،`, `روسيا`. */
export function wordsAndSignsOf(text: string): string[] {
  return text.match(wordOrSign) ?? []
}

/** Whether one of `wordsAndSignsOf` is a word. */
export function isWord(token: string): boolean {
  return /^[\p{L}\p{N}]/u.test(token)
}

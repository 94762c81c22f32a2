/** Whether a text ends as a sentence does: «… قال: «لا».» yes, «أكثر من نصف الأفغان فقراء» no. */
export function endsSentence(text: string): boolean {
  return /[.!?؟۔…][»"”’')\]\s]*$/u.test(text)
}

/** Whether a text ends with any mark a paragraph may end with; one that does not may have been cut. */
export function endsWithMark(text: string): boolean {
  return /[.!?؟۔…:»"”’')\]]$/u.test(text)
}

/** How many words a text has. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** Whether a line is a paragraph beyond doubt: a sentence of some length, or longer than any heading. */
export function isProse(text: string): boolean {
  return text.length >= 160 || (text.length >= 60 && endsSentence(text))
}

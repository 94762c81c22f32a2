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

const listMark =
  /^(?:[-–—•●▪*·]\s*(?=[^\s\d\-–—])|[-–—•●▪*·]\s+|\d{1,2}\s*[-–.)ـ]\s+|[٠-٩۰-۹]{1,2}\s*[-–.)ـ]\s+)/u

/** The sign a list item begins with, `- ` or `1- `; undefined for other lines. */
export function listMarkOf(text: string): string | undefined {
  return listMark.exec(text)?.[0]
}

/** What stands between the two halves of a line of verse: three dots, stars, a bar, or a gap as wide as a tab. */
const gap = /\s*(?:\t+|\s(?:\.{2,}|…+|\*{1,3}|={2,}|\/{1,2}|\|)\s)\s*/u

/** The two hemistichs of a line of verse that are set apart by a sign or a gap; undefined for every other line. */
export function halvesOfVerse(line: string): [string, string] | undefined {
  if (line.length > 130) return undefined
  const [first = '', second = '', ...more] = line.trim().split(gap)
  const isHalf = (half: string) => half.length >= 6 && half.length <= 60 && half.includes(' ')
  return more.length === 0 && isHalf(first) && isHalf(second) ? [first, second] : undefined
}

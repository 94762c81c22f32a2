import { endsSentence } from './sentences.ts'

const listMark =
  /^(?:[-–—•●▪*·]\s*(?=[^\s\d\-–—])|[-–—•●▪*·]\s+|\d{1,2}\s*[-–.)ـ]\s+|[٠-٩۰-۹]{1,2}\s*[-–.)ـ]\s+)/u

/** The sign a list item begins with, `- ` or `1- `; undefined for other lines. */
export function listMarkOf(text: string): string | undefined {
  return listMark.exec(text)?.[0]
}

/** Another sign begins another list: a question «*» and its answer «-» are not two items of one. */
export function kindOfListSign(text: string): string {
  return isNumbered(text) ? '1' : text.charAt(0)
}

/** Whether the sign of a list item is a number. */
export function isNumbered(text: string): boolean {
  return /^[\d٠-٩۰-۹]/u.test(text)
}

/** «- «لماذا يصعد البحر؟» سأل طفل.» is a line of a dialogue and no list item. */
export function isDialogueLine(text: string): boolean {
  return /^[-–—]\s*[«“"]/u.test(text) && endsSentence(text)
}

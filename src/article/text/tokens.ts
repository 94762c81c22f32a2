import { unseen } from './folding.ts'

/** What a character does to a word. */
const none = 0
const arabicLetter = 1
const otherLetter = 2
const digit = 3
/** Belongs to the word before it: a vowel sign, the kashida. */
const mark = 4
/** Belongs to a word only between its letters: joiners, soft hyphens, marks of direction. */
const invisible = 5
const halfPair = 6

/** Filled as characters are met: the tables of Unicode are too slow to be asked 400 million times. */
const kinds = new Uint8Array(65_536).fill(255)

function kindOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code === 0x640 || /\p{M}/u.test(character)) return mark
  if (unseen.test(character)) return invisible
  if (/\p{N}/u.test(character)) return digit
  if (!/\p{L}/u.test(character)) return code >= 0xd800 && code <= 0xdfff ? halfPair : none
  return /\p{Script=Arabic}/u.test(character) ? arabicLetter : otherLetter
}

/**
 * Visits the words of a text by their places in it, «و61,482 دولارا» as `و`, `61,482` and `دولارا`. A word is cut where
 * Arabic letters meet others («بـGPS») or digits («1436هـ»), and holds the commas of its thousands. Cut before folding,
 * because folding a whole text may join words and so move what comes after.
 */
export function scanWords(text: string, visit: (start: number, end: number) => void): void {
  let start = -1
  let end = 0
  let script = none
  /** What the last letter or digit was. */
  let before = none
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    let kind = kinds[code] ?? none
    if (kind === 255) {
      kind = kindOf(text.charAt(at))
      kinds[code] = kind
    }
    let width = 1
    if (kind === halfPair) {
      const point = text.codePointAt(at) ?? 0
      if (point > 0xffff) {
        width = 2
        kind = kindOf(String.fromCodePoint(point))
      } else kind = none
    }
    if (kind === none) {
      if (start < 0 || isThousands(text, at)) continue
      visit(start, end)
      start = -1
    } else if (kind >= mark) {
      if (start >= 0 && kind === mark) end = at + width
    } else {
      if (start >= 0 && kind !== before && isCut(before, kind, script)) {
        visit(start, end)
        start = -1
      }
      if (start < 0) {
        start = at
        script = none
      }
      if (kind !== digit) script = kind
      before = kind
      end = at + width
    }
    at += width - 1
  }
  if (start >= 0) visit(start, end)
}

/** Whether a word ends before a letter or digit of another kind: «و2018», «1436هـ», «بـGPS», but not `iPhone15Pro`. */
function isCut(before: number, kind: number, script: number): boolean {
  if (kind === digit) return before === arabicLetter
  return (before === digit && kind === arabicLetter) || (script !== none && kind !== script)
}

/** A comma between a digit and just three of them. */
const thousands = /[0-9٠-٩۰-۹][,٬][0-9٠-٩۰-۹]{3}(?![0-9٠-٩۰-۹])/y

function isThousands(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code !== 0x2c && code !== 0x66c) return false
  thousands.lastIndex = at - 1
  return thousands.test(text)
}

/** The words of a text as they stand in it: «بـ«طالبان»، أمس» → `بـ`, `طالبان`, `أمس`. */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  scanWords(text, (start, end) => words.push(text.slice(start, end)))
  return words
}

/** The same with the signs between them, which end a phrase: «الصين، روسيا» → `الصين`, `،`, `روسيا`. */
export function wordsAndSignsOf(text: string): string[] {
  const tokens: string[] = []
  let last = 0
  const addSigns = (end: number) => {
    tokens.push(...(text.slice(last, end).match(/[^\s\p{L}\p{N}\p{M}\p{Cf}]+/gu) ?? []))
  }
  scanWords(text, (start, end) => {
    addSigns(start)
    tokens.push(text.slice(start, end))
    last = end
  })
  addSigns(text.length)
  return tokens
}

/** Whether one of `wordsAndSignsOf` is a word. */
export function isWord(token: string): boolean {
  return /^[\p{L}\p{N}]/u.test(token)
}

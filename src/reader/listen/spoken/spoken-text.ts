import { amounts } from './amounts.ts'
import { datesAndTimes } from './dates-and-times.ts'
import { ordinals } from './ordinals.ts'
import type { Rule } from './rule.ts'
import { otherNumbers, phoneNumbers, shortForms } from './short-forms.ts'
import { links, signs, unseen } from './signs.ts'

/** A text as it is given to a voice. */
export interface SpokenText {
  text: string
  /**
   * Where in the text as it is written the word stands that begins at `at` of the spoken one: what is said in other words,
   * «25%», is one. Undefined for what is nowhere in it.
   */
  sourceOf: (at: number, length?: number) => { start: number; end: number } | undefined
}

/** The first that takes a place has it. */
const ofEveryLanguage: readonly Rule[] = [...links, ...unseen]
const ofArabic: readonly Rule[] = [
  ...ofEveryLanguage,
  phoneNumbers,
  ...datesAndTimes,
  ...ordinals,
  ...otherNumbers,
  amounts,
  ...shortForms,
  ...signs,
]

/** Marks of direction and stretched letters, which some engines spell out; the joiner that Persian needs stays. */
const spokenLetters = /(?:\u200c|[^\p{Cf}\u0640])+/gu

/** A piece of the spoken text; what is said in other words stands for all that it was. */
interface Piece {
  text: string
  start: number
  end: number
  isChanged: boolean
}

/**
 * A text as a newsreader says it. In Arabic numbers come in words, with the gender and case that their sentence asks for,
 * and short forms in full; in any language links and signs that nobody says are left out.
 * «بنسبة 25%» → «بنسبة خَمْسَة وَعِشْرين في المِئَة»
 */
export function spokenText(written: string, language: string): SpokenText {
  let letters = ''
  /** Where each letter stands in the text as it is written. */
  const places: number[] = []
  for (const { 0: run, index } of written.matchAll(spokenLetters)) {
    for (let at = 0; at < run.length; at++) places.push(index + at)
    letters += run
  }
  const isArabic = /^ar[a-z]?(?:-|$)/i.test(language)
  const pieces = piecesOf(letters, isArabic ? ofArabic : ofEveryLanguage)
  const text = pieces.map((piece) => piece.text).join('')

  return {
    text,
    sourceOf: (at, length = 0) => {
      const word =
        length > 0 ? text.slice(at, at + length) : (/^\S+/.exec(text.slice(at))?.[0] ?? '')
      const said = word.replace(/[^\p{L}\p{M}\p{N}]+$/u, '')
      if (at < 0 || said === '') return undefined
      const { start, end } = sourceOf(pieces, at, at + said.length)
      const [spaceBefore = '', seen = ''] =
        /^(\s*)(.*?)\s*$/su.exec(letters.slice(start, end))?.slice(1) ?? []
      const first = start + spaceBefore.length
      const [from, to] = [places[first], places[first + seen.length - 1]]
      return seen === '' || from === undefined || to === undefined
        ? undefined
        : { start: from, end: to + 1 }
    },
  }
}

/** Cuts a text into what is spoken as it is and what a rule says in other words; the first rule that takes a place has it. */
function piecesOf(text: string, rules: readonly Rule[]): Piece[] {
  const taken: Piece[] = []
  for (const { pattern, say } of rules) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (taken.some((piece) => piece.start < end && start < piece.end)) continue
      const around = { before: text.slice(0, start), after: text.slice(end) }
      const words = say({ ...match.groups, 0: match[0] }, around)
      if (words !== undefined) taken.push({ text: words, start, end, isChanged: true })
    }
  }
  taken.sort((one, other) => one.start - other.start)
  const pieces: Piece[] = []
  let from = 0
  for (const piece of [
    ...taken,
    { text: '', start: text.length, end: text.length, isChanged: true },
  ]) {
    const between = text.slice(from, piece.start)
    pieces.push({ text: between, start: from, end: piece.start, isChanged: false }, piece)
    from = piece.end
  }
  return pieces
}

/** The part of the written text that a part of the spoken one stands for. */
function sourceOf(
  pieces: readonly Piece[],
  from: number,
  to: number,
): { start: number; end: number } {
  let begin = 0
  const source = { start: 0, end: 0 }
  for (const { text, start, end, isChanged } of pieces) {
    const [first, last] = [from - begin, to - begin]
    begin += text.length
    if (first >= 0 && first < text.length) source.start = isChanged ? start : start + first
    if (last > 0 && last <= text.length) source.end = isChanged ? end : start + last
  }
  return source
}

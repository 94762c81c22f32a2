/** A piece of a text that is read in one breath, with the white space after it; `start` counts from the text's first character. */
export interface Sentence {
  text: string
  start: number
}

const arabic = String.raw`[\p{Script=Arabic}\p{M}]`

/** Marks that may end a sentence, whatever closes after them («نعم.»), a note's number and the space that follows. */
const possibleEnd =
  /(?<marks>[.؟?!…۔]+)(?<closers>(?:\[\d+\]|\s?[»›]|[”’"')\]}])*)(?<space>\s*)|\s*\n\s*/gu

const opening = /^[\s«“‘"'([{‹–—-]+/u
/** «انتهى.وخرج», «انتهى .وخرج». */
const wordsRunTogether = new RegExp(`${arabic}{3}[»›”’"')\\]}]*\\s?$`, 'u')
const wordFollows = new RegExp(`^(?:[*•]\\s*)?${arabic}{2}`, 'u')

const shortened =
  /^(?:مج|تح|تر|mrs?|ms|dr|prof|st|gen|col|sen|rep|gov|lt|sgt|capt|rev|hon|vs|cf|ca|approx|figs?|vols?|pp|eds?|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|inc|ltd|corp)$/iu

/** Figures of any kind. */
const figures = '[0-9٠-٩۰-۹]'
/** A list begins at one: «الإسراء: 33.» names a verse. */
const listNumber = new RegExp(`(?:^|؛|:(?=\\s*[1١۱]$))\\s*${figures}{1,3}$`, 'u')
const numberInBrackets = new RegExp(`\\([^().]{0,20}${figures}$`, 'u')
const measured = new RegExp(`${figures}\\s*(?:كم|كلم|سم|مم|ملم|كغ|كلغ|كجم)$`, 'u')
/** «ود. ليلى», «لد. سامي»: a title with a particle before it. */
const titled = /^(?:و[دأام]|[لب]د)$/u

/** Letters by their names: «دي.إتش.كاي». */
const lettersByName = /(?<!\p{L})\p{L}{1,4}\.\p{L}{1,4}$/u

/** How many characters on either side of a mark decide about it. */
const nearby = 40

/** Where a sentence is too long for one breath, best first: a strong stop, a comma or dash, any space. */
const breaks = [/[؛;:…][»”)]*\s+/gu, /(?:[،,][»”)]*|\s[–—-])\s+/gu, /\s+/gu]

/**
 * Cuts a text into sentences for reading aloud; joined, they are the text again.
 * `قال د. سامي: «نعم.» ثم مضى... وعاد.` → `قال د. سامي: «نعم.» `, `ثم مضى... وعاد.`
 * What is longer than `longest` is cut further, because speech engines give up after a quarter of a minute.
 */
export function cutSentences(text: string, longest = 220): Sentence[] {
  const sentences: string[] = []
  let start = 0
  for (const match of text.matchAll(possibleEnd)) {
    const end = match.index + match[0].length
    const isEnd = match.groups?.marks === undefined || endsSentence(text, start, match)
    if (!isEnd && end < text.length) continue
    sentences.push(text.slice(start, end))
    start = end
  }
  sentences.push(text.slice(start))
  const pieces = withoutWordless(sentences).flatMap((one) => cutLong(one, longest))
  let at = 0
  return pieces.map((piece) => {
    at += piece.length
    return { text: piece, start: at - piece.length }
  })
}

function endsSentence(text: string, start: number, match: RegExpExecArray): boolean {
  const { marks = '', closers = '', space = '' } = match.groups ?? {}
  const end = match.index + match[0].length
  const before = text.slice(Math.max(start, match.index - nearby), match.index)
  const after = text.slice(end, end + nearby)
  if (after === '' || space.includes('\n')) return true
  if (space === '' && !(wordsRunTogether.test(before) && wordFollows.test(after))) return false
  if (space === '' && lettersByName.test(before)) return false
  const next = after.replace(opening, '')
  const isCased = /[\p{Ll}\p{Lu}][^\p{L}]*$/u.test(before)
  if (isCased && /^\p{Ll}/u.test(next)) return false
  if (/^(?:\.{2,3}|…+)$/.test(marks)) return isCased && /^\p{Lu}/u.test(next)
  if (marks !== '.') return true
  // «(الفصل 3.)» stands in the middle of a sentence.
  if (closers.startsWith(')') && numberInBrackets.test(before)) return false
  return !isShortened(before, next)
}

/** Whether the full stop after `before` only shortens its last word: «د.»، «أ.ف.ب.»، «505 هـ.»، `U.S.`, `J.`, `No. 5`. */
function isShortened(before: string, next: string): boolean {
  if (listNumber.test(before)) return true
  const word = /[\p{L}\p{M}\p{N}.]+$/u.exec(before)?.[0] ?? ''
  if (/^\d+(?:م|هـ?)$/u.test(word)) return /^و?\d/u.test(next)
  if (/\d\s*(?:م|هـ?)$/u.test(before) && /^و\p{L}{2}/u.test(next)) return false
  if (measured.test(before)) return !/^و\p{L}{2}/u.test(next)
  if (/^\p{L}{1,3}(?:\.\p{L}{1,2})+$/u.test(word)) return true
  if (/\..*\./.test(word) && lettersByName.test(word)) return true
  if (titled.test(word)) return true
  if (/^(?:\p{L}\p{M}*|هـ)$/u.test(word)) return true
  return shortened.test(word) || (/^nos?$/i.test(word) && /^\d/.test(next))
}

/** Gives what has neither letter nor digit («***») to the sentence before it, or after it at the start. */
function withoutWordless(sentences: readonly string[]): string[] {
  const kept: string[] = []
  let pending = ''
  for (const sentence of sentences) {
    const last = kept.length - 1
    if (/[\p{L}\p{N}]/u.test(sentence)) {
      kept.push(pending + sentence)
      pending = ''
    } else if (last >= 0) kept[last] += sentence
    else pending += sentence
  }
  return pending === '' ? kept : [pending]
}

function cutLong(sentence: string, longest: number): string[] {
  const pieces: string[] = []
  let rest = sentence
  while (rest.trimEnd().length > longest) {
    const at = breakOf(rest, longest)
    pieces.push(rest.slice(0, at))
    rest = rest.slice(at)
  }
  return [...pieces, rest]
}

/** Where to cut, so that the pieces come out about equally long: no single word is left to itself. */
function breakOf(text: string, longest: number): number {
  const wanted = text.length / Math.ceil(text.length / longest)
  for (const kind of breaks) {
    const places = [...text.slice(0, longest).matchAll(kind)]
      .map((match) => match.index + match[0].length)
      .filter((at) => at >= longest / 4)
      .sort((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted))
    if (places[0] !== undefined) return places[0]
  }
  const letters = text.slice(0, longest + 1).match(/\P{M}\p{M}*/gu)
  return longest + 1 - (letters?.at(-1)?.length ?? 1) || longest
}

import type { Run, Text } from '../../article/article.ts'
import { decodeEntities, withoutControls } from './plain-words.ts'

/** What holds for a stretch of text: whether it is a link, strong, emphasised, of another language. */
export type Marks = Omit<Run, 'text'>

/** A text while it is gathered: `\n` stands for a line break, a tab for the gap between two hemistichs. */
export type Part = Run

const edges = /^[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+$/u

/** Adds a text of a page with its marks: white space of any length is one space, save a gap as wide as a tab. */
export function addText(parts: Part[], raw: string, marks: Marks): void {
  const text = withoutControls(decodeEntities(raw))
    .replace(/[\u00a0\u2000-\u200a\u3000]{4,}|\t(?=[^\s])(?<=\S\t)/gu, '\t')
    .replace(/[ \n\r\f\v\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\u0085]+/gu, ' ')
  if (text !== '') parts.push({ text, ...marks })
}

/** The lines of a text that is set as it stands. */
export function linesOf(text: string): Part[][] {
  return text.split('\n').map((line) => {
    const parts: Part[] = []
    addText(parts, line, {})
    return parts
  })
}

/** Parts a text at its line breaks. */
export function splitLines(parts: readonly Part[]): Part[][] {
  const lines: Part[][] = [[]]
  for (const part of parts) {
    for (const [at, text] of part.text.split('\n').entries()) {
      if (at > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ ...part, text })
    }
  }
  return lines
}

/**
 * A text as the contract has it: white space at its ends and doubled within is dropped, neighbours of one kind are
 * one, a text without marks is a string. Undefined when nothing visible is in it.
 */
export function settleText(parts: readonly Part[]): Text | undefined {
  const settled: Part[] = []
  let isSpaced = true
  for (const part of parts) {
    let text = part.text.replace(/[\n\t ]+/g, ' ')
    if (isSpaced) text = text.replace(/^ /, '')
    if (text === '') continue
    isSpaced = text.endsWith(' ')
    const before = settled.at(-1)
    // A space has no marks of its own: «<b>نعم</b> <b>لا</b>» is one strong text.
    if (before !== undefined && (sameMarks(before, part) || text === ' ')) before.text += text
    else settled.push({ ...part, text })
  }
  const last = settled.at(-1)
  if (last !== undefined) last.text = last.text.replace(/ $/, '')
  const runs = settled.filter(({ text }) => text !== '')
  if (runs.every(({ text }) => edges.test(text))) return undefined
  const [only] = runs
  if (runs.length === 1 && only !== undefined && isPlain(only)) return only.text
  return runs.map((run) => (isPlain(run) ? run.text : run))
}

function isPlain({ href, strong, emphasis, lang }: Part): boolean {
  return href === undefined && !strong && !emphasis && lang === undefined
}

function sameMarks(a: Part, b: Part): boolean {
  return (
    a.href === b.href && a.strong === b.strong && a.emphasis === b.emphasis && a.lang === b.lang
  )
}

/** The runs of a text, whatever its form. */
export function runsOf(text: Text): Run[] {
  if (typeof text === 'string') return [{ text }]
  return text.map((part) => (typeof part === 'string' ? { text: part } : { ...part }))
}

/** Texts joined into one, a space between them. */
export function joinTexts(texts: readonly Text[]): Text | undefined {
  return settleText(texts.flatMap((text) => [...runsOf(text), { text: ' ' }]))
}

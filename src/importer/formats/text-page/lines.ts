import { comparable } from '../../../article/text/folding.ts'
import type { Line } from './page-article.ts'

/** White space, marks of direction and of width; they are told from a text at its ends only. */
const edges =
  /^[\s\u200b-\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff]+|[\s\u200b-\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff]+$/gu

/**
 * Parts a text into the lines that have something on them. Numbers count LF, CRLF and CR, as editors do; the line
 * separators U+2028 and U+2029, vertical tab and form feed part a line without being counted.
 */
export function readLines(text: string): Line[] {
  const lines: Line[] = []
  let blanks = 0
  for (const [at, counted] of text.split(/\r\n|\n|\r/).entries()) {
    for (const raw of counted.split(/[\u2028\u2029\u0085\v\f]/)) {
      const trimmed = raw.replace(edges, '')
      if (trimmed === '') {
        blanks++
        continue
      }
      const indent = /^\s*/u.exec(raw.replace(/^\ufeff/, ''))?.[0].length ?? 0
      lines.push({
        number: at + 1,
        text: trimmed,
        key: keyOf(trimmed),
        blanksBefore: blanks,
        indent,
      })
      blanks = 0
    }
  }
  return lines
}

/** A line of signs only has itself as its key, or all such lines would be one. */
function keyOf(text: string): string {
  return comparable(text) || text
}

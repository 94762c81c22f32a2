import { countWords } from '../../press/sentences.ts'
import { halvesOfVerse } from '../../press/verse.ts'
import { isLine, type PageArticle, type Piece } from './page-article.ts'

type Bayt = [string] | [string, string]

/**
 * Takes the lines of a poem that a story quotes: with a sign between their halves, «… *** …», or, where the line above
 * announces them, two and two in a row, short, voweled and without a mark at their ends.
 */
export function takeVerses(article: PageArticle): PageArticle {
  const body: Piece[] = []
  let end = 0
  for (const [at, piece] of article.body.entries()) {
    if (at < end) continue
    const found = verseAt(article.body, at)
    if (found.length === 0 || !isLine(piece)) {
      body.push(piece)
      continue
    }
    body.push({
      line: piece.number,
      block: { type: 'verse', lines: found.map(({ bayt }) => bayt) },
    })
    end = at + found.reduce((sum, { pieces }) => sum + pieces, 0)
  }
  return { ...article, body }
}

/** The lines of verse that begin at a piece, and of how many pieces each is made. */
function verseAt(body: readonly Piece[], at: number): { bayt: Bayt; pieces: number }[] {
  const isTold = /:$/u.test(textOf(body[at - 1]))
  const found: { bayt: Bayt; pieces: number }[] = []
  let isSigned = false
  for (let next = at; next < body.length; ) {
    const [first, second] = [textOf(body[next]), textOf(body[next + 1])]
    const halves = isSet(first) ? halvesOfVerse(first) : undefined
    if (halves !== undefined) {
      isSigned ||= /\*|=|\t/u.test(first)
      found.push({ bayt: halves, pieces: 1 })
      next++
    } else if (isTold && isHemistich(first) && isHemistich(second)) {
      found.push({ bayt: [first, second], pieces: 2 })
      next += 2
    } else break
  }
  // Three dots in one line alone are a pause.
  return isTold || isSigned || found.length > 1 ? found : []
}

/** A bar or a stroke parts teams and languages as well, and speech has its pauses: of a whole line the end tells. */
function isSet(line: string): boolean {
  return /\.{2,}|…|\*|=|\t/u.test(line) && /[\p{L}\p{M}]$/u.test(line)
}

function textOf(piece: Piece | undefined): string {
  return piece !== undefined && isLine(piece) ? piece.text : ''
}

/** «وقد يكونُ مع المستعجلِ الزللُ»: newspapers vowel verse, and hardly ever prose. */
function isHemistich(text: string): boolean {
  const vowels = text.match(/[\u064c-\u0650\u0652]/gu)?.length ?? 0
  return (
    vowels >= 2 && countWords(text) >= 2 && countWords(text) <= 9 && /[\p{L}\p{M}]$/u.test(text)
  )
}

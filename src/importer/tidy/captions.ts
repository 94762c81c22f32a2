import { type Doubt, type Draft, isLine, type Line, type Piece } from '../draft.ts'
import { endsSentence } from '../line-shapes.ts'
import { isCredit, splitCredit } from './credits.ts'
import { toFigure } from './lead.ts'

/** Columns of white space before a line that is centred as captions are. */
const centred = 5

/** Turns the captions that stand among the paragraphs of a body into figures. */
export function captions(draft: Draft): Draft {
  const lines = draft.body.filter(isLine)
  const doubts: Doubt[] = []
  const body = draft.body.map((piece): Piece => {
    if (!isLine(piece)) return piece
    const certain = isCaption(piece, lines)
    if (certain === 'no') return piece
    if (certain === 'perhaps') {
      const why = 'one sentence without a full stop, brackets at its end'
      doubts.push({ line: piece.number, decision: 'taken as a picture caption', why })
    }
    return { line: piece.number, block: toFigure(piece) }
  })
  return { ...draft, body, doubts: [...draft.doubts, ...doubts] }
}

function isCaption(line: Line, lines: readonly Line[]): 'yes' | 'perhaps' | 'no' {
  const parts = splitCredit(line.text)
  const at = lines.indexOf(line)
  const isTwice = lines[at + 1]?.key === line.key || lines[at - 1]?.key === line.key
  if (parts === undefined) {
    const isOpen = endsSentence(line.text) || line.text.length > 300
    if (
      isOpen ||
      !(
        isTwice ||
        (line.indent >= centred && lines.every((one) => one === line || one.indent < centred))
      )
    ) {
      return 'no'
    }
    return 'perhaps'
  }
  if (isCredit(parts.credit)) return isSpeech(parts.caption) ? 'no' : 'yes'
  if (isTwice || line.indent >= centred) return 'yes'
  return couldBeCaption(parts.caption, parts.credit, line, lines) ? 'perhaps' : 'no'
}

/** «وقال: «نعم» (رويترز)» is a paragraph that names its agency. */
function isSpeech(caption: string): boolean {
  return (
    /^(وقال|وقالت|وأضاف|وأضافت|قال|قالت)[\s:]/.test(caption) ||
    /:\s*«[^»]{20,}»[،,]?\s*(وفق|بحسب|حسب)/.test(caption)
  )
}

/**
 * Brackets with an unknown name close a caption when the line is one short sentence and not the next of a story:
 * those begin with «و» or «ف», tell who said what, or explain a name that the article uses again («الناتو»).
 */
function couldBeCaption(
  caption: string,
  credit: string,
  line: Line,
  lines: readonly Line[],
): boolean {
  if (line.text.length > 250 || /[.؛:]\s/u.test(caption) || /^\d/.test(credit)) return false
  if (
    /^(?:[وف]?(?:لكن|كما|قال|قالت|كان|كانت|أعلن|أعلنت|أكد|أكدت|أضاف|أضافت|تابع|أوضح|ذكر|أشار|يأتي|تأتي|جاء|من|في|على|ثم|إن|لا|ما|لم|لن|هو|هي)\s|The |It |He |She |They )/u.test(
      caption,
    )
  )
    return false
  const isUsedAgain = lines.some((other) => other !== line && other.text.includes(credit))
  return !isUsedAgain && credit.includes(' ') && credit.length <= 40
}

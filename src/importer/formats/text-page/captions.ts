import { isCredit, splitBareCredit, splitBracketed, splitCredit } from '../../press/credits.ts'
import { countWords, endsSentence, isProse } from '../../press/sentences.ts'
import { toFigure } from './lead.ts'
import { isLine, type Line, type LineDoubt, type PageArticle, type Piece } from './page-article.ts'

/** Columns of white space before a line that is centred as captions are. */
const centred = 5

/** Turns the captions that stand among the paragraphs of a body into figures. */
export function takeCaptions(article: PageArticle): PageArticle {
  const lines = article.body.filter(isLine)
  const doubts: LineDoubt[] = []
  const body = article.body.map((piece): Piece => {
    if (!isLine(piece)) return piece
    const certain = isCaption(piece, lines, article.lead?.credit)
    if (certain === 'no') return piece
    if (certain === 'perhaps') {
      const why = 'one sentence without a full stop, brackets at its end'
      doubts.push({ line: piece.number, decision: 'taken as a picture caption', why })
    }
    return { line: piece.number, block: toFigure(piece) }
  })
  return { ...article, body, doubts: [...article.doubts, ...doubts] }
}

function isCaption(
  line: Line,
  lines: readonly Line[],
  lead: string | undefined,
): 'yes' | 'perhaps' | 'no' {
  if (line.figure !== undefined) return 'yes'
  if (splitBracketed(line.text) !== undefined) return 'yes'
  const parts = splitCredit(line.text)
  const at = lines.indexOf(line)
  const isTwice = lines[at + 1]?.key === line.key || lines[at - 1]?.key === line.key
  if (parts === undefined) {
    if (splitBareCredit(line.text) !== undefined && line.text.length <= 160) return 'perhaps'
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
  if (!isTwice && (isSigned(parts.caption, at === lines.length - 1) || isNamed(parts.caption)))
    return 'no'
  if (isCredit(parts.credit) || isOfOthers(parts.credit, line, lines, lead))
    return isSpeech(parts.caption) ? 'no' : 'yes'
  if (isTwice || line.indent >= centred) return 'yes'
  return couldBeCaption(parts.caption, parts.credit, line, lines) ? 'perhaps' : 'no'
}

/** «(رويترز)» by itself, or behind the full stop of a story's last paragraph, tells whose the story is. */
function isSigned(caption: string, isLast: boolean): boolean {
  if (caption === '' || caption.endsWith(':')) return true
  if (!isProse(caption) || !endsSentence(caption)) return false
  return isLast || /^[وف]\p{L}{3}/u.test(caption) || /[.؟!]\s/u.test(caption)
}

/** «وكالة الأنباء الألمانية (د.ب.أ)» names an agency amid a sentence. */
function isNamed(caption: string): boolean {
  return /(?:^|\s)[ولبك]{0,2}(?:ال)?(?:وكالة|صحيفة|مجلة|قناة|شبكة)(?:\s\S+){0,3}$/u.test(caption)
}

/** Brackets that close the lead caption, or another line that is no sentence, hold a credit here as well. */
function isOfOthers(
  credit: string,
  line: Line,
  lines: readonly Line[],
  lead: string | undefined,
): boolean {
  if (/^\d/.test(credit)) return false
  if (credit === lead) return true
  return lines.some(
    (other) =>
      other.key !== line.key && splitCredit(other.text)?.credit === credit && credit.includes(' '),
  )
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
  if (line.text.length > 250 || /(?<!\.)[.؛:]\s/u.test(caption) || /^\d/.test(credit)) return false
  if (
    /^(?:[وف]?(?:لكن|كما|قال|قالت|كان|كانت|أعلن|أعلنت|أكد|أكدت|أضاف|أضافت|تابع|أوضح|ذكر|أشار|يأتي|تأتي|جاء|من|في|على|ثم|إن|لا|ما|لم|لن|هو|هي)\s|The |It |He |She |They )/u.test(
      caption,
    )
  )
    return false
  const isUsedAgain = lines.some((other) => other !== line && other.text.includes(credit))
  // One word may be a name explained, «(الناتو)»; behind a few words that begin nothing it is a credit.
  const isShortEnough =
    line.text.length <= 160 && countWords(caption) >= 5 && !/^[وف]/u.test(caption)
  return !isUsedAgain && credit.length <= 40 && (credit.includes(' ') || isShortEnough)
}

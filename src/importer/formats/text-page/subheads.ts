import { countWords, endsSentence, isProse } from '../../press/sentences.ts'
import { isLine, type Line, type LineDoubt, type PageArticle, type Piece } from './page-article.ts'

/** The longest subhead, in characters and words. */
const longest = { characters: 100, words: 14 }

/** Takes short lines without a full stop between two paragraphs as subheads, and says so. */
export function takeSubheads(article: PageArticle): PageArticle {
  const doubts: LineDoubt[] = []
  const body = article.body.map((piece, at): Piece => {
    if (!isLine(piece)) return piece
    if (!/[\p{L}\p{N}]/u.test(piece.text)) return { line: piece.number, block: { type: 'divider' } }
    const why = whyHeading(piece, article.body[at - 1], article.body[at + 1])
    if (why === undefined && at > 0 && at === article.body.length - 1 && isOpen(piece)) {
      const last = 'the last line, short and without a full stop; perhaps a caption or a name'
      doubts.push({ line: piece.number, decision: 'kept as a paragraph', why: last })
    }
    if (why === undefined) return piece
    doubts.push({ line: piece.number, decision: 'taken as a subhead', why })
    return {
      line: piece.number,
      block: { type: 'heading', level: 2, text: withoutStars(piece.text) },
    }
  })
  return { ...article, body, doubts: [...article.doubts, ...doubts] }
}

/** «* الوصول إلى موناكو»: the stars make it a subhead and are no words of it. */
function withoutStars(text: string): string {
  return text.replace(/^\*+\s*(?=\S)|(?<=\S)\s*\*+$/gu, '')
}

function whyHeading(
  line: Line,
  above: Piece | undefined,
  below: Piece | undefined,
): string | undefined {
  if (below === undefined || !isShort(line.text)) return undefined
  if (/^[*>].*[؟?]$/u.test(line.text)) return undefined
  if (isForeign(line.text, below)) return undefined
  // A whole saying is no subhead; a name in quotation marks may be.
  if (/^[«“"][^«»“”"]*[»”"]$/u.test(line.text) && countWords(line.text) > 6) return undefined
  if (isLine(below) && isShort(below.text) && !isClosed(below)) return undefined
  const place = above === undefined ? 'at the head of the text' : 'between two paragraphs'
  if (/[؟?]$/u.test(line.text)) return `short, a question, ${place}`
  if (line.text.endsWith(':'))
    return isAnnouncement(line, below) ? undefined : `short, ends with a colon, ${place}`
  if (endsSentence(line.text) || /[،؛,;]$/u.test(line.text)) return undefined
  // «أجابت الحافظة: «لا بأس»» is a short answer: speech is no subhead.
  if (
    /^(?:[وف])?(?:قال|أجاب|أضاف|رد|تابع|أوضح|ختم|كتب|سأل|يقول|تقول)\p{L}{0,3}[\s:].*:\s*[«“"]/u.test(
      line.text,
    )
  )
    return undefined
  if (above !== undefined && isLine(above) && isShort(above.text) && !isClosed(above))
    return undefined
  return `short, no final stop, ${place}`
}

/** An address, or words in Latin letters amid an Arabic story: what a player or a post left behind. */
function isForeign(text: string, below: Piece): boolean {
  const isArabic = (words: string) => /\p{Script=Arabic}/u.test(words)
  if (/^https?:\/\/\S+$/u.test(text)) return true
  return countWords(text) > 2 && !isArabic(text) && isLine(below) && isArabic(below.text)
}

function isShort(text: string): boolean {
  return text.length <= longest.characters && countWords(text) <= longest.words && !isProse(text)
}

function isOpen(line: Line): boolean {
  return isShort(line.text) && !isClosed(line)
}

function isClosed(line: Line): boolean {
  return endsSentence(line.text) || /[:»”")]$/u.test(line.text)
}

/** «وقال:» announces what someone said, «وجاءت كالآتي:» a list. */
function isAnnouncement(line: Line, below: Piece): boolean {
  if (!isLine(below) && /list|verse/.test(below.block.type)) return true
  if (isLine(below) && /^[«“"\-–•]/u.test(below.text)) return true
  return countWords(line.text) > 6 || /^(و|ف)?(قال|أضاف|تابع|أوضح|ختم|كتب)/u.test(line.text)
}

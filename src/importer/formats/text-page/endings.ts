import { isButton, isTextSizeButton } from '../../press/buttons.ts'
import { readByline } from '../../press/bylines.ts'
import { endingHeadingOf } from '../../press/endings.ts'
import { isAdvertisement, isPageNotice } from '../../press/notices.ts'
import { isRelatedKey } from '../../press/related.ts'
import { countWords, endsSentence, isProse } from '../../press/sentences.ts'
import { isLine, type Line, type LineDoubt, type PageArticle, type Piece } from './page-article.ts'

/** Drops the buttons of a page, and what stands below its last paragraph: tags, what others read, share buttons. */
export function dropEndings(article: PageArticle): PageArticle {
  // The end first: that share buttons stand there tells what the words above them are.
  const { kept, dropped } = withoutEnd(article.body)
  dropped.unshift(...tagsAmid(kept))
  const offers = kept.filter(isLine).filter((line) => isOffer(line, kept))
  const body = kept.filter(
    (piece, at) =>
      !isPagePart(piece, at, kept) && !(isLine(piece) && [...dropped, ...offers].includes(piece)),
  )
  const doubts = [
    ...leftOut(dropped, 'stands under the last paragraph; perhaps tags'),
    ...leftOut(offers, 'stands between two buttons of the page'),
  ]
  return { ...article, body, doubts: [...article.doubts, ...doubts] }
}

function leftOut(lines: readonly Line[], why: string): LineDoubt[] {
  return lines.slice(0, 1).map((line) => ({
    line: line.number,
    decision: `left out ${lines.map(({ text }) => `«${text}»`).join(', ')}`,
    why,
  }))
}

/** One button may be a word of the story, «إكس»; several in a row are the page's. */
function isPagePart(piece: Piece, at: number, body: readonly Piece[]): boolean {
  if (!isLine(piece)) return false
  if (
    isTextSizeButton(piece.text) ||
    isAdvertisement(piece.key) ||
    isPageNotice(piece.text, piece.key)
  )
    return true
  if (!isButton(piece.text, piece.key)) return false
  return countWords(piece.text) >= 3 || isButtonLine(body[at - 1]) || isButtonLine(body[at + 1])
}

/** Between two buttons stands what they are for: «كل أسبوع في بريدك». */
function isOffer(line: Line, body: readonly Piece[]): boolean {
  if (countWords(line.text) > 15 || endsSentence(line.text) || isButton(line.text)) return false
  const at = body.indexOf(line)
  return [body[at - 1], body[at + 1]].every(
    (one) => one !== undefined && isLine(one) && isButton(one.text) && !isPageNotice(one.text),
  )
}

function withoutEnd(body: readonly Piece[]): { kept: Piece[]; dropped: Line[] } {
  const dropped: Line[] = []
  let kept = [...body]
  for (let before = -1; before !== kept.length; ) {
    before = kept.length
    const under = closingLines(kept)
    dropped.unshift(...under)
    kept = kept.slice(0, kept.length - under.length)
    let buttons = 0
    while (kept.length > 1 && isButtonLine(kept.at(-1))) {
      kept.pop()
      buttons++
    }
    // Above share buttons tags need no heading; one word alone may be a name.
    const tags = buttons > 0 ? shortLines(kept) : []
    if (tags.length < 2 || tags.length === kept.length) continue
    dropped.unshift(...tags)
    kept = kept.slice(0, kept.length - tags.length)
  }
  return { kept, dropped }
}

function isButtonLine(piece: Piece | undefined): boolean {
  return piece !== undefined && isLine(piece) && isButton(piece.text)
}

/** The lines from «مواضيع» or «الأكثر قراءة» to the end, when none of them is a sentence. */
function closingLines(body: readonly Piece[]): Line[] {
  const at = body.findIndex((piece, index) => {
    if (!isLine(piece) || index === 0) return false
    const kind = endingHeadingOf(piece.text)
    // «مواضيع ذات صلة» stands over tags as well: a headline has more than two words.
    if (isRelatedKey(piece.key)) {
      const below = body.slice(index + 1).filter(isLine)
      return below.every(({ text }) => countWords(text) <= 2)
    }
    if (kind === undefined) return false
    return body.slice(index + 1).every((below) => isLine(below) && isBelow(below, kind))
  })
  return at < 0 ? [] : body.slice(at).filter(isLine)
}

/** «الوسوم» and its words where related cards follow; without that heading, at least three words in a row are tags. */
function tagsAmid(body: readonly Piece[]): Line[] {
  const end = body.findIndex((piece, at) => at > 0 && isCardHeading(piece))
  const tags = end < 0 ? [] : shortLines(body.slice(0, end))
  const above = body[end - tags.length - 1]
  const heading = above !== undefined && isLine(above) && endingHeadingOf(above.text) === 'tags'
  if (heading) return [above, ...tags]
  return tags.length >= 3 && tags.length < end ? tags : []
}

function isCardHeading(piece: Piece): boolean {
  return isLine(piece) && isRelatedKey(piece.key)
}

function isBelow({ text, key }: Line, kind: 'tags' | 'further'): boolean {
  if (isRelatedKey(key)) return false
  if (isButton(text) || endingHeadingOf(text) !== undefined) return true
  return kind === 'tags' ? countWords(text) <= 6 && !endsSentence(text) : !isProse(text)
}

function shortLines(body: readonly Piece[]): Line[] {
  const first = body.findLastIndex((piece) => !isLine(piece) || !isTag(piece)) + 1
  return body.slice(first).filter(isLine)
}

function isTag({ text, key }: Line): boolean {
  const isShort = countWords(text) <= 3 && !endsSentence(text) && !/[:)»]$/u.test(text)
  return isShort && readByline(text) === undefined && !isRelatedKey(key)
}

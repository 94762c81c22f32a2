import { type Doubt, type Draft, isLine, type Line, type Piece } from '../draft.ts'
import {
  countWords,
  endsSentence,
  isAdvertisement,
  isButton,
  isTextSizeButton,
} from '../line-shapes.ts'

const tagHeading =
  /^(مواضيع|الوسوم|وسوم|كلمات دالة|كلمات مفتاحية|الكلمات المفتاحية|Tags|Topics|برچسب ها|برچسب‌ها)\s*:?$/i

/** Drops what belongs to the page and not to the story: buttons, advertisements, labels over the headline, tags. */
export function residue(draft: Draft): Draft {
  const { body, dropped } = withoutEnd(
    draft.body.filter((piece) => !isLine(piece) || !isPagePart(piece)),
  )
  const above = draft.above.filter((line) => !isButton(line.text) && !isTextSizeButton(line.text))
  const doubts: Doubt[] = [
    ...above.map((line) =>
      leftOut(line, 'stands over the headline; perhaps a section, never taken for one'),
    ),
    ...dropped.slice(0, 1).map((line) => ({
      ...leftOut(line, 'stands under the last paragraph; perhaps tags'),
      decision: `left out ${dropped.map(({ text }) => `«${text}»`).join(', ')}`,
    })),
  ]
  return { ...draft, above: [], header: [], body, doubts: [...draft.doubts, ...doubts] }
}

function leftOut(line: Line, why: string): Doubt {
  return { line: line.number, decision: `left out «${line.text}»`, why }
}

function isPagePart(line: Line): boolean {
  return isTextSizeButton(line.text) || isAdvertisement(line.key)
}

/** Below the last paragraph stand share buttons and, under a heading of theirs, tags. */
function withoutEnd(body: readonly Piece[]): { body: Piece[]; dropped: Line[] } {
  const tags = body.findLastIndex((piece) => isLine(piece) && tagHeading.test(piece.text))
  const under = tags < 0 ? [] : body.slice(tags)
  const areTags = under.every(
    (piece) => isLine(piece) && countWords(piece.text) <= 6 && !endsSentence(piece.text),
  )
  const kept = tags >= 0 && areTags ? body.slice(0, tags) : [...body]
  while (kept.length > 1) {
    const last = kept.at(-1)
    if (last === undefined || !isLine(last) || !isButton(last.text)) break
    kept.pop()
  }
  return { body: kept, dropped: tags >= 0 && areTags ? under.filter(isLine) : [] }
}

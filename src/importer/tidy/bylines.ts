import type { Byline } from '../../article/article.ts'
import { type Doubt, type Draft, isLine, type Line } from '../draft.ts'
import { isTextSizeButton } from '../line-shapes.ts'
import { isName, readByline } from './byline-shapes.ts'

/** Takes who wrote the article, and where, out of the header and off the end of the body. */
export function bylines(draft: Draft): Draft {
  const doubts: Doubt[] = []
  const taken = new Set<Line>()
  const found: Byline[] = []
  for (const line of draft.header) {
    const byline = inHeader(line, draft)
    if (byline === undefined) continue
    const isAgain = [...taken].some((other) => other.key === line.key)
    taken.add(line)
    if (isAgain) continue
    found.push(...byline.bylines)
    if (!byline.sure) {
      doubts.push({ line: line.number, decision: 'taken as a byline', why: 'a name in the header' })
    }
  }
  const last = draft.body.at(-1)
  const closing =
    last !== undefined && isLine(last) && draft.body.length > 1 ? readByline(last.text) : undefined
  const isSigned = closing?.sure === true
  return {
    ...draft,
    header: draft.header.filter((line) => !taken.has(line)),
    body: isSigned ? draft.body.slice(0, -1) : draft.body,
    bylines: withoutRepeats([...draft.bylines, ...found, ...(isSigned ? closing.bylines : [])]),
    doubts: [...draft.doubts, ...doubts],
  }
}

function inHeader(line: Line, draft: Draft): { bylines: Byline[]; sure: boolean } | undefined {
  if (line.key === draft.headline.key) return undefined
  const byline = readByline(line.text)
  if (byline?.sure) return byline
  // «غوتيريش: مأساة إنسانية» is a deck and «القاهرة: سامي حسن» a byline; where a line stands tells them apart.
  if (byline !== undefined && (isBesideDate(line, draft) || isBelowRepeat(line, draft)))
    return byline
  if (isName(line.text) && isBesideDate(line, draft))
    return { bylines: [{ name: line.text }], sure: false }
  return undefined
}

function isBesideDate(line: Line, draft: Draft): boolean {
  return draft.dateLines.some((number) => {
    const [first, last] = [Math.min(number, line.number), Math.max(number, line.number)]
    const isBetween = (other: Line) =>
      other.number > first &&
      other.number < last &&
      other.key !== line.key &&
      !draft.dateLines.includes(other.number)
    return !draft.header.some(isBetween) && last - first <= 6
  })
}

function isBelowRepeat(line: Line, draft: Draft): boolean {
  const above = draft.header.slice(0, draft.header.indexOf(line))
  return above.some((other) => other.key === draft.headline.key || isTextSizeButton(other.text))
}

function withoutRepeats(all: readonly Byline[]): Byline[] {
  return all.filter(
    (one, at) =>
      all.findIndex((other) => other.name === one.name && other.city === one.city) === at,
  )
}

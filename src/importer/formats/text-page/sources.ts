import { readByline } from '../../press/bylines.ts'
import { readSource } from '../../press/signatures.ts'
import { type Draft, isLine, type Line } from './page-article.ts'

/** Takes whose text an article is out of the header or off its end: «المصدر: الجزيرة + وكالات». */
export function origins(draft: Draft): Draft {
  const last = draft.body.at(-1)
  const below = last !== undefined && isLine(last) && draft.body.length > 1 ? [last] : []
  const found = [...draft.header, ...below].find((line) => readSource(line.text) !== undefined)
  const source = found === undefined ? undefined : readSource(found.text)
  const kept = draft.header.filter((line) => line !== found && !isBareLabel(line))
  if (found === undefined || source === undefined) return { ...draft, header: kept }
  const { header, byline } = asByline(kept, found, source)
  return {
    ...draft,
    header,
    body: found === last ? draft.body.slice(0, -1) : draft.body,
    ...(byline ? {} : { source }),
  }
}

function isBareLabel({ text }: Line): boolean {
  return /^(?:المصدر|source)\s*:?$/iu.test(text)
}

/** «المصدر: دبي - الإمارات اليوم» says who wrote it and where: a byline, for the step that reads those. */
function asByline(
  header: Line[],
  found: Line,
  source: string,
): { header: Line[]; byline: boolean } {
  if (readByline(source) === undefined) return { header, byline: false }
  return { header: [...header, { ...found, text: source }], byline: true }
}

import { readByline } from '../../press/bylines.ts'
import { readSource } from '../../press/signatures.ts'
import { isLine, type Line, type PageArticle } from './page-article.ts'

/** Takes whose text an article is out of the header or off its end: «المصدر: الجزيرة + وكالات». */
export function takeSource(article: PageArticle): PageArticle {
  const last = article.body.at(-1)
  const below = last !== undefined && isLine(last) && article.body.length > 1 ? [last] : []
  const found = [...article.header, ...below].find((line) => readSource(line.text) !== undefined)
  const source = found === undefined ? undefined : readSource(found.text)
  const kept = article.header.filter((line) => line !== found && !isBareLabel(line))
  if (found === undefined || source === undefined) return { ...article, header: kept }
  const { header, byline } = asByline(kept, found, source)
  return {
    ...article,
    header,
    body: found === last ? article.body.slice(0, -1) : article.body,
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

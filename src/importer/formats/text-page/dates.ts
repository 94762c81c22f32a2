import { isTimeLine, readDateLine, splitBeforeDate, withTime } from '../../press/dates.ts'
import type { Line, PageArticle } from './page-article.ts'

/** Takes the lines that are dates out of the header: «نُشر: 20:13-16 يناير 2024 م» becomes `published`. */
export function takeDates(article: PageArticle): PageArticle {
  const dated = article.header.reduce<PageArticle>(takeDate, { ...article, header: [] })
  const time = dated.header.find((line) => isTimeLine(line.text))
  if (time === undefined || dated.published === undefined) return dated
  return {
    ...dated,
    header: dated.header.filter((line) => line !== time),
    dateLines: [...dated.dateLines, time.number],
    published: withTime(dated.published, time.text),
  }
}

function takeDate(article: PageArticle, line: Line): PageArticle {
  const parts = splitBeforeDate(line.text)
  if (parts !== undefined) {
    const [text, date] = parts
    const kept = { ...article, header: [...article.header, { ...line, text }] }
    return takeDate(kept, { ...line, text: date })
  }
  const date = readDateLine(line.text)
  if (date === undefined) return { ...article, header: [...article.header, line] }
  const taken = { ...article, dateLines: [...article.dateLines, line.number] }
  if (date.published === undefined && date.modified === undefined) {
    const why = 'a day that does not exist, or of a calendar not read here'
    return {
      ...taken,
      doubts: [...article.doubts, { line: line.number, decision: 'left out', why }],
    }
  }
  const published = article.published ?? date.published
  // A second day without a label is that of a later version.
  const isSecond = article.published !== undefined && (date.published ?? '') > article.published
  const modified = article.modified ?? date.modified ?? (isSecond ? date.published : undefined)
  return {
    ...taken,
    ...(published === undefined ? {} : { published }),
    ...(modified === undefined ? {} : { modified }),
  }
}

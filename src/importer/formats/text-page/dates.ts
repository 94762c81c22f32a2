import { readDateLine, splitBeforeDate } from '../../press/dates.ts'
import type { Draft, Line } from './page-article.ts'

/** Takes the lines that are dates out of the header: «نُشر: 20:13-16 يناير 2024 م» becomes `published`. */
export function dates(draft: Draft): Draft {
  return draft.header.reduce<Draft>(takeDate, { ...draft, header: [] })
}

function takeDate(draft: Draft, line: Line): Draft {
  const parts = splitBeforeDate(line.text)
  if (parts !== undefined) {
    const [text, date] = parts
    const kept = { ...draft, header: [...draft.header, { ...line, text }] }
    return takeDate(kept, { ...line, text: date })
  }
  const date = readDateLine(line.text)
  if (date === undefined) return { ...draft, header: [...draft.header, line] }
  const taken = { ...draft, dateLines: [...draft.dateLines, line.number] }
  if (date.published === undefined && date.modified === undefined) {
    const why = 'a day that does not exist, or of a calendar not read here'
    return { ...taken, doubts: [...draft.doubts, { line: line.number, decision: 'left out', why }] }
  }
  const published = draft.published ?? date.published
  // A second day without a label is that of a later version.
  const isSecond = draft.published !== undefined && (date.published ?? '') > draft.published
  const modified = draft.modified ?? date.modified ?? (isSecond ? date.published : undefined)
  return {
    ...taken,
    ...(published === undefined ? {} : { published }),
    ...(modified === undefined ? {} : { modified }),
  }
}

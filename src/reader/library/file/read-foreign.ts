import { isObject } from '../../../article/sift.ts'
import { momentOf } from './moment.ts'

/** An address that was kept in another program. */
export interface ForeignEntry {
  url: string
  /** When it was kept there, in milliseconds since 1970; 0 where that is not said. */
  at: number
  isRead: boolean
}

/**
 * Reads what Pocket exports (CSV: `title,url,time_added,tags,status`) and what Omnivore does (JSON: a list of objects with
 * `url` and `savedAt`). Undefined for anything else.
 */
export function readForeign(content: string): ForeignEntry[] | undefined {
  return readOmnivore(content) ?? readPocket(content)
}

function readOmnivore(content: string): ForeignEntry[] | undefined {
  let json: unknown
  try {
    json = JSON.parse(content)
  } catch {
    return undefined
  }
  const list = isObject(json) ? json.items : json
  if (!Array.isArray(list)) return undefined
  const entries = list.filter(isObject).flatMap(({ url, savedAt, state, readingProgress }) =>
    typeof url === 'string'
      ? {
          url,
          at: momentOf(String(savedAt)) ?? 0,
          isRead: state === 'ARCHIVED' || Number(readingProgress) >= 100,
        }
      : [],
  )
  return entries.length > 0 ? entries : undefined
}

function readPocket(content: string): ForeignEntry[] | undefined {
  const [head = [], ...rows] = readCsv(content.replace(/^\ufeff/, ''))
  const column = (name: string) => head.indexOf(name)
  if (column('url') < 0 || column('time_added') < 0) return undefined
  return rows.flatMap((row) => {
    const url = row[column('url')]
    if (!url) return []
    const seconds = Number(row[column('time_added')])
    const at = Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0
    return { url, at, isRead: row[column('status')] === 'archive' }
  })
}

/** The rows of a CSV (RFC 4180): cells in quotes may hold commas, line ends and doubled quotes. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, bare, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '')
    if (end === '') break
    if (end !== ',') rows.push([])
  }
  return rows.filter((row) => row.some((one) => one !== ''))
}

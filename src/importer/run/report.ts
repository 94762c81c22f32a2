import type { Article } from '../../article/article.ts'
import type { Status } from '../edition/edition-folder.ts'
import type { LeftPicture } from '../edition/pictures/take-pictures.ts'
import type { Doubt } from '../formats/format.ts'

/** What became of one input. */
export interface InputReport {
  file: string
  articles: {
    id: string
    headline: string
    path: string
    status: Status
    /** Which change a dry run would make. */
    change?: 'new' | 'updated'
    why?: string
    article: Article
  }[]
  doubts: Doubt[]
  /** Pictures that were broken, missing or not let in. */
  pictures?: LeftPicture[]
  error?: string
  /** That the run ends with this input, because it took in as many articles as it may. */
  stopped?: 'full'
}

/** The report as a person reads it: a line per article, then what the importer was unsure of. */
export function describeInput({
  file,
  articles,
  doubts,
  pictures = [],
  error,
}: InputReport): string {
  const rows = articles.map(
    ({ status, change, id, headline, why }) =>
      `  ${status.padEnd(11)} ${id}  ${headline}${change ? ` (${change})` : ''}${why ? `: ${why}` : ''}`,
  )
  const open = doubts.map(
    ({ line, decision, why }) =>
      `  ${line === undefined ? '' : `line ${line}: `}${decision}: ${why}`,
  )
  return [
    file,
    ...rows,
    ...(open.length === 0 ? [] : ['  unsure:', ...open.map((one) => `  ${one}`)]),
    ...pictures.map(({ src, why }) => `  no picture: ${src}: ${why}`),
    ...(error === undefined ? [] : [`  error: ${error}`]),
  ].join('\n')
}

/** An input's error with its file and, where known, its line: `page.txt, line 12: breaks off …`. */
export function describeError(file: string, message: string, line?: number): string {
  return `${file}${line === undefined ? '' : `, line ${line}`}: ${message}`
}

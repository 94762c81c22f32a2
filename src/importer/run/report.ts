import type { Article } from '../../article/article.ts'
import { articlePath, type Status } from '../edition/edition-folder.ts'
import type { WriteResult } from '../edition/edition-writer.ts'
import type { LeftPicture } from '../edition/pictures/take-pictures.ts'
import type { Doubt } from '../formats/format.ts'
import type { Options } from './options.ts'

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
  /** What it holds that is not for readers, by what it is, with how many there are. */
  leftOut?: Record<string, number>
  /** What of its articles could not be read, by its name, with how many there are. */
  unread?: Record<string, number>
  /** That more of the same input follows. */
  isPart?: true
  /** That the run ends with this input, because it took in as many articles as it may. */
  stopped?: 'full'
}

/** What became of an article of the edition, as a row of a report. */
export function reportRow(
  { status, change, article, why }: WriteResult,
  { edition }: Options,
  pathOf = articlePath,
): InputReport['articles'][number] {
  const { id, headline } = article
  const path = pathOf(edition, id)
  return { id, headline, path, status, ...(change && { change }), ...(why && { why }), article }
}

/** The report as a person reads it: a line per article, then what the importer was unsure of. */
export function describeInput({
  file,
  articles,
  doubts,
  pictures = [],
  error,
  leftOut = {},
  unread = {},
}: Omit<InputReport, 'isPart'>): string {
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
    ...countLines('left out', leftOut),
    ...countLines('could not read', unread),
    ...(error === undefined ? [] : [`  error: ${error}`]),
  ].join('\n')
}

/** Counts in one line, the greatest first: `  left out: 3 draft post, 2 attachment`. */
function countLines(what: string, counts: Readonly<Record<string, number>>): string[] {
  const sorted = Object.entries(counts).sort(
    ([a, one], [b, other]) => other - one || (a < b ? -1 : 1),
  )
  if (sorted.length === 0) return []
  const shown = sorted.slice(0, 40).map(([name, count]) => `${count} ${name}`)
  const more = sorted.length > 40 ? `, and ${sorted.length - 40} more kinds` : ''
  return [`  ${what}: ${shown.join(', ')}${more}`]
}

/** An input's error with its file and, where known, its line: `page.txt, line 12: breaks off …`. */
export function describeError(file: string, message: string, line?: number): string {
  return `${file}${line === undefined ? '' : `, line ${line}`}: ${message}`
}

import type { ExportFormat, Input, ReadResult } from '../formats/format.ts'
import { InputError } from './input-error.ts'
import type { Limits } from './limits.ts'
import { readExport } from './read-export.ts'
import { describeError, type InputReport } from './report.ts'

/** So many pieces of an export are reported at once. */
const piecesTogether = 25

/**
 * Imports an export piece by piece and gives a report of every few of them, so that memory holds no more; the last one
 * tells what was left out of the whole.
 */
export async function* exportReports(
  input: Input,
  format: ExportFormat,
  limits: Limits,
  importPiece: (result: ReadResult, report: InputReport) => Promise<void>,
): AsyncGenerator<InputReport> {
  const { name: file } = input
  const end: InputReport = { file, articles: [], doubts: [] }
  const makeReport = (): InputReport => ({ file, articles: [], doubts: [], isPart: true })
  let report = makeReport()
  try {
    let pieces = 0
    for (const result of readExport(input, format, limits)) {
      await importPiece(result, report)
      if (++pieces % piecesTogether > 0) continue
      yield withoutCounts(report, end)
      report = makeReport()
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    end.error = describeError(file, error.message, error.line)
  }
  yield withoutCounts(report, end)
  yield end
}

/** A part of a report whose counts are told at the end. */
function withoutCounts({ leftOut, unread, ...report }: InputReport, end: InputReport): InputReport {
  for (const [what, count] of Object.entries(leftOut ?? {})) addCount(end, 'leftOut', what, count)
  for (const [what, count] of Object.entries(unread ?? {})) addCount(end, 'unread', what, count)
  return report
}

/** Adds to what a report counts. */
export function addCount(
  report: InputReport,
  kind: 'leftOut' | 'unread',
  what: string,
  count: number,
): void {
  const counts = report[kind] ?? {}
  report[kind] = { ...counts, [what]: (counts[what] ?? 0) + count }
}

import type { InputReport } from './report.ts'

/** How many articles a run imported, updated, found the same or kept, what it was unsure of and what it refused. */
export interface Counts {
  imported: number
  updated: number
  same: number
  kept: number
  unsure: number
  refused: number
  /** Pictures that were broken, missing or not let in; their captions are there. */
  picturesLeft: number
  /** What is not for readers: drafts, menus, revisions. */
  leftOut: number
}

/** The counts of a run, and why inputs were refused, commonest first. */
export interface Tally {
  counts: Counts
  reasons: { why: string; inputs: number }[]
}

/** Counts what becomes of inputs, one after the other. */
export function makeTally(): { add: (report: InputReport) => void; result: () => Tally } {
  const counts = {
    imported: 0,
    updated: 0,
    same: 0,
    kept: 0,
    unsure: 0,
    refused: 0,
    picturesLeft: 0,
    leftOut: 0,
  }
  const reasons = new Map<string, number>()
  return {
    add: ({ articles, doubts, error, file, pictures = [], leftOut = {} }) => {
      for (const { status, change } of articles) counts[columnOf(change ?? status)]++
      counts.unsure += doubts.length
      counts.picturesLeft += pictures.length
      for (const count of Object.values(leftOut)) counts.leftOut += count
      if (error === undefined) return
      counts.refused++
      const why = generalReason(error, file)
      reasons.set(why, (reasons.get(why) ?? 0) + 1)
    },
    result: () => ({
      counts,
      reasons: [...reasons]
        .map(([why, inputs]) => ({ why, inputs }))
        .sort((a, b) => b.inputs - a.inputs),
    }),
  }
}

function columnOf(status: InputReport['articles'][number]['status']) {
  switch (status) {
    case 'new':
    case 'would write':
      return 'imported'
    case 'updated':
      return 'updated'
    case 'unchanged':
      return 'same'
    case 'kept':
      return 'kept'
  }
}

/** A reason without what is particular to its input: its name, its lines, the words quoted. */
function generalReason(error: string, file: string): string {
  const [first = error] = error.replaceAll(file, '').split('; ')
  return first
    .replace(/^(?:, line \d+)?[^:]*: /, '')
    .replace(/«[^»]*»/g, '«…»')
    .slice(0, 120)
}

/** The table at the end of a run; rows of nothing are left out. */
export function describeTally({ counts, reasons }: Tally, isDry: boolean): string {
  const rows: [string, number, string?][] = [
    [isDry ? 'would import' : 'imported', counts.imported],
    [isDry ? 'would update' : 'updated', counts.updated],
    ['same', counts.same],
    ['kept', counts.kept, 'edited by hand; --force writes over them'],
    ['left out', counts.leftOut, 'not for readers; counted above by kind'],
    ['unsure', counts.unsure, 'decisions named above'],
    ['refused', counts.refused],
    ...reasons.slice(0, 12).map(({ why, inputs }): [string, number, string] => ['', inputs, why]),
    ['pictures left', counts.picturesLeft, 'broken or missing; their captions are kept'],
  ]
  return rows
    .filter(([, count]) => count > 0)
    .map(
      ([name, count, why]) =>
        `${name.padEnd(14)}${String(count).padStart(7)}${why ? `  ${why}` : ''}`,
    )
    .join('\n')
}

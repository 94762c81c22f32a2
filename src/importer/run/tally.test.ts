import { expect, it } from 'vitest'
import { makeProgress } from './progress.ts'
import type { InputReport } from './report.ts'
import { describeTally, makeTally } from './tally.ts'

const article = {
  version: 1 as const,
  id: 'n1',
  language: 'ar',
  headline: 'خبر',
  body: [{ type: 'divider' as const }],
}
const row = { id: 'n1', headline: 'خبر', path: '', article }

it('counts what became of inputs, and why some were refused', () => {
  const tally = makeTally()
  const reports: InputReport[] = [
    {
      file: 'a.html',
      articles: [
        { ...row, status: 'new' },
        { ...row, status: 'kept' },
      ],
      doubts: [{ decision: 'x', why: 'y' }],
    },
    {
      file: 'b.html',
      articles: [{ ...row, status: 'would write', change: 'updated' }],
      doubts: [],
      pictures: [{ src: 'x', why: 'y' }],
    },
    {
      file: 'c.txt',
      articles: [],
      doubts: [],
      error: 'c.txt, line 12: breaks off: «…من»; copy the page again',
    },
    {
      file: 'd.txt',
      articles: [],
      doubts: [],
      error: 'd.txt, line 3: breaks off: «…في»; copy the page again',
    },
    { file: 'e.txt', articles: [], doubts: [], error: 'e.txt: is empty' },
  ]
  for (const report of reports) tally.add(report)
  expect(tally.result()).toEqual({
    counts: {
      imported: 1,
      updated: 1,
      same: 0,
      kept: 1,
      unsure: 1,
      refused: 3,
      picturesLeft: 1,
      leftOut: 0,
    },
    reasons: [
      { why: 'breaks off: «…»', inputs: 2 },
      { why: 'is empty', inputs: 1 },
    ],
  })
  expect(describeTally(tally.result(), false)).toBe(
    [
      'imported            1',
      'updated             1',
      'kept                1  edited by hand; --force writes over them',
      'unsure              1  decisions named above',
      'refused             3',
      '                    2  breaks off: «…»',
      '                    1  is empty',
      'pictures left       1  broken or missing; their captions are kept',
    ].join('\n'),
  )
})

it('shows how far it is and how long it takes, on a terminal alone', () => {
  let [clock, written] = [0, '']
  const screen = (isTTY: boolean) => ({ isTTY, write: (text: string) => (written += text) })
  const progress = makeProgress(screen(true), 40, () => clock)
  for (const isRefused of [false, true]) {
    clock += 5000
    progress.done(isRefused)
  }
  expect(written).toContain('\r\u001b[K2 of 40, 1 refused, 3 min left')
  progress.clear()
  expect(written.endsWith('\r\u001b[K')).toBe(true)
  written = ''
  makeProgress(screen(false), 40, () => clock).done(false)
  expect(written).toBe('')
})

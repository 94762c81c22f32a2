import { describe, expect, it } from 'vitest'
import { type CoverageEntry, checkArticle } from './article.ts'
import { lastChange } from './corrections.ts'

const valid = {
  version: 1,
  id: 'keyboard',
  language: 'ar',
  headline: 'لوحة المفاتيح العربية الأولى',
  body: [{ type: 'paragraph', text: 'كانت آلة.' }],
}

function told(fields: object): string {
  try {
    checkArticle({ ...valid, ...fields }, 'articles/keyboard.json')
    return ''
  } catch (error) {
    return String(error)
  }
}

const correction = { date: '2026-01-09', text: ['والصواب ', { text: 'بعد عامين', strong: true }] }
const withdrawn = { date: '2026-02-09', reason: 'لم نستطع التثبّت من تاريخ الصورة.' }

describe('the contract', () => {
  it.each<[string, object]>([
    ['corrections', { corrections: [correction, { ...correction, text: 'نصّ', serious: true }] }],
    ['a withdrawal', { status: 'withdrawn', withdrawn }],
    ['a withdrawal without a reason', { status: 'withdrawn', withdrawn: { date: '2026-02-09' } }],
    ['a withdrawal of which nothing is said', { status: 'withdrawn' }],
    ['a text that does not age', { evergreen: true }],
  ])('takes %s', (_, fields) => expect(told(fields)).toBe(''))

  it.each<[string, object, string]>([
    [
      'a withdrawal without the status',
      { withdrawn },
      'withdrawn: expected "status": "withdrawn" beside it, found {"date":"2026-02-09"',
    ],
    [
      'a withdrawal of a draft',
      { status: 'draft', withdrawn: { date: '2026-02-09' } },
      'withdrawn: expected "status": "withdrawn" beside it, found {"date":"2026-02-09"}',
    ],
    [
      'another status',
      { status: 'deleted' },
      'status: expected "draft" or "withdrawn", found "deleted"',
    ],
    [
      'a withdrawal without its date',
      { status: 'withdrawn', withdrawn: { reason: 'سبب' } },
      'withdrawn.date: required, found nothing',
    ],
    [
      'a correction without its date',
      { corrections: [{ text: 'نصّ' }] },
      'corrections[0].date: required, found nothing',
    ],
    [
      'a correction without words',
      { corrections: [{ date: '2026-01-09', text: ' ' }] },
      'corrections[0].text: expected text, found " "',
    ],
    [
      'a correction with more',
      { corrections: [{ ...correction, by: 'أحد' }] },
      'corrections[0].by: unknown field, found "أحد"',
    ],
  ])('names %s', (_, fields, fault) => {
    expect(told(fields)).toContain(`articles/keyboard.json: ${fault}`)
  })
})

const added = (time: string): CoverageEntry[] => [
  { type: 'entry', time, body: [{ type: 'divider' }] },
]
const on = (...dates: string[]) => dates.map((date) => ({ date, text: 'نصّ' }))

it.each<[string, Parameters<typeof lastChange>[0], string | undefined]>([
  ['never changed', { published: '2025-04-18' }, undefined],
  ['changed', { modified: '2026-01-09' }, '2026-01-09'],
  ['corrected', { corrections: on('2025-05-12', '2026-01-09', '2025-06-01') }, '2026-01-09'],
  ['changed later', { modified: '2026-02-01', corrections: on('2026-01-09') }, '2026-02-01'],
  [
    'changed at an hour of that day',
    { modified: '2026-01-09T10:00:00Z', corrections: on('2026-01-09') },
    '2026-01-09T10:00:00Z',
  ],
  [
    'corrected on the day on which it was published',
    { published: '2026-01-09T10:00:00Z', corrections: on('2026-01-09') },
    undefined,
  ],
  [
    'added to',
    { published: '2026-01-09T08:00:00Z', body: added('2026-01-09T09:00:00Z') },
    '2026-01-09T09:00:00Z',
  ],
])('of an article that was %s it knows the last change', (_, article, date) => {
  expect(lastChange(article)).toBe(date)
})

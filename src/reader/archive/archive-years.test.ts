import { expect, it } from 'vitest'
import { decadesOf, yearsOf } from './archive-years.ts'

it('gives each year its twelve months, from the last to the first, and each month its stroke', () => {
  const years = yearsOf({
    months: [
      { month: '2024-12', count: 1 },
      { month: '2025-03', count: 24 },
      { month: '2026-02', count: 12 },
    ],
  })
  expect(years.map(({ year, count }) => [year, count])).toEqual([
    ['2026', 12],
    ['2025', 24],
    ['2024', 1],
  ])
  const levels = years.map(({ months }) => months.map(({ level }) => level).join(' '))
  expect(levels).toEqual([
    '0 6 0 0 0 0 0 0 0 0 0 0',
    '0 0 12 0 0 0 0 0 0 0 0 0',
    '0 0 0 0 0 0 0 0 0 0 0 1',
  ])
  const lived = years.map(({ months }) => months.filter(({ isLived }) => isLived).length)
  expect(lived).toEqual([2, 12, 1])
})

it('draws no tall stroke for a single article', () => {
  const [year] = yearsOf({ months: [{ month: '2026-01', count: 1 }] })
  expect(year?.months[0]?.level).toBe(3)
})

it('an archive of nothing has no year', () => {
  expect(yearsOf({ months: [] })).toEqual([])
})

it('puts more than fifteen years into decades', () => {
  const months = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ month: `${2011 + at}-01`, count: 1 }))
  expect(decadesOf(yearsOf({ months: months(15) })).map(({ name }) => name)).toEqual([undefined])
  const decades = decadesOf(yearsOf({ months: months(20) }))
  expect(decades.map(({ name, years }) => [name, years.length])).toEqual([
    ['2030', 1],
    ['2020–2029', 10],
    ['2011–2019', 9],
  ])
})

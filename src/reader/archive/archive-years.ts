import type { Archive } from '../../article/edition.ts'

/** A month of a year of the archive. */
export interface YearMonth {
  /** `2026-11` */
  month: string
  count: number
  /** How tall its stroke is, 0 to 12: 0 for none, 12 for the month with the most articles. */
  level: number
  /** Whether the paper was there: from its first month to its last. */
  isLived: boolean
}

/** A year of the archive. */
export interface ArchiveYear {
  year: string
  count: number
  months: YearMonth[]
}

/** In a small archive a month with one article is no tall stroke: four are needed for that. */
const leastFullest = 4

/** The years from the last to the first, each with its twelve months; `months` are those with articles, the oldest first. */
export function yearsOf({ months }: Archive): ArchiveYear[] {
  const counts = new Map(months.map(({ month, count }) => [month, count]))
  const [first = '', last = ''] = [months[0]?.month, months.at(-1)?.month]
  const fullest = Math.max(leastFullest, ...counts.values())
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))].reverse()
  return years.map((year) => {
    const ofYear = Array.from({ length: 12 }, (_, at) => {
      const month = `${year}-${String(at + 1).padStart(2, '0')}`
      const count = counts.get(month) ?? 0
      const level = count === 0 ? 0 : Math.max(1, Math.round((12 * count) / fullest))
      return { month, count, level, isLived: month >= first && month <= last }
    })
    return { year, count: ofYear.reduce((sum, one) => sum + one.count, 0), months: ofYear }
  })
}

/** More years than these stand by decades. */
const mostAtOnce = 15

/** Years by decades, where there are many; else all together, under no name. */
export function decadesOf(
  years: readonly ArchiveYear[],
): { name: string | undefined; years: readonly ArchiveYear[] }[] {
  if (years.length <= mostAtOnce) return [{ name: undefined, years }]
  const decades = new Map<string, ArchiveYear[]>()
  for (const one of years) {
    const decade = one.year.slice(0, 3)
    decades.set(decade, [...(decades.get(decade) ?? []), one])
  }
  return [...decades.values()].map((own) => {
    const [last, first] = [own[0]?.year, own.at(-1)?.year]
    return { name: first === last ? first : `${first}–${last}`, years: own }
  })
}

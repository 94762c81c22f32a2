import { address } from '../../article/addresses.ts'
import type { ArchiveMonth } from '../../article/edition.ts'
import { dataFile, pageFile, readDataFile } from '../../article/published-files.ts'
import type { Catalogue } from '../edition/catalogue.ts'
import { listInput } from './lists.ts'
import type { Output } from './output.ts'
import { makePage, pageInputs } from './page.ts'
import type { Publication } from './publication.ts'

/** The months with articles around one: just before, just after, and all of its year. */
export function archiveMonth({ months }: Pick<Catalogue, 'months'>, month: string): ArchiveMonth {
  const at = months.indexOf(month)
  const [before, after] = [months[at - 1], months[at + 1]]
  return {
    month,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    ofYear: months.filter((one) => one.startsWith(month.slice(0, 4))),
  }
}

/** The page of all months with its data, and what is around each; their articles are lists as others. */
export function archiveOutput(
  publication: Publication,
): Output<'data' | 'page' | { month: string }> {
  const { catalogue } = publication
  const { months } = catalogue
  const page = {
    path: address.archive,
    reads: [dataFile.edition, dataFile.archive],
    shows: { rows: [] },
  }
  return {
    *paths() {
      if (months.length === 0) return
      yield dataFile.archive
      yield pageFile(page.path)
      for (const month of months) yield dataFile.month(month)
    },
    match: (path) => {
      const month = readDataFile.month(path)
      if (month !== undefined) return months.includes(month) ? { month } : undefined
      if (months.length === 0) return undefined
      if (path === dataFile.archive) return 'data'
      return path === pageFile(page.path) ? 'page' : undefined
    },
    inputs: (asked) => {
      if (asked === 'page') return [...pageInputs(page.path), listInput({})]
      return asked === 'data' ? [listInput({})] : [`months:${asked.month}`]
    },
    make: (asked, app) => {
      if (asked === 'page') return makePage(page, publication, app)
      if (asked !== 'data') return { value: archiveMonth(catalogue, asked.month) }
      const counts = months.map((month) => ({ month, count: catalogue.of({ month }).length }))
      return { value: { months: counts } }
    },
  }
}

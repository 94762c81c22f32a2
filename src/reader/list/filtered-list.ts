import type { QueryClient } from '@tanstack/react-query'
import { filterAddress, type ListFilter } from '../../article/addresses.ts'
import type { Months } from '../../article/filter-data.ts'
import { dataFile } from '../../article/published-files.ts'
import type { Asked, Queries } from '../app/queries.ts'
import { readMarks } from '../device/read-marks.ts'
import { type AskedFiles, findRows } from './find-rows.ts'
import type { ListSource } from './list-source.ts'

/**
 * What was read when a filter was first looked through, by its address: what is read since stays in its rows, so that
 * their pages fit each other and Back finds the row that was opened.
 */
const marksThen = new Map<string, ReadonlySet<string>>()

/** The articles that fit a choice, counted in pages of 30 from the newest. */
export function filteredList(
  queries: Queries,
  client: QueryClient,
  choice: ListFilter,
): ListSource {
  const own = filterAddress({ ...choice, page: undefined })
  return {
    newest: '1',
    page: (name) => ({
      queryKey: ['filtered', own, name],
      queryFn: () => {
        const marks = marksThen.get(own) ?? readMarks.read()
        marksThen.set(own, marks)
        return findRows(choice, Number(name), filesOf(queries, client), (id) => marks.has(id))
      },
    }),
    older: ({ page, isLast }) => (isLast ? undefined : String(page + 1)),
    newer: ({ page }) => (page > 1 ? String(page - 1) : undefined),
    address: (name) => filterAddress({ ...choice, page: Number(name) }),
  }
}

/** Makes filters for what is unread look again. Call it before one is opened, never while one is shown. */
export function forgetUnread(client: QueryClient): void {
  marksThen.clear()
  client.removeQueries({
    predicate: ({ queryKey: [kind, own] }) =>
      kind === 'filtered' && String(own).includes('unread=1'),
  })
}

/** The files of the site as the search for rows asks for them, each once. */
export function filesOf(queries: Queries, client: QueryClient): AskedFiles {
  const counts = client.getQueryData(queries.counts.queryKey) ?? { all: 0, topics: {} }
  return {
    counts,
    months: () => client.ensureQueryData(monthsOf(queries)),
    membership: (topic, block) =>
      client.ensureQueryData(queries.ask(dataFile.membership(topic, block))),
    list: (topic, page) => client.ensureQueryData(queries.list({ topic }, page)),
  }
}

export function monthsOf(queries: Queries): Asked<Months> {
  return queries.ask(dataFile.months)
}

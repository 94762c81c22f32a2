import type { QueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { redirect } from 'react-router'
import {
  filterAddress,
  isFiltered,
  type ListFilter,
  readFilterAddress,
} from '../../article/addresses.ts'
import type { Counts, Edition } from '../../article/edition.ts'
import type { Months } from '../../article/filter-data.ts'
import { isInMonths } from '../../article/month-span.ts'
import { NotPublished, type Queries } from '../app/queries.ts'
import { FilterHead } from './FilterHead.tsx'
import { filteredList, monthsOf } from './filtered-list.ts'
import type { DrawShare, ListSource, RowsPage } from './list-source.ts'
import { RelaxedFilters } from './RelaxedFilters.tsx'

/** An address with conditions, and where they are answered from. */
interface Asked {
  params: Readonly<{ topic?: string | undefined; page?: string | undefined }>
  search: string
  edition: Edition
  queries: Queries
  client: QueryClient
}

/** A filtered list, as its page draws it. */
export interface FilteredPage {
  source: ListSource
  /** The page that the address names. */
  current: string
  topics: readonly string[]
  /** How many articles each topic has in the months that were asked for. */
  counts: Counts['topics'] | undefined
  /** Whether there are conditions beside topics of which any will do. */
  hasMore: boolean
  addressOf: (topics: string[]) => string
  head: (list: RowsPage, drawShare: DrawShare) => ReactNode
  /** What stands in the place of rows where there are none. */
  instead: (list: RowsPage) => ReactNode
}

/**
 * Loads everything that the page of a filter needs to be drawn. Leads on to the published list where the conditions
 * come to no more than that. Throws NotPublished for an unknown topic and for a page past the last.
 */
export async function loadFilteredPage(asked: Asked): Promise<void> {
  const { params, search, edition, queries, client } = asked
  const choice = readFilterAddress(params, search, edition.topics)
  if (!choice) throw new NotPublished(search)
  if (!isFiltered(choice)) throw redirect(filterAddress(choice))
  await Promise.all([
    client.ensureQueryData(queries.counts),
    isDated(choice) && client.ensureQueryData(monthsOf(queries)),
  ])
  const page = choice.page ?? 1
  const list = filteredList(queries, client, choice)
  const { rows } = await client.ensureQueryData(list.page(`${page}`))
  if (rows.length === 0 && page > 1) throw new NotPublished(search)
}

/** Reads an address whose data was loaded; undefined when it has no filter. */
export function readFilteredPage({
  params,
  search,
  edition,
  queries,
  client,
}: Asked): FilteredPage | undefined {
  const choice = readFilterAddress(params, search, edition.topics)
  if (!choice || !isFiltered(choice)) return undefined
  const { topics, all, unread, page } = choice
  return {
    source: filteredList(queries, client, choice),
    current: `${page ?? 1}`,
    topics,
    counts: isDated(choice)
      ? countsIn(client.getQueryData<Months>(monthsOf(queries).queryKey), choice)
      : undefined,
    hasMore: all || unread || isDated(choice),
    addressOf: (changed) => filterAddress({ ...choice, topics: changed, page: undefined }),
    head: (list, drawShare) => (
      <FilterHead choice={choice} list={list} edition={edition} drawShare={drawShare} />
    ),
    instead: (list) =>
      list.rows.length === 0 && <RelaxedFilters choice={choice} edition={edition} />,
  }
}

function isDated({ from, to }: ListFilter): boolean {
  return (from ?? to) !== undefined
}

function countsIn(told: Months | undefined, choice: ListFilter): Counts['topics'] {
  // Without a prototype: a topic may be called `constructor`.
  const inside: Counts['topics'] = Object.create(null)
  for (const { month, topics } of told?.months ?? []) {
    if (!isInMonths(month, choice)) continue
    for (const [topic, count] of Object.entries(topics)) {
      inside[topic] = (inside[topic] ?? 0) + count
    }
  }
  return inside
}

import { address } from '../../article/addresses.ts'
import type { SearchQuery } from '../../search/read/engine.ts'

/** What the address of a search asks for; its text is trimmed, and empty where nothing is looked for. */
export interface SearchChoice extends SearchQuery {
  /** From 1. */
  page: number
}

/** What nobody types and no title can show; longer queries are cut here. */
export const longestQuery = 200

/** Reads the search part of an address, or the fields of the form. What means nothing is no condition. */
export function searchChoice(
  given: URLSearchParams,
  topics: readonly { id: string }[],
): SearchChoice {
  const month = (name: string) => /^\d{4}-(0[1-9]|1[0-2])$/.exec(given.get(name) ?? '')?.[0]
  const page = /^[1-9]\d{0,4}$/.exec(given.get('page') ?? '')?.[0]
  const named = given.getAll('t')
  const typed = (given.get('q') ?? '').trim().slice(0, longestQuery)
  return {
    // Half a pair of code units is no letter.
    text: typed.replace(/[\ud800-\udbff]$/, ''),
    topics: topics.map(({ id }) => id).filter((id) => named.includes(id)),
    from: month('from'),
    to: month('to'),
    sort: given.get('sort') === 'new' ? 'newest' : 'relevance',
    page: Number(page ?? 1),
  }
}

/** The address of a search; one choice has one address. */
export function searchAddress({ text, topics, from, to, sort, page }: SearchChoice): string {
  const asked = new URLSearchParams(text ? { q: text } : {})
  for (const topic of topics) asked.append('t', topic)
  if (from) asked.set('from', from)
  if (to) asked.set('to', to)
  if (sort === 'newest') asked.set('sort', 'new')
  if (page > 1) asked.set('page', `${page}`)
  const query = String(asked)
  return query ? `${address.search}?${query}` : address.search
}

/** Whether conditions narrow a search beside its words. */
export function isNarrowed({ topics, from, to }: SearchQuery): boolean {
  return topics.length > 0 || (from ?? to) !== undefined
}

import { address } from '../../article/addresses.ts'
import { articlesOf, type ListPage } from '../../article/edition.ts'

/** From which end a story is told. */
export type StoryOrder = 'newest' | 'first'

/** The address of a story told from an end. */
export function orderAddress(id: string, order: StoryOrder): string {
  return order === 'first' ? `${address.story(id)}?order=first` : address.story(id)
}

/** Reads the order in the query of an address, `?order=first`. */
export function readOrder(query: string): StoryOrder {
  return new URLSearchParams(query).get('order') === 'first' ? 'first' : 'newest'
}

/** Whether all of a story stands on this page, and can be told from either end: there must be two articles. */
export function isTold(list: ListPage): boolean {
  return list.page === 1 && (articlesOf(list) ?? 0) > 1
}

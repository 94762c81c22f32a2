import type { ReactNode } from 'react'
import { address, type ListName } from '../../article/addresses.ts'
import type { ListPage } from '../../article/edition.ts'
import type { Asked, Queries } from '../app/queries.ts'
import type { SharedPage } from '../parts/share-message.ts'

/** Draws the tool that shares a list; the app hands it in. */
export type DrawShare = (page: SharedPage) => ReactNode

/** Rows of a list; those that were looked for say whether they are the last. */
export interface RowsPage extends ListPage {
  isLast?: boolean
}

/** Where the rows of a list come from: its pages by name, and which of them is older or newer. */
export interface ListSource {
  /** The name of the page that the bare address shows. */
  newest: string
  page: (name: string) => Asked<RowsPage>
  /** The name of the page after this one; undefined after the last. */
  older: (page: RowsPage) => string | undefined
  /** The name of the page before this one; undefined before the first. */
  newer: (page: RowsPage) => string | undefined
  address: (name: string) => string
}

/** A list as it was published: full pages are numbered from the oldest. */
export function publishedList(queries: Queries, list: ListName): ListSource {
  const newest = 'newest'
  return {
    newest,
    page: (name) => queries.list(list, name),
    older: ({ page }) => (page > 1 ? `${page - 1}` : undefined),
    newer: ({ page, isNewest }) => (isNewest ? undefined : `${page + 1}`),
    address: (name) => address.list(list, name === newest ? undefined : name),
  }
}

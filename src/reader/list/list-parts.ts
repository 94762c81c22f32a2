import { FilterPanel } from './FilterPanel.tsx'
import { loadFilteredPage, readFilteredPage } from './filtered-page.tsx'
import { MoreRows } from './MoreRows.tsx'

/** What lists can do with script, in one file: a reader who needs one part of it soon needs another. */
export const listParts = {
  FilterPanel,
  MoreRows,
  readFilteredPage,
  loadFilteredPage,
}

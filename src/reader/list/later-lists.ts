import { FilterPanel } from './FilterPanel.tsx'
import { filteredOf, loadFiltered } from './filtered.tsx'
import { MoreRows } from './MoreRows.tsx'
import { placeFilter } from './place-filter.ts'

/** What lists can do once there is script: one file, because whoever needs a part of it soon needs another. */
export const laterLists = {
  FilterPanel,
  MoreRows,
  filteredOf,
  loadFiltered,
  placeFilter,
}

import { markerOf } from './marks.ts'
import { SearchPage } from './SearchPage.tsx'

/** What searches, in one file, and what its marks in articles need of it. */
export const searchParts = { markerOf, SearchPage }

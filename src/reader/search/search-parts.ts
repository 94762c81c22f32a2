import { makeMarker } from './marks.ts'
import { SearchPage } from './SearchPage.tsx'

/** What searches, in one file, and what its marks in articles need of it. */
export const searchParts = { makeMarker, SearchPage }

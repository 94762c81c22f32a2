import { getMarker } from '../../search/read/marks.ts'
import { SearchPage } from './SearchPage.tsx'

/** What searches, in one file, and what marks in articles need of it. */
export const searchParts = { getMarker, SearchPage }

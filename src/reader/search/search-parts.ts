import { markerOf } from '../../search/read/marks.ts'
import { nearest } from '../missing/nearest.ts'
import { SearchPage } from './SearchPage.tsx'

/** What searches, in one file, and what marks in articles and missing pages need of it. */
export const searchParts = { markerOf, nearest, SearchPage }

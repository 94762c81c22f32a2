import { getMarker, type Marker } from '../../search/read/marks.ts'
import { SearchPage } from './SearchPage.tsx'
import { searchEngine } from './search-queries.ts'

/** Gives the marker of a query's text, with the paper's own words where its index comes. */
async function fetchMarker(text: string): Promise<Marker> {
  const engine = searchEngine()
  await engine.warm()
  return getMarker(text, engine.lexicon())
}

/** What searches, in one file, and what marks in articles need of it. */
export const searchParts = { fetchMarker, SearchPage }

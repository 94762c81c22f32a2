import { Marker } from '../mark/Marker.tsx'
import { QuoteBar } from '../quote/QuoteBar.tsx'
import { shareParts } from '../share/share-parts.tsx'

/** What can be done with selected words, with the sheet from which pages are sent too. */
export function QuoteTools() {
  return (
    <QuoteBar SendSheet={shareParts.SendSheet} drawMarker={(chosen) => <Marker {...chosen} />} />
  )
}

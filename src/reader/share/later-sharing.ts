import { QuoteBar } from '../quote/QuoteBar.tsx'
import { share } from './share.tsx'

/** What sends a page or words of it to others: one file, because both use the same sheet. */
export const laterSharing = { share, QuoteBar }

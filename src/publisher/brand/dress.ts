import type { Brand, EditionConfig } from '../../article/edition-config.ts'
import type { Fault } from '../../article/faults.ts'
import type { Colours } from '../page/colours.ts'
import type { Pictures } from '../pictures/pictures.ts'
import { dressColours, movedColours } from './colours.ts'
import { brandStylesheet } from './stylesheet.ts'
import { readWordmark, type Wordmark } from './wordmark.ts'

/** How a paper looks: as the reader's own themes do where it has chosen nothing. */
export interface Dress {
  colours: Colours
  headlines?: Brand['headlines']
  wordmark?: Wordmark | undefined
  /** What stands before the reader's stylesheet in every page. */
  stylesheet?: string | undefined
}

/** What is said of a paper's look while it is made. */
interface DressReport {
  warn: (message: string) => void
  fault: (fault: Fault) => void
}

/** Makes a paper's look of what its edition says and of the reader's own colours. */
export function makeDress(
  config: EditionConfig,
  own: Colours,
  { pictures, hasImage }: { pictures: Pictures; hasImage: (path: string) => boolean },
  { warn, fault }: DressReport,
): Dress {
  const { brand } = config
  if (!brand) return { colours: own }
  const colours = dressColours(own, brand)
  for (const note of movedColours(brand, colours)) warn(note)
  const wordmark = readWordmark(config, pictures, hasImage, fault)
  return {
    colours,
    headlines: brand.headlines,
    wordmark,
    stylesheet: brandStylesheet(brand, own, colours, wordmark),
  }
}

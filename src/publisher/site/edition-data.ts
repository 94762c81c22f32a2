import { type Counts, type Edition, editionVersion } from '../../article/edition.ts'
import type { Catalogue } from '../edition/catalogue.ts'
import type { EditionFolder } from '../edition/edition-folder.ts'

/** What every screen knows of the edition. */
export function editionOf({ config }: EditionFolder): Edition {
  const { name, tagline, language, topics } = config
  return {
    version: editionVersion,
    name,
    ...(tagline !== undefined && { tagline }),
    language,
    topics,
  }
}

/** How many articles there are, of all and of each topic. */
export function countsOf(catalogue: Catalogue, topics: readonly string[]): Counts {
  return {
    all: catalogue.entries.length,
    topics: Object.fromEntries(topics.map((topic) => [topic, catalogue.of(topic).length])),
  }
}

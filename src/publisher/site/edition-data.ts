import { type Counts, type Edition, editionVersion } from '../../article/edition.ts'
import { dataFile } from '../../article/published-files.ts'
import { hasAuthorsPage } from './authors.ts'
import { fixedFiles, type Output } from './output.ts'
import type { Publication } from './publication.ts'
import { hasStoriesPage } from './stories.ts'

/** What every screen knows of the edition, and how many articles there are. */
export function editionOutput(publication: Publication): Output<string> {
  return fixedFiles({
    [dataFile.edition]: {
      inputs: ['config'],
      make: () => ({ value: editionOf(publication) }),
    },
    [dataFile.counts]: {
      inputs: ['config', 'counts'],
      make: () => ({ value: countsOf(publication) }),
    },
  })
}

function editionOf({ config }: Publication): Edition {
  const { name, tagline, language, topics } = config
  return {
    version: editionVersion,
    name,
    ...(tagline !== undefined && { tagline }),
    language,
    topics,
    ...(hasAuthorsPage(config) && { hasAuthors: true as const }),
    ...(hasStoriesPage(config) && { hasStories: true as const }),
  }
}

function countsOf({ catalogue, topics }: Publication): Counts {
  return {
    all: catalogue.entries.length,
    topics: Object.fromEntries(topics.map((topic) => [topic, catalogue.of({ topic }).length])),
  }
}

import { type Counts, type Edition, editionVersion } from '../../article/edition.ts'
import { dataFile } from '../../article/published-files.ts'
import { hasAuthorsPage } from './authors.ts'
import { fixedFiles, type Output } from './output.ts'
import { ownPageLabels } from './own-pages.ts'
import type { Publication } from './publication.ts'
import { hasStoriesPage } from './stories.ts'

/** What every screen knows of the edition, and how many articles there are. */
export function editionOutput(publication: Publication): Output<string> {
  return fixedFiles({
    [dataFile.edition]: {
      inputs: ['config', 'address', 'pages'],
      make: () => ({ value: editionOf(publication) }),
    },
    [dataFile.counts]: {
      inputs: ['config', 'counts'],
      make: () => ({ value: countsOf(publication) }),
    },
  })
}

function editionOf(publication: Publication): Edition {
  const { config } = publication
  const { name, tagline, language, topics } = config
  const pages = ownPageLabels(publication)
  return {
    version: editionVersion,
    name,
    ...(tagline !== undefined && { tagline }),
    language,
    topics,
    ...(hasAuthorsPage(config) && { hasAuthors: true as const }),
    ...(hasStoriesPage(config) && { hasStories: true as const }),
    ...(publication.catalogue.months.length > 0 && { hasArchive: true as const }),
    ...(pages && { pages }),
    ...(publication.site !== undefined && { hasFeeds: true }),
  }
}

function countsOf({ catalogue, topics }: Publication): Counts {
  return {
    all: catalogue.entries.length,
    topics: Object.fromEntries(topics.map((topic) => [topic, catalogue.of({ topic }).length])),
  }
}

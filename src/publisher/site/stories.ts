import { address } from '../../article/addresses.ts'
import type { EditionConfig } from '../../article/edition-config.ts'
import { dataFile, pageFile } from '../../article/published-files.ts'
import { fixedFiles, type Output } from './output.ts'
import { makePage, pageInputs } from './page.ts'
import type { Publication } from './publication.ts'

/** Whether an edition has a page of all its running stories: one alone has a page enough of its own. */
export function hasStoriesPage({ stories = [] }: Pick<EditionConfig, 'stories'>): boolean {
  return stories.length > 1
}

/** What the running stories are, each and all; their articles are lists as others. */
export function storyOutput(publication: Publication): Output<string> {
  const { config } = publication
  const { stories = [] } = config
  const files: Parameters<typeof fixedFiles>[0] = Object.fromEntries(
    stories.map((one) => [
      dataFile.story(one.id),
      { inputs: ['config'], make: () => ({ value: one }) },
    ]),
  )
  if (!hasStoriesPage(config)) return fixedFiles(files)
  const page = {
    path: address.stories,
    reads: [dataFile.edition, dataFile.stories],
    shows: { rows: [] },
  }
  const goingOnFirst = [
    ...stories.filter(({ ended }) => !ended),
    ...stories.filter(({ ended }) => ended),
  ]
  return fixedFiles({
    ...files,
    [dataFile.stories]: { inputs: ['config'], make: () => ({ value: { stories: goingOnFirst } }) },
    [pageFile(page.path)]: {
      inputs: pageInputs(page.path),
      make: (app) => makePage(page, publication, app),
    },
  })
}

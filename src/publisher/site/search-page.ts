import { address } from '../../article/addresses.ts'
import { dataFile, pageFile } from '../../article/published-files.ts'
import { fixedFiles, type Output } from './output.ts'
import { makePage, pageInputs } from './page.ts'
import type { Publication } from './publication.ts'

/** The page on which the archive is searched. */
export function searchPageOutput(publication: Publication): Output<string> {
  const page = {
    path: address.search,
    reads: [dataFile.edition],
    shows: { rows: [] },
  }
  return fixedFiles({
    [pageFile(page.path)]: {
      inputs: pageInputs(page.path),
      make: (app) => makePage(page, publication, app),
    },
  })
}

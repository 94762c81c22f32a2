import { address } from '../../article/addresses.ts'
import { dataFile, pageFile } from '../../article/published-files.ts'
import { newestRows, rowsInput } from './lists.ts'
import { fixedFiles, type Output } from './output.ts'
import { makePage, pageInputs } from './page.ts'
import type { Publication } from './publication.ts'

/** The page that hosts answer for an address at which there is nothing. */
export function missingPageOutput(publication: Publication): Output<string> {
  const page = {
    path: address.missing,
    reads: [dataFile.edition, dataFile.list({}, 'newest')],
    shows: { rows: newestRows(publication) },
  }
  return fixedFiles({
    [pageFile(page.path)]: {
      inputs: [...pageInputs(page.path), rowsInput({})],
      make: (app) => makePage(page, publication, app),
    },
  })
}

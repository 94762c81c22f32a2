import { address } from '../../article/addresses.ts'
import { dataFile, pageFile } from '../../article/published-files.ts'
import { fixedFiles, type Output } from './output.ts'
import { makePage, pageInputs } from './page.ts'
import type { Publication } from './publication.ts'

/** The pages that the app fills: on one the archive is searched, the other shows what lies on the reader's device. */
export function appPagesOutput(publication: Publication): Output<string> {
  const pages = [address.search, address.library].map((path) => ({
    path,
    reads: [dataFile.edition],
    shows: { rows: [] },
  }))
  return fixedFiles(
    Object.fromEntries(
      pages.map((page) => [
        pageFile(page.path),
        {
          inputs: pageInputs(page.path),
          make: (app) => makePage(page, publication, app),
        },
      ]),
    ),
  )
}

import { isEntry } from '../../article/coverage.ts'
import type { Coverage } from '../../article/edition.ts'
import { dataFile, readDataFile } from '../../article/published-files.ts'
import type { Output } from './output.ts'
import type { Publication } from './publication.ts'

/** What pages that show a coverage ask for again and again: which additions there are, without their text. */
export function coverageOutput({ folder, catalogue, view }: Publication): Output<string> {
  const isCoverage = (id: string) => folder.articles.get(id)?.facts.coverage !== undefined

  return {
    *paths() {
      for (const { summary } of catalogue.entries) {
        if (isCoverage(summary.id)) yield dataFile.coverage(summary.id)
      }
    },
    match: (path) => {
      const id = readDataFile.coverage(path)
      return id !== undefined && catalogue.byId.has(id) && isCoverage(id) ? id : undefined
    },
    inputs: (id) => [`article:${id}`],
    make: (id) => {
      const shown = view(id)
      const { coverage, body } = shown?.article ?? {}
      if (!shown || !coverage || !body) return undefined
      const entries = shown.ids.flatMap((one, at) => {
        const block = body[at]
        return one !== null && block && isEntry(block) ? [one] : []
      })
      return { value: { id, coverage, entries } satisfies Coverage }
    },
  }
}

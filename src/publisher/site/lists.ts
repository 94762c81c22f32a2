import { address, readListAddress } from '../../article/addresses.ts'
import { type ListPage, numberedPages, type Summary } from '../../article/edition.ts'
import { dataFile, pageFile, readDataFile, readPageFile } from '../../article/published-files.ts'
import { listPage } from '../edition/catalogue.ts'
import type { Input, Output } from './output.ts'
import { makePage, pageInputs } from './page.ts'
import type { Publication } from './publication.ts'

/** One page of a list, as data or as a document; of everything when there is no topic. */
interface ListFile {
  topic?: string | undefined
  page: number | 'newest'
  form: 'data' | 'page'
}

/** Whether a page shows how many articles each topic has: such a page changes with each article, so there is one. */
function hasCounts({ topic, page }: Pick<ListFile, 'topic' | 'page'>): boolean {
  return topic === undefined && page === 'newest'
}

/** How many rows a preview of a list names. */
const previewRows = 4

/** The articles of a list in their order. */
export function listInput(topic: string | undefined): Input {
  return `list:${address.list(topic)}`
}

/** What a page of a list says of its articles; the newest page when there is no number. */
export function rowsInput(topic: string | undefined, page?: number): Input {
  return `rows:${address.list(topic, page)}`
}

/** The rows by which pages that are no list are previewed. */
export function newestRows(publication: Publication): readonly Summary[] {
  return rowsOf(publication, { page: 'newest' })?.rows.slice(0, previewRows) ?? []
}

/** The lists of all articles and of each topic, page by page. */
export function listOutput(publication: Publication): Output<ListFile> {
  const { catalogue, topics } = publication

  function read(path: string): ListFile | undefined {
    const data = readDataFile.list(path)
    if (data) {
      return { ...data, page: data.page === 'newest' ? 'newest' : Number(data.page), form: 'data' }
    }
    const list = readListAddress(readPageFile(path) ?? '')
    return list && { page: 'newest', ...list, form: 'page' }
  }

  return {
    *paths() {
      for (const topic of [undefined, ...topics]) {
        yield dataFile.list(topic, 'newest')
        yield pageFile(address.list(topic))
        for (const page of numberedPages(catalogue.of(topic).length)) {
          yield dataFile.list(topic, page)
          yield pageFile(address.list(topic, page))
        }
      }
    },
    match: (path) => {
      const asked = read(path)
      return asked && rowsOf(publication, asked) ? asked : undefined
    },
    inputs: ({ topic, page, form }) => {
      const number = page === 'newest' ? undefined : page
      const rows = rowsInput(topic, number)
      if (form === 'data') return [rows]
      const own = pageInputs(address.list(topic, number))
      return hasCounts({ topic, page }) ? [...own, rows, 'counts'] : [...own, rows]
    },
    make: (asked, app) => {
      const { topic, page, form } = asked
      const list = rowsOf(publication, asked)
      if (form === 'data') return { value: list }
      const counts = hasCounts(asked) ? [dataFile.counts] : []
      return makePage(
        {
          path: address.list(topic, page === 'newest' ? undefined : page),
          reads: [dataFile.edition, dataFile.list(topic, page), ...counts],
          shows: { rows: list?.rows.slice(0, previewRows) ?? [] },
        },
        publication,
        app,
      )
    },
  }
}

function rowsOf(
  { catalogue, topics }: Publication,
  { topic, page }: Pick<ListFile, 'topic' | 'page'>,
): ListPage | undefined {
  if (topic !== undefined && !topics.includes(topic)) return undefined
  const list = listPage(catalogue.of(topic), page)
  return list && topic !== undefined ? { topic, ...list } : list
}

import { address, type ListName, readListAddress } from '../../article/addresses.ts'
import { fullPages, type ListPage, type Summary, topicLabel } from '../../article/edition.ts'
import type { EditionConfig } from '../../article/edition-config.ts'
import { dataFile, pageFile, readDataFile, readPageFile } from '../../article/published-files.ts'
import { listPage } from '../edition/catalogue.ts'
import { writeLeadingPage } from '../page/leading-page.ts'
import { previewOfList, previewTags } from '../page/link-preview.ts'
import { authorInputs } from './authors.ts'
import type { Input, Output } from './output.ts'
import { makePage, pageInputs } from './page.ts'
import type { Publication } from './publication.ts'

/** One page of a list, as data or as a document. */
interface ListFile extends ListName {
  page: number | 'newest'
  form: 'data' | 'page'
}

/** Whether a page shows how many articles each topic has: such a page changes with each article, so there is one. */
function hasCounts({ page, ...list }: Omit<ListFile, 'form'>): boolean {
  return page === 'newest' && address.list(list) === address.latest
}

/** How many rows a preview of a list names. */
const previewRows = 4

/** The articles of a list in their order. */
export function listInput(list: ListName): Input {
  return `list:${address.list(list)}`
}

/** What a page of a list says of its articles; the newest page when there is no number. */
export function rowsInput(list: ListName, page?: number): Input {
  return `rows:${address.list(list, page)}`
}

/** The rows by which pages that are no list are previewed. */
export function newestRows(publication: Publication): readonly Summary[] {
  return rowsOf(publication, { page: 'newest' })?.rows.slice(0, previewRows) ?? []
}

/** The lists of all articles, of each topic, author, story and month, page by page. */
export function listOutput(publication: Publication): Output<ListFile> {
  const { catalogue, lists } = publication

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
      for (const list of lists.values()) {
        yield dataFile.list(list, 'newest')
        yield pageFile(address.list(list))
        for (const page of numberedPages(catalogue.of(list).length)) {
          yield dataFile.list(list, page)
          yield pageFile(address.list(list, page))
        }
      }
    },
    match: (path) => {
      const asked = read(path)
      return asked && rowsOf(publication, asked) ? asked : undefined
    },
    inputs: ({ page, form, ...list }) => {
      const number = page === 'newest' ? undefined : page
      const rows = rowsInput(list, number)
      if (form === 'data') return [rows]
      const { author, month } = list
      const whose = author === undefined ? [] : authorInputs(publication, author)
      const when = month !== undefined && page === 'newest' ? [`months:${month}` as const] : []
      const own = pageInputs(address.list(list, number))
      const counts = hasCounts({ ...list, page }) ? ['counts' as const] : []
      return [...own, rows, ...whose, ...when, ...counts]
    },
    make: async (asked, app) => {
      const { page, form, ...name } = asked
      const list = rowsOf(publication, asked)
      // Under its number the newest page would be written twice with each article.
      const isTwice = list?.isNewest && page !== 'newest'
      if (form === 'data') return { value: isTwice ? { ...list, rows: [] } : list }
      if (isTwice) return leadToNewest(name, publication)
      const counts = hasCounts(asked) ? [dataFile.counts] : []
      const { author, story, month } = name
      const authorFile = author === undefined ? undefined : dataFile.author(author)
      const storyFile = story === undefined ? undefined : dataFile.story(story)
      // An older page of a month names no other month: with each new one it would change.
      const monthFile = month !== undefined && page === 'newest' ? dataFile.month(month) : undefined
      return makePage(
        {
          path: address.list(name, page === 'newest' ? undefined : page),
          reads: [
            dataFile.edition,
            dataFile.list(name, page),
            ...counts,
            ...[authorFile, storyFile, monthFile].filter((file) => file !== undefined),
          ],
          shows: {
            rows: list?.rows.slice(0, previewRows) ?? [],
            ...(authorFile && { author: await app.read(authorFile) }),
            ...(storyFile && { story: await app.read(storyFile) }),
          },
        },
        publication,
        app,
      )
    },
  }
}

function leadToNewest(list: ListName, { config, site, base }: Publication): string {
  const path = address.list(list)
  const name = listTitle(list, config)
  const tags = previewTags(previewOfList(path, config, { rows: [] }), name, { config, site })
  return writeLeadingPage(base + path.slice(1), { name, language: config.language, tags })
}

/** What a list is called among those of other papers: «الصحيفة: فنون», «الصحيفة». */
export function listTitle(
  list: ListName,
  { name, language, topics, authors = [], stories = [] }: EditionConfig,
): string {
  const topic =
    topics.find(({ id }) => id === list.topic) ?? stories.find(({ id }) => id === list.story)
  const author = authors.find(({ id }) => id === list.author)
  const of = topic ? topicLabel(topic, language, language) : author?.name
  return of === undefined ? name : `${name}: ${of}`
}

/**
 * The numbered pages of a list, from the newest: the full ones and, for the links of the last of these, the newest by
 * its number. A list on one page has none.
 */
function numberedPages(count: number): number[] {
  const full = fullPages(count)
  return full === 0 ? [] : Array.from({ length: full + 1 }, (_, at) => full + 1 - at)
}

function rowsOf(
  { catalogue, lists }: Publication,
  { page, ...asked }: Omit<ListFile, 'form'>,
): ListPage | undefined {
  const name = lists.get(address.list(asked))
  const list = name && listPage(catalogue.of(name), page)
  return (
    list && { ...name, ...list, rows: namesWriters(name) ? list.rows : list.rows.map(unsigned) }
  )
}

/** Whether the rows of a list say who wrote; those of everything and of a topic say when it came. */
function namesWriters({ author, story, month }: ListName): boolean {
  return (author ?? story ?? month) !== undefined
}

/** What is said of a story where its writers are not named. */
export function unsigned({ bylines: _, ...story }: Summary): Summary {
  return story
}

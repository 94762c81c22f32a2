import { address } from '../../article/addresses.ts'
import type { Author, Authors } from '../../article/edition.ts'
import type { AuthorConfig, EditionConfig } from '../../article/edition-config.ts'
import { dataFile, pageFile } from '../../article/published-files.ts'
import { comparable } from '../../article/text/folding.ts'
import { publishedFigure } from '../edition/catalogue.ts'
import { fixedFiles, type Input, type Output } from './output.ts'
import { makePage, pageInputs } from './page.ts'
import type { Publication } from './publication.ts'

/** Whether an edition has a page of all its authors: one alone has a page enough of their own. */
export function hasAuthorsPage({ authors = [] }: Pick<EditionConfig, 'authors'>): boolean {
  return authors.length > 1
}

/** On what depends what is said of an author. */
export function authorInputs({ config }: Publication, id: string): Input[] {
  const portrait = config.authors?.find((one) => one.id === id)?.portrait?.src
  return ['config', ...(portrait === undefined ? [] : [`shown:${portrait}` as const])]
}

/** Who the authors are, each and all; their articles are lists as others. */
export function authorOutput(publication: Publication): Output<string> {
  const { config, pictures } = publication
  const { authors = [] } = config
  const files: Parameters<typeof fixedFiles>[0] = Object.fromEntries(
    authors.map((one) => [
      dataFile.author(one.id),
      {
        inputs: authorInputs(publication, one.id),
        make: () => ({ value: authorOf(one, config, pictures.show) }),
      },
    ]),
  )
  if (!hasAuthorsPage(config)) return fixedFiles(files)
  const page = {
    path: address.authors,
    reads: [dataFile.edition, dataFile.authors],
    shows: { rows: [] },
  }
  return fixedFiles({
    ...files,
    [dataFile.authors]: { inputs: ['config'], make: () => ({ value: authorsOf(authors) }) },
    [pageFile(page.path)]: {
      inputs: pageInputs(page.path),
      make: (app) => makePage(page, publication, app),
    },
  })
}

function authorOf(
  { names = [], portrait, ...own }: AuthorConfig,
  { desk }: EditionConfig,
  show: Publication['pictures']['show'],
): Author {
  const shown = portrait && publishedFigure(portrait, show)
  const spellings = [own.name, ...names].map(comparable)
  const isPenName = desk?.penNames?.some((one) => spellings.includes(comparable(one)))
  return {
    ...own,
    ...(shown?.src !== undefined && { portrait: shown }),
    ...(isPenName && desk?.note !== undefined && { note: desk.note }),
  }
}

/** By the letters of their names alone: what machines know of alphabets differs. */
function authorsOf(authors: readonly AuthorConfig[]): Authors {
  const sorted = authors
    .map(({ id, name, role }) => ({ id, name, ...(role !== undefined && { role }) }))
    .map((one) => ({ one, key: `${comparable(one.name)} ${one.id}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  return { authors: sorted.map(({ one }) => one) }
}

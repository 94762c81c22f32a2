import { address, readArticleAddress } from '../../article/addresses.ts'
import { instantOf } from '../../article/dates/dates.ts'
import type { WithdrawnView } from '../../article/edition.ts'
import { dataFile, pageFile, readDataFile, readPageFile } from '../../article/published-files.ts'
import type { Entry } from '../edition/article-facts.ts'
import { withdrawnMark } from '../hosts/host-promises.ts'
import type { Input, Output } from './output.ts'
import { makePage, pageInputs } from './page.ts'
import type { Publication } from './publication.ts'

/** A file of a withdrawn article: its data, its page, or what tells hosts to answer that it is gone. */
interface WithdrawnFile {
  id: string
  form: 'data' | 'page' | 'mark'
}

/** How many articles the page of a withdrawn one leads to. */
const nearArticles = 3

/** What stands at the addresses of withdrawn articles; nothing of it is made from their texts. */
export function withdrawnOutput(publication: Publication): Output<WithdrawnFile> {
  const { withdrawn } = publication.folder

  function read(path: string): WithdrawnFile | undefined {
    const data = readDataFile.article(path)
    if (data !== undefined) return { id: data, form: 'data' }
    const isMark = path.endsWith(`/${withdrawnMark}`)
    const page = isMark ? `/${path.slice(0, -withdrawnMark.length)}` : readPageFile(path)
    const id = readArticleAddress(page ?? '')
    return id === undefined ? undefined : { id, form: isMark ? 'mark' : 'page' }
  }

  return {
    *paths() {
      for (const id of withdrawn.keys()) {
        yield dataFile.article(id)
        yield pageFile(address.article(id))
        yield address.article(id).slice(1) + withdrawnMark
      }
    },
    match: (path) => {
      const asked = read(path)
      return asked && withdrawn.has(asked.id) ? asked : undefined
    },
    inputs: ({ id, form }) => {
      if (form === 'mark') return []
      const data: Input[] = [`article:${id}`, `near:${id}`]
      return form === 'data' ? data : [...pageInputs(address.article(id)), ...data]
    },
    make: ({ id, form }, app) => {
      if (form === 'mark') return '410 Gone\n'
      const view = viewOf(id, publication)
      if (form === 'data') return view && { value: view }
      const path = address.article(id)
      const reads = [dataFile.edition, dataFile.article(id)]
      return view && makePage({ path, reads, shows: view }, publication, app)
    },
  }
}

function viewOf(id: string, publication: Publication): WithdrawnView | undefined {
  const known = publication.folder.withdrawn.get(id)
  if (!known) return undefined
  const { language, headline, section, published } = known.facts.entry.summary
  return {
    withdrawn: {
      id,
      language,
      headline,
      ...(section !== undefined && { section }),
      ...(published !== undefined && { published }),
      ...known.facts.withdrawn,
    },
    near: articlesNear(id, publication).map(({ summary }) => summary),
  }
}

/**
 * The articles of a withdrawn one's section that were published about when it was, newest first; of an empty section
 * those of all. Older ones rather than newer, so that a new article seldom changes the page.
 */
export function articlesNear(
  id: string,
  { folder, catalogue }: Pick<Publication, 'folder' | 'catalogue'>,
): readonly Entry[] {
  const { section, published } = folder.withdrawn.get(id)?.facts.entry.summary ?? {}
  const own = section === undefined ? catalogue.entries : catalogue.of({ topic: section })
  const list = own.length > 0 ? own : catalogue.entries
  const instant = instantOf(published)
  let older = 0
  for (let end = list.length; older < end; ) {
    const middle = Math.floor((older + end) / 2)
    if (instantOf(list[middle]?.summary.published) >= instant) older = middle + 1
    else end = middle
  }
  const first = Math.max(0, Math.min(older, list.length - nearArticles))
  return list.slice(first, first + nearArticles)
}

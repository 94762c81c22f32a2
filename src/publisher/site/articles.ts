import { address, readArticleAddress } from '../../article/addresses.ts'
import { dataFile, pageFile, readDataFile, readPageFile } from '../../article/published-files.ts'
import type { Input, Output } from './output.ts'
import { makePage, pageInputs } from './page.ts'
import type { Publication } from './publication.ts'

/** A file of an article: its data or its page. */
interface ArticleFile {
  id: string
  form: 'data' | 'page'
}

/**
 * The two files of each article, one after the other, because both are made from the same view of it. The oldest come
 * first: related articles are older ones, and to pick those of an older article after a newer one costs a third more.
 */
export function articleOutput(publication: Publication): Output<ArticleFile> {
  const { catalogue, view } = publication

  function read(path: string): ArticleFile | undefined {
    const data = readDataFile.article(path)
    if (data !== undefined) return { id: data, form: 'data' }
    const id = readArticleAddress(readPageFile(path) ?? '')
    return id === undefined ? undefined : { id, form: 'page' }
  }

  return {
    *paths() {
      for (const { summary } of catalogue.entries.toReversed()) {
        yield dataFile.article(summary.id)
        yield pageFile(address.article(summary.id))
      }
    },
    match: (path) => {
      const asked = read(path)
      return asked && catalogue.byId.has(asked.id) ? asked : undefined
    },
    inputs: ({ id, form }) => {
      const data: Input[] = [`article:${id}`, `pictures:${id}`, `related:${id}`, `age:${id}`]
      return form === 'data' ? data : [...pageInputs(address.article(id)), ...data]
    },
    make: ({ id, form }, app) => {
      const shown = view(id)
      if (!shown) return undefined
      if (form === 'data') return { value: shown }
      const reads = [dataFile.edition, dataFile.article(id)]
      return makePage(
        { path: address.article(id), reads, shows: { view: shown } },
        publication,
        app,
      )
    },
  }
}

import { address, readArticleAddress } from '../../article/addresses.ts'
import { dataFile, pageFile, readDataFile, readPageFile } from '../../article/published-files.ts'
import { oEmbed } from './oembed.ts'
import type { Input, Output } from './output.ts'
import { makePage, pageInputs } from './page.ts'
import type { Publication } from './publication.ts'

/** A file of an article: its data, its page, or what other sites show of it. */
interface ArticleFile {
  id: string
  form: 'data' | 'oEmbed' | 'page'
}

/** The files of each article, one after the other, because all are made from the same view of it. */
export function articleOutput(publication: Publication): Output<ArticleFile> {
  const { catalogue, config, site, view } = publication

  function read(path: string): ArticleFile | undefined {
    const data = readDataFile.article(path)
    if (data !== undefined) return { id: data, form: 'data' }
    const shared = readDataFile.oEmbed(path)
    if (shared !== undefined) return { id: shared, form: 'oEmbed' }
    const id = readArticleAddress(readPageFile(path) ?? '')
    return id === undefined ? undefined : { id, form: 'page' }
  }

  return {
    *paths() {
      for (const { summary } of catalogue.entries) {
        yield dataFile.article(summary.id)
        if (site !== undefined) yield dataFile.oEmbed(summary.id)
        yield pageFile(address.article(summary.id))
      }
    },
    match: (path) => {
      const asked = read(path)
      if (!asked || (asked.form === 'oEmbed' && site === undefined)) return undefined
      return catalogue.byId.has(asked.id) ? asked : undefined
    },
    inputs: ({ id, form }) => {
      const own: Input[] = [`article:${id}`, `pictures:${id}`]
      if (form === 'oEmbed') return ['config', 'address', ...own]
      const data: Input[] = [...own, `related:${id}`, `age:${id}`]
      return form === 'data' ? data : [...pageInputs(address.article(id)), ...data]
    },
    make: ({ id, form }, app) => {
      const shown = view(id)
      if (!shown) return undefined
      if (form === 'data') return { value: shown }
      if (form === 'oEmbed') {
        return site === undefined ? undefined : { value: oEmbed(shown, { config, site }) }
      }
      const reads = [dataFile.edition, dataFile.article(id)]
      return makePage(
        { path: address.article(id), reads, shows: { view: shown } },
        publication,
        app,
      )
    },
  }
}

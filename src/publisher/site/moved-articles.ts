import { address } from '../../article/addresses.ts'
import type { Summary } from '../../article/edition.ts'
import { dataFile, leadingFile, readDataFile } from '../../article/published-files.ts'
import { isolateMixed } from '../../article/text/direction.ts'
import { writeLeadingPage } from '../page/leading-page.ts'
import {
  type Preview,
  type PreviewOf,
  previewOfArticle,
  previewTags,
} from '../page/link-preview.ts'
import type { Input, Output } from './output.ts'
import type { Publication } from './publication.ts'

/** A file at an address that an article or an own page had before: where it went, for the app or for everybody. */
interface MovedFile {
  alias: string
  /** The article that had it, or the own page. */
  to: string
  form: 'data' | 'page' | 'ownPage'
}

/** What is found at the addresses that articles and own pages had before. */
export function movedOutput({
  catalogue,
  folder,
  config,
  site,
  base,
  ownPages,
  view,
}: Publication): Output<MovedFile> {
  const pages = leadingPages(catalogue.moved, folder.own.shown)
  return {
    *paths() {
      for (const alias of catalogue.moved.keys()) {
        if (!alias.startsWith('/')) yield dataFile.moved(alias)
      }
      yield* pages.keys()
    },
    match: (path) => {
      const data = readDataFile.moved(path)
      if (data === undefined) return pages.get(path)
      const to = catalogue.moved.get(data)
      return to === undefined ? undefined : { alias: data, to, form: 'data' }
    },
    inputs: ({ alias, to, form }) => {
      if (form === 'data') return [`alias:${alias}`]
      if (form === 'ownPage') return ['address', `page:${to}`]
      const own: Input[] = ['config', 'address', `alias:${alias}`, `article:${to}`]
      return folder.withdrawn.has(to) ? own : [...own, `pictures:${to}`]
    },
    make: ({ to, form }) => {
      if (form === 'data') return { value: { to } }
      if (form === 'ownPage') {
        const { headline: name, language } = ownPages.get(to)?.page ?? {}
        const path = base + address.own(to).slice(1)
        return name && language && writeLeadingPage(path, { name, language, tags: '' })
      }
      const place = { config, site, base }
      const gone = folder.withdrawn.get(to)?.facts.entry.summary
      // Of its text or picture no link may show anything.
      if (gone)
        return movedPage(gone, { path: address.article(to), language: gone.language }, place)
      const shown = view(to)
      return shown && movedPage(shown.article, previewOfArticle(shown, config), place)
    },
  }
}

/** The pages at former addresses by their files; of two addresses that have one file, that of the first. */
function leadingPages(
  articles: ReadonlyMap<string, string>,
  ownPages: Publication['folder']['own']['shown'],
): Map<string, MovedFile> {
  const pages = new Map<string, MovedFile>()
  const add = (alias: string, to: string, form: MovedFile['form']) => {
    const file = leadingFile(alias)
    if (file !== undefined && !pages.has(file)) pages.set(file, { alias, to, form })
  }
  for (const [alias, to] of articles) add(alias, to, 'page')
  for (const [id, { facts }] of ownPages) {
    // An id that it had before would be an address of articles.
    for (const alias of facts.entry.aliases) if (alias.startsWith('/')) add(alias, id, 'ownPage')
  }
  return pages
}

/** The page at an address that an article had before. Old links are still shown with its headline and picture. */
function movedPage(
  { id, headline, language }: Pick<Summary, 'id' | 'headline' | 'language'>,
  preview: Preview,
  { config, site, base }: PreviewOf & { base: string },
): string {
  const tags = previewTags(preview, isolateMixed(headline, language), { config, site })
  return writeLeadingPage(base + address.article(id).slice(1), { name: headline, language, tags })
}

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

/** A file at an address that an article had before: where it went, for the app or for everybody. */
interface MovedFile {
  alias: string
  /** The article that had it. */
  to: string
  form: 'data' | 'page'
}

/** What is found at the addresses that articles had before. */
export function movedOutput({
  catalogue,
  folder,
  config,
  site,
  base,
  view,
}: Publication): Output<MovedFile> {
  /** Former addresses by the files of their pages; of two that have one file, the first. */
  const pages = new Map<string, string>()
  for (const alias of catalogue.moved.keys()) {
    const file = leadingFile(alias)
    if (file !== undefined && !pages.has(file)) pages.set(file, alias)
  }
  return {
    *paths() {
      for (const alias of catalogue.moved.keys()) {
        if (!alias.startsWith('/')) yield dataFile.moved(alias)
      }
      yield* pages.keys()
    },
    match: (path) => {
      const data = readDataFile.moved(path)
      const alias = data ?? pages.get(path)
      const to = alias === undefined ? undefined : catalogue.moved.get(alias)
      if (alias === undefined || to === undefined) return undefined
      return { alias, to, form: data === undefined ? 'page' : 'data' }
    },
    inputs: ({ alias, to, form }) => {
      if (form === 'data') return [`alias:${alias}`]
      const own: Input[] = ['config', 'address', `alias:${alias}`, `article:${to}`]
      return folder.withdrawn.has(to) ? own : [...own, `pictures:${to}`]
    },
    make: ({ to, form }) => {
      if (form === 'data') return { value: { to } }
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

/** The page at an address that an article had before. Old links are still shown with its headline and picture. */
function movedPage(
  { id, headline, language }: Pick<Summary, 'id' | 'headline' | 'language'>,
  preview: Preview,
  { config, site, base }: PreviewOf & { base: string },
): string {
  const tags = previewTags(preview, isolateMixed(headline), { config, site })
  return writeLeadingPage(base + address.article(id).slice(1), { name: headline, language, tags })
}

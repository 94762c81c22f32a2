import { address, readArticleAddress } from '../../article/addresses.ts'
import type { Summary } from '../../article/edition.ts'
import { dataFile, pageFile, readDataFile, readPageFile } from '../../article/published-files.ts'
import { directionOfLanguage, isolateMixed } from '../../article/text/direction.ts'
import { escapeXml } from '../page/escape.ts'
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
  return {
    *paths() {
      for (const alias of catalogue.moved.keys()) {
        yield dataFile.moved(alias)
        yield pageFile(address.article(alias))
      }
    },
    match: (path) => {
      const data = readDataFile.moved(path)
      const alias = data ?? readArticleAddress(readPageFile(path) ?? '')
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

/** Nothing is loaded and nothing runs: the page is left as it opens. Its empty icon keeps browsers from asking for one. */
const policy =
  "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

/**
 * The page at an address that an article had before: leads to the one it has, at once and without script, and offers
 * it as a link where a browser refuses that. Old links are still shown with the article's headline and picture.
 */
function movedPage(
  { id, headline, language }: Pick<Summary, 'id' | 'headline' | 'language'>,
  preview: Preview,
  { config, site, base }: PreviewOf & { base: string },
): string {
  const to = base + address.article(id).slice(1)
  const title = isolateMixed(headline)
  return `<!doctype html>
<html lang="${language}" dir="${directionOfLanguage(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta http-equiv="refresh" content="0; url=${to}">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${escapeXml(title)}</title>
${previewTags(preview, title, { config, site })}
</head>
<body>
<p><a href="${to}">${escapeXml(headline)}</a></p>
</body>
</html>
`
}

import { address } from '../../article/addresses.ts'
import type { ArticleView } from '../../article/edition.ts'
import { directionOfLanguage, isolateMixed } from '../../article/text/direction.ts'
import { escapeXml } from './escape.ts'
import { type PreviewOf, previewOfArticle, previewTags } from './preview.ts'

/** Nothing is loaded and nothing runs: the page is left as it opens. */
const policy =
  "default-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

/**
 * The page at an address that an article had before: leads to the one it has, at once and without script, and offers
 * it as a link where a browser refuses that. Old links are still shown with the article's headline and picture.
 */
export function movedPage(
  view: ArticleView,
  { config, site, base }: PreviewOf & { base: string },
): string {
  const { id, headline, language } = view.article
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
<title>${escapeXml(title)}</title>
${previewTags(previewOfArticle(view, config), title, { config, site })}
</head>
<body>
<p><a href="${to}">${escapeXml(headline)}</a></p>
</body>
</html>
`
}

import { directionOfLanguage, isolateMixed } from '../../article/text/direction.ts'
import { escapeXml } from '../../article/text/escape-xml.ts'

/** Nothing is loaded and nothing runs: the page is left as it opens. Its empty icon keeps browsers from asking for one. */
const policy =
  "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

/**
 * Writes a page that leads to the path `to`, at once and without script, and offers it as a link where a browser refuses
 * that. `name` is what stands there, `tags` what previews show of it.
 */
export function writeLeadingPage(
  to: string,
  { name, language, tags }: { name: string; language: string; tags: string },
): string {
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
<title>${escapeXml(isolateMixed(name, language))}</title>
${tags}
</head>
<body>
<p><a href="${to}">${escapeXml(name)}</a></p>
</body>
</html>
`
}

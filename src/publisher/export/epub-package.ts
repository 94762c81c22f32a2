import type { EditionConfig } from '../../article/edition-config.ts'
import type { Direction } from '../../article/text/direction.ts'
import { escapeXml } from '../../article/text/escape-xml.ts'

/** A picture of the book. */
export interface BookPicture {
  path: string
  mime: string
}

/** What the package document of a book names. */
export interface Package {
  config: EditionConfig
  direction: Direction
  identifier: string
  modified: Date
  /** The articles in reading order. */
  ids: readonly string[]
  pictures: readonly BookPicture[]
}

/** The package document of an EPUB 3: what the book is, every file in it, and the order in which it is read. */
export function packageDocument(book: Package): string {
  const { config, direction, identifier, modified, ids, pictures } = book
  const time = modified.toISOString().replace(/\.\d+Z$/, 'Z')
  const { name, tagline, language } = config
  const said =
    tagline === undefined ? '' : `<dc:description>${escapeXml(tagline)}</dc:description>\n`
  const items = [
    item('nav', 'nav.xhtml', 'application/xhtml+xml', ' properties="nav"'),
    item('title', 'title.xhtml', 'application/xhtml+xml'),
    item('style', 'style.css', 'text/css'),
    ...ids.map((id) => item(`a-${id}`, `a/${id}.xhtml`, 'application/xhtml+xml')),
    ...pictures.map(({ path, mime }, at) => item(`p-${at + 1}`, path, mime)),
  ]
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${language}" dir="${direction}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${identifier}</dc:identifier>
<dc:title>${escapeXml(name)}</dc:title>
<dc:language>${language}</dc:language>
<dc:publisher>${escapeXml(name)}</dc:publisher>
${said}<meta property="dcterms:modified">${time}</meta>
</metadata>
<manifest>
${items.join('\n')}
</manifest>
<spine page-progression-direction="${direction}">
${['title', 'nav', ...ids.map((id) => `a-${id}`)].map((id) => `<itemref idref="${id}"/>`).join('\n')}
</spine>
</package>
`
}

function item(id: string, path: string, mime: string, more = ''): string {
  return `<item id="${id}" href="${path}" media-type="${mime}"${more}/>`
}

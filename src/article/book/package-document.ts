import type { Direction } from '../text/direction.ts'
import { escapeXml } from '../text/escape-xml.ts'

/** A picture of the book. */
export interface BookPicture {
  path: string
  mime: string
}

/** What the package document of a book names. */
export interface Package {
  title: string
  publisher: string
  line?: string | undefined
  language: string
  direction: Direction
  identifier: string
  modified: Date
  /** The articles in reading order. */
  ids: readonly string[]
  pictures: readonly BookPicture[]
}

/** The package document of an EPUB 3: what the book is, every file in it, and the order in which it is read. */
export function packageDocument(book: Package): string {
  const { title, publisher, line, language, direction, identifier, modified, ids, pictures } = book
  const time = modified.toISOString().replace(/\.\d+Z$/, 'Z')
  const said = line === undefined ? '' : `<dc:description>${escapeXml(line)}</dc:description>\n`
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
<dc:title>${escapeXml(title)}</dc:title>
<dc:language>${language}</dc:language>
<dc:publisher>${escapeXml(publisher)}</dc:publisher>
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

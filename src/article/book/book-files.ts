import { isAbsolute } from '../article-html.ts'
import { lastChange } from '../corrections.ts'
import { figuresOf } from '../coverage.ts'
import { instantOf } from '../dates/dates.ts'
import { type PictureType, pictureTypes } from '../picture-type.ts'
import { directionOfLanguage } from '../text/direction.ts'
import { uriOf } from '../uri.ts'
import type { Files } from '../zip-files.ts'
import { articlePage, type BookArticle, contentsPage, styleSheet, titlePage } from './book-pages.ts'
import { type BookPicture, packageDocument } from './package-document.ts'
import type { Part } from './parts.ts'

/** The kinds of picture that every reader of EPUB 3.2 must know. */
const known = ['jpeg', 'png', 'gif', 'svg'] as const satisfies readonly PictureType[]
type BookPictureType = (typeof known)[number]

/** Whether a picture of a kind may be in a book. */
export function isBookPicture(type: PictureType | undefined): type is BookPictureType {
  return known.some((one) => one === type)
}

/** What a book is made of. */
export interface Book {
  title: string
  /** The name of the paper whose articles these are. */
  publisher: string
  /** What stands under the title. */
  line?: string | undefined
  /** The language of the book itself: it turns its pages from the side that this asks for. */
  language: string
  /** A URN. */
  identifier: string
  /** A colour that is read on white, for the names of sections. */
  sectionColour?: string | undefined
  /** The paper's name as it is drawn; it stands for the title. */
  wordmark?: { mime: string; content: Uint8Array } | undefined
  /** The articles in reading order. */
  parts: readonly Part[]
  titleOf: (id: string) => string
  sectionOf: (id: string) => string | undefined
  article: (id: string) => BookArticle | Promise<BookArticle>
  /** A picture of an article, of a kind that may be in a book; undefined where it is left out and its caption kept. */
  picture: (src: string, id: string) => Promise<FoundPicture | undefined>
  /** Names a content: the same for the same, of letters that a path may hold. */
  nameOf: (content: Uint8Array) => string | Promise<string>
  /** The absolute address of the site with its base path; absent where it is not known. */
  site: string | undefined
}

/** A picture as it goes into a book. */
export interface FoundPicture {
  type: BookPictureType
  content: Uint8Array
}

/** The files of an EPUB 3 book in their order: title, contents, then the articles. */
export async function* bookFiles(book: Book): Files {
  const { title, publisher, line, language, identifier, parts } = book
  const ids = parts.flatMap((part) => part.ids)
  const own = new Set(ids)
  const pictures = new Map<string, BookPicture>()
  const direction = directionOfLanguage(language)
  const frame = { title, line, language, direction }
  let modified = 0
  yield ['mimetype', 'application/epub+zip']
  yield ['META-INF/container.xml', container]
  const name = fileOfName(book)
  yield ['EPUB/style.css', styleSheet(book.sectionColour, name !== undefined)]
  if (name) yield [`EPUB/${name.path}`, name.content]
  yield ['EPUB/title.xhtml', titlePage(frame, name?.path)]
  yield ['EPUB/nav.xhtml', contentsPage(frame, parts, book.titleOf)]
  for (const id of ids) {
    const article = await book.article(id)
    modified = Math.max(modified, instantOf(lastChange(article) ?? article.published))
    yield* picturesOf(article, book, pictures)
    const elsewhere = {
      link: (href: string) => linkOf(href, own, book.site),
      picture: (src: string) => {
        const picture = pictures.get(src)
        return picture && `../${picture.path}`
      },
    }
    yield [`EPUB/a/${id}.xhtml`, articlePage(article, book.sectionOf(id), elsewhere)]
  }
  const all = [...(name ? [name] : []), ...pictures.values()]
  yield [
    'EPUB/package.opf',
    packageDocument({
      ...frame,
      publisher,
      identifier,
      modified: new Date(modified),
      ids,
      pictures: [...new Map(all.map((one) => [one.path, one])).values()],
    }),
  ]
}

const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`

/** The file of the name as it is drawn. */
function fileOfName({ wordmark }: Book) {
  if (!wordmark) return undefined
  const { mime, content } = wordmark
  return { path: `images/wordmark.${mime === 'image/png' ? 'png' : 'svg'}`, mime, content }
}

/** The pictures of an article that the book does not hold yet. */
async function* picturesOf(
  article: BookArticle,
  { picture, nameOf }: Book,
  taken: Map<string, BookPicture>,
): Files {
  for (const { src } of figuresOf(article)) {
    if (src === undefined || taken.has(src)) continue
    const found = await picture(src, article.id)
    if (!found) continue
    const { mime, extension } = pictureTypes[found.type]
    // Named by its content: a name of the edition may hold signs that a book may not.
    const path = `images/${await nameOf(found.content)}.${extension}`
    const isNew = ![...taken.values()].some((one) => one.path === path)
    taken.set(src, { path, mime })
    if (isNew) yield [`EPUB/${path}`, found.content]
  }
}

/** Links to articles of the book lead to their pages in it; of others those that every reader takes for an address. */
function linkOf(
  href: string,
  own: ReadonlySet<string>,
  site: string | undefined,
): string | undefined {
  const id = /^\/?a\/([a-z0-9-]+)\/?$/.exec(href)?.[1]
  if (id !== undefined && own.has(id)) return `${id}.xhtml`
  const whole = isAbsolute(href) || site === undefined ? href : site + href.replace(/^\/+/, '')
  return uriOf(whole)
}

import { createHash } from 'node:crypto'
import type { Article } from '../../article/article.ts'
import { isAbsolute } from '../../article/article-html.ts'
import { lastChange } from '../../article/corrections.ts'
import { figuresOf } from '../../article/coverage.ts'
import { instantOf } from '../../article/dates/dates.ts'
import { type PictureType, pictureTypeOf, pictureTypes } from '../../article/picture-type.ts'
import { directionOfLanguage } from '../../article/text/direction.ts'
import { uriOf } from '../../article/uri.ts'
import { type BookPicture, packageDocument } from './epub-package.ts'
import { articlePage, contentsPage, type Part, styleSheet, titlePage } from './epub-pages.ts'
import { type Files, labelOf, type Opened } from './opened.ts'
import { urnOf } from './uuid.ts'

/** The kinds of picture that every reader of EPUB 3.2 must know. */
const known: ReadonlySet<PictureType> = new Set(['jpeg', 'png', 'gif', 'svg'])

/**
 * An edition as an EPUB 3 book, in its reading order: title, contents, then the articles by section, newest first.
 * It turns its pages from the side that the edition's language asks for.
 */
export async function* epubFiles(opened: Opened): Files {
  const { config, catalogue } = opened
  const parts = partsOf(opened)
  const ids = parts.flatMap((part) => part.ids)
  const pictures = new Map<string, BookPicture>()
  const direction = directionOfLanguage(config.language)
  let modified = 0
  yield ['mimetype', 'application/epub+zip']
  yield ['META-INF/container.xml', container]
  const name = fileOfName(opened)
  yield ['EPUB/style.css', styleSheet(config.brand?.accent, name !== undefined)]
  if (name) yield [`EPUB/${name.path}`, name.content]
  yield ['EPUB/title.xhtml', titlePage(config, direction, name?.path)]
  const titleOf = (id: string) => catalogue.byId.get(id)?.summary.headline ?? id
  yield ['EPUB/nav.xhtml', contentsPage(config, direction, parts, titleOf)]
  for (const id of ids) {
    const article = opened.article(id)
    modified = Math.max(modified, instantOf(lastChange(article) ?? article.published))
    yield* picturesOf(article, opened, pictures)
    const elsewhere = {
      link: (href: string) => linkOf(href, opened),
      picture: (src: string) => {
        const picture = pictures.get(src)
        return picture && `../${picture.path}`
      },
    }
    const section = article.section === undefined ? undefined : labelOf(article.section, opened)
    yield [`EPUB/a/${id}.xhtml`, articlePage(article, section, elsewhere)]
  }
  yield [
    'EPUB/package.opf',
    packageDocument({
      config,
      direction,
      identifier: urnOf('sutur', config.name),
      modified: new Date(modified),
      ids,
      pictures: [
        ...new Map(
          [...(name ? [name] : []), ...pictures.values()].map((one) => [one.path, one]),
        ).values(),
      ],
    }),
  ]
}

const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`

/** The file of the name as it is drawn. */
function fileOfName({ wordmark }: Opened) {
  if (!wordmark) return undefined
  const { mime, content } = wordmark
  return { path: `images/wordmark.${mime === 'image/png' ? 'png' : 'svg'}`, mime, content }
}

/** Each article once, under its section; those of no section come last. */
function partsOf(opened: Opened): Part[] {
  const { config, catalogue } = opened
  const order = [
    ...new Set([...(config.front?.topics ?? []), ...config.topics.map(({ id }) => id)]),
  ]
  const parts = order.map((topic): Part => {
    const own = catalogue.of({ topic }).filter(({ summary }) => summary.section === topic)
    return { label: labelOf(topic, opened), ids: own.map(({ summary }) => summary.id) }
  })
  const rest = catalogue.entries.filter(({ summary }) => summary.section === undefined)
  return [...parts, { ids: rest.map(({ summary }) => summary.id) }].filter(
    ({ ids }) => ids.length > 0,
  )
}

/** The pictures of an article that the book does not hold yet; what its readers do not know is named and left out. */
async function* picturesOf(
  article: Article,
  { pictures, warn }: Opened,
  taken: Map<string, BookPicture>,
): Files {
  for (const { src } of figuresOf(article)) {
    const shown = src === undefined ? undefined : pictures.show(src)
    if (src === undefined || shown === undefined || taken.has(src)) continue
    const content = await pictures.file(shown.src)
    const type = content && pictureTypeOf(content)
    if (content === undefined || type === undefined || !known.has(type)) {
      warn(`${src}: no reader of EPUB must know ${type ?? 'such a file'}; its caption is kept`)
      continue
    }
    // Named by its content: a name of the edition may hold signs that a book may not.
    const name = createHash('sha256').update(content).digest('hex').slice(0, 16)
    const { mime, extension } = pictureTypes[type]
    const picture = { path: `images/${name}.${extension}`, mime }
    const isNew = ![...taken.values()].some(({ path }) => path === picture.path)
    taken.set(src, picture)
    if (isNew) yield [`EPUB/${picture.path}`, content]
  }
}

/** Links of this edition lead to another page of the book; of others those that every reader takes for an address. */
function linkOf(href: string, { catalogue, site }: Opened): string | undefined {
  const id = /^\/?a\/([a-z0-9-]+)\/?$/.exec(href)?.[1]
  if (id !== undefined && catalogue.byId.has(id)) return `${id}.xhtml`
  const whole = isAbsolute(href) || site === undefined ? href : site + href.replace(/^\/+/, '')
  return uriOf(whole)
}

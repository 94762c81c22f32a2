import { createHash } from 'node:crypto'
import { bookFiles, type FoundPicture, isBookPicture } from '../../article/book/book-files.ts'
import { type Part, partsBySection } from '../../article/book/parts.ts'
import { pictureTypeOf } from '../../article/picture-type.ts'
import type { Files } from '../../article/zip-files.ts'
import { lettersOn } from '../brand/colours.ts'
import { labelOf, type Opened } from './opened.ts'
import { urnOf } from './uuid.ts'

/** An edition as an EPUB 3 book: the articles by section, newest first. */
export function epubFiles(opened: Opened): Files {
  const { config, catalogue, wordmark, site } = opened
  const { name, tagline, language, brand } = config
  const summaryOf = (id: string) => catalogue.byId.get(id)?.summary
  const accent = brand?.accent
  return bookFiles({
    title: name,
    publisher: name,
    line: tagline,
    language,
    identifier: urnOf('sutur', name),
    sectionColour: accent && lettersOn(accent, ['#ffffff']),
    wordmark,
    parts: partsOf(opened),
    titleOf: (id) => summaryOf(id)?.headline ?? id,
    sectionOf: (id) => {
      const section = summaryOf(id)?.section
      return section === undefined ? undefined : labelOf(section, opened)
    },
    article: opened.article,
    picture: (src) => findPicture(src, opened),
    nameOf: (content) => createHash('sha256').update(content).digest('hex').slice(0, 16),
    site,
  })
}

function partsOf(opened: Opened): Part[] {
  const { config, catalogue } = opened
  const sections = [...(config.front?.topics ?? []), ...config.topics.map(({ id }) => id)]
  const articles = catalogue.entries.map(({ summary }) => summary)
  return partsBySection(sections, articles, (section) => labelOf(section, opened))
}

/** A picture as the site publishes it; one that readers of books need not know is named and left out. */
async function findPicture(
  src: string,
  { pictures, warn }: Opened,
): Promise<FoundPicture | undefined> {
  const shown = pictures.show(src)
  if (shown === undefined) return undefined
  const content = await pictures.file(shown.src)
  const type = content && pictureTypeOf(content)
  if (content && isBookPicture(type)) return { type, content }
  warn(`${src}: no reader of EPUB must know ${type ?? 'such a file'}; its caption is kept`)
  return undefined
}

import { type Book, bookFiles, type FoundPicture } from '../../../article/book/book-files.ts'
import { partsBySection } from '../../../article/book/parts.ts'
import { type ArticleView, type Edition, topicLabel } from '../../../article/edition.ts'
import { readMadeFile } from '../../../article/published-files.ts'
import { sourceOfUrn, urnOfDigest } from '../../../article/urn.ts'
import { zipFiles } from '../../../article/zip-files.ts'
import { readOwnCopy, readOwnFile } from '../../device/kept-files.ts'
import { asBookPicture } from './book-picture.ts'

/** What a book of the library is made of; plain data, because it is sent to a worker. */
export interface BookRequest {
  base: string
  /** The absolute address of the site's front page. */
  site: string
  title: string
  edition: Pick<Edition, 'name' | 'language' | 'topics'>
  /** The saved articles in their order, each with the paths of its files on this device. */
  saved: readonly { id: string; files: readonly string[] }[]
}

/** A book, and how many articles are in it. */
export interface MadeBook {
  file: Blob
  articles: number
}

/** Makes an EPUB of those saved articles that can be read on this device, by section, with their pictures. */
export async function makeLibraryBook(request: BookRequest): Promise<MadeBook> {
  const views = new Map<string, ArticleView>()
  for (const { id } of request.saved) {
    const view = await readOwnCopy(request.base, id)
    if (view) views.set(id, view)
  }
  const pieces: Uint8Array<ArrayBuffer>[] = []
  if (views.size > 0) {
    const files = bookFiles(await describeBook(request, views))
    await zipFiles(files, (piece) => pieces.push(new Uint8Array(piece)))
  }
  return { file: new Blob(pieces, { type: 'application/epub+zip' }), articles: views.size }
}

async function describeBook(
  { base, site, title, edition, saved }: BookRequest,
  views: ReadonlyMap<string, ArticleView>,
): Promise<Book> {
  const { name, language, topics } = edition
  const articles = [...views.values()].map(({ article }) => article)
  const articleOf = (id: string) => {
    const view = views.get(id)
    if (!view) throw new Error(`no article ${id}`)
    return view.article
  }
  const labelOf = (id: string) => {
    const topic = topics.find((one) => one.id === id)
    return topic ? topicLabel(topic, language, language) : id
  }
  const parts = partsBySection(
    topics.map(({ id }) => id),
    articles,
    labelOf,
  )
  // Other articles are another book; the same ones, read anew, are a later state of this one.
  const names = ['sutur', site, 'library', ...parts.flatMap(({ ids }) => ids)]
  const filesOf = new Map(saved.map(({ id, files }) => [id, files]))
  return {
    title,
    publisher: name,
    language,
    identifier: urnOfDigest(await digestOf('SHA-1', sourceOfUrn(names))),
    parts,
    titleOf: (id) => articleOf(id).headline,
    sectionOf: (id) => {
      const { section } = articleOf(id)
      return section === undefined ? undefined : labelOf(section)
    },
    article: articleOf,
    picture: (src, id) => findPicture(base, src, filesOf.get(id) ?? []),
    nameOf: async (content) => hexOf(await digestOf('SHA-256', content)).slice(0, 16),
    site,
  }
}

/** A picture of an article in whatever width it was kept. */
async function findPicture(
  base: string,
  src: string,
  files: readonly string[],
): Promise<FoundPicture | undefined> {
  const made = readMadeFile(src)
  const path = files.find((file) =>
    made === undefined ? file === encodeURI(src) : readMadeFile(file) === made,
  )
  const content = path === undefined ? undefined : await readOwnFile(base, path)
  return content && asBookPicture(content)
}

async function digestOf(algorithm: string, content: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest(algorithm, new Uint8Array(content)))
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

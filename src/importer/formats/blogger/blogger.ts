import { InputError } from '../../run/input-error.ts'
import type { ExportFormat, ExportPiece, ReadResult } from '../format.ts'
import { type AtomRecord, atomRecords } from './atom-records.ts'
import { type BlogInfo, kindOf, readBloggerPost } from './blogger-post.ts'

/** The export of a Blogger blog, from its settings or from Google Takeout; a feed of a blog says of no entry what it is. */
export const blogger: ExportFormat = {
  takes: 'export',
  name: 'Blogger export',
  detect: (beginning) =>
    /<feed\b/i.test(beginning) &&
    /schemas\.google\.com\/blogger\//i.test(beginning) &&
    /schemas\.google\.com\/g\/2005#kind|<blogger:(?:type|status|filename)>/i.test(beginning),
  read,
}

function* read(files: readonly (() => Iterable<string>)[]): Generator<ExportPiece> {
  for (const file of files) yield* piecesOf(file)
}

function* piecesOf(file: () => Iterable<string>): Generator<ExportPiece> {
  const blog = infoOf(file)
  try {
    for (const record of atomRecords(file())) {
      if (record.isFeed) continue
      const id = record.texts.get('id')?.trim() ?? ''
      yield { name: id === '' ? 'an entry' : id, read: () => readEntry(record, blog) }
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    yield { name: 'its end', read: () => raise(error) }
  }
}

function raise(error: InputError): never {
  throw error
}

/** What the blog says of itself: in the head of the file, and in the settings that old exports hold as entries. */
function infoOf(file: () => Iterable<string>): BlogInfo {
  const info: BlogInfo = { isOpen: true }
  try {
    for (const { isFeed, texts } of atomRecords(file())) {
      const id = texts.get('id')?.trim() ?? ''
      const content = texts.get('content')?.trim()
      if (isFeed) Object.assign(info, { id, exported: texts.get('updated')?.trim() })
      else if (/\.settings\.BLOG_READ_ACCESS_MODE$/.test(id)) info.isOpen = content === 'PUBLIC'
      else if (/\.settings\.BLOG_LOCALE$/.test(id)) Object.assign(info, { language: content })
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
  }
  return info
}

function readEntry(record: AtomRecord, blog: BlogInfo): ReadResult {
  const kind = kindOf(record, blog)
  if ('leftOut' in kind) return { articles: [], leftOut: { [kind.leftOut]: 1 } }
  const found = readBloggerPost(record, blog)
  if (found === undefined)
    return { articles: [], leftOut: { [`${kind.isOwnPage ? 'page' : 'post'} without text`]: 1 } }
  return { articles: [{ ...found, ...kind }] }
}

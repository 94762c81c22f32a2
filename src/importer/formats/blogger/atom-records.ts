import { SaxesParser } from 'saxes'
import { InputError } from '../../run/input-error.ts'

/** An entry of an Atom file, or what the file says before its first. */
export interface AtomRecord {
  isFeed: boolean
  /** Texts by the names of their elements, `title`, `author/name`; said twice, both. */
  texts: ReadonlyMap<string, string>
  /** The attributes of elements that have some: links and categories. */
  links: readonly Record<string, string>[]
  categories: readonly Record<string, string>[]
}

type Draft = AtomRecord & {
  texts: Map<string, string>
  links: Record<string, string>[]
  categories: Record<string, string>[]
}

/** A piece of text longer than this is no article, and would fill the memory. */
const longestText = 20_000_000

/**
 * Gives what an Atom file says of itself and then its entries, one after the other; memory holds one at a time. Throws
 * an InputError at its end where the file breaks off.
 */
export function* atomRecords(texts: Iterable<string>): Generator<AtomRecord> {
  const ready: AtomRecord[] = []
  const feed = newRecord(true)
  const path: string[] = []
  let entry: Draft | undefined
  let isFeedTold = false
  let [text, textSince] = ['', 0]
  const parser = new SaxesParser()
  // What is no well-formed XML is still told apart by its tags.
  parser.on('error', () => {})
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name)
    text = ''
    textSince = parser.position
    if (name === 'entry' && path.length <= 2) {
      if (!isFeedTold) ready.push(feed)
      isFeedTold = true
      entry = newRecord(false)
    } else if (name === 'link') (entry ?? feed).links.push(attributes)
    else if (name === 'category') (entry ?? feed).categories.push(attributes)
  })
  const addText = (piece: string) => {
    text += piece
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', ({ name }) => {
    const depth = path.lastIndexOf(name)
    if (depth < 0) return
    const start = path.indexOf('entry')
    const place = path.slice((entry === undefined ? 0 : start) + 1, depth + 1).join('/')
    path.length = depth
    if (entry !== undefined && depth === start) {
      ready.push(entry)
      entry = undefined
    } else if (text.trim() !== '' || entry !== undefined) {
      const { texts: said } = entry ?? feed
      const before = said.get(place)
      // A text of its own memory: a part of another one keeps that whole in memory.
      const own = Buffer.from(text, 'utf16le').toString('utf16le')
      said.set(place, before === undefined ? own : `${before}\n${own}`)
    }
    text = ''
  })
  for (const piece of texts) {
    parser.write(piece)
    if (parser.position - textSince > longestText && ready.length === 0)
      throw new InputError(
        `holds a text longer than ${longestText / 1e6} MB in ${path.join('/').slice(0, 100)}, as no article is`,
      )
    yield* ready.splice(0)
  }
  const isCut = path.length > 0
  parser.close()
  yield* ready.splice(0)
  if (!isFeedTold) yield feed
  if (isCut) throw new InputError('breaks off: the file is cut')
}

function newRecord(isFeed: boolean): Draft {
  return { isFeed, texts: new Map(), links: [], categories: [] }
}

import { SaxesParser } from 'saxes'
import { InputError } from '../../run/input-error.ts'

/** Told of the elements of a file as they come; `path` has the names of those that an element stands in, itself last. */
export interface XmlReader {
  opened: (path: readonly string[], attributes: Record<string, string>) => void
  /** With the text that stands in it after its last element. */
  closed: (path: readonly string[], text: string) => void
  /** After the last of them, also where the file breaks off. */
  ended: () => void
}

/** A piece of text longer than this is no article, and would fill the memory. */
const longestText = 20_000_000

/**
 * Gives the records that a reader makes of a file of XML, one after the other as they are whole; memory holds one at a
 * time. What is no well-formed XML is still told apart by its tags. Throws an InputError at its end where the file breaks
 * off, and where a text is too long.
 */
export function* readXmlRecords<Row>(
  texts: Iterable<string>,
  makeReader: (give: (row: Row) => void) => XmlReader,
): Generator<Row> {
  const ready: Row[] = []
  const reader = makeReader((row) => ready.push(row))
  const path: string[] = []
  let [text, textSince] = ['', 0]
  const parser = new SaxesParser()
  parser.on('error', () => {})
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name)
    text = ''
    textSince = parser.position
    reader.opened(path, attributes)
  })
  const addText = (piece: string) => {
    text += piece
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', ({ name }) => {
    const depth = path.lastIndexOf(name)
    if (depth < 0) return
    path.length = depth + 1
    reader.closed(path, text)
    path.pop()
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
  reader.ended()
  yield* ready.splice(0)
  if (isCut) throw new InputError('breaks off: the file is cut')
}

/** A text of its own memory: a part of another one keeps that whole in memory, here a part of the file. */
export function ownText(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le')
}

/** Adds a text to those of a name; said twice, both stand there, a line each. */
export function addText(texts: Map<string, string>, name: string, text: string): void {
  const before = texts.get(name)
  texts.set(name, before === undefined ? text : `${before}\n${text}`)
}

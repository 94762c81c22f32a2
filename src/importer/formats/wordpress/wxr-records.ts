import { SaxesParser } from 'saxes'
import { InputError } from '../../run/input-error.ts'

/** A record of a WordPress export: an item (post, page, attachment …), an author, a category, a tag, a term, or the site. */
export interface WxrRecord {
  kind: 'item' | 'author' | 'category' | 'tag' | 'term' | 'site'
  /** Its plain fields by their names: `wp:post_name`. */
  fields: ReadonlyMap<string, string>
  /** What an item is filed under: the taxonomy, the slug and the name. */
  terms: readonly { taxonomy: string; slug: string; name: string }[]
  /** The custom fields of an item; the values of one that it has several times, a line each. */
  meta: ReadonlyMap<string, string>
}

const kinds: Readonly<Record<string, WxrRecord['kind']>> = {
  item: 'item',
  'wp:author': 'author',
  'wp:category': 'category',
  'wp:tag': 'tag',
  'wp:term': 'term',
}

const nameOf = Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [kind, name]))

/** Page builders keep whole layouts in custom fields, of which nothing is read. */
const longestMeta = 100_000
/** A piece of text longer than this is no article, and would fill the memory. */
const longestText = 20_000_000

type Draft = { [Field in keyof WxrRecord]: WxrRecord[Field] } & {
  fields: Map<string, string>
  terms: { taxonomy: string; slug: string; name: string }[]
  meta: Map<string, string>
}

/**
 * Gives the records of a WordPress export one after the other, the site before its first item; memory holds one at a
 * time. Signs that XML does not allow are passed over, as WordPress writes some. Throws an InputError at its end where
 * the file breaks off.
 */
export function* wxrRecords(texts: Iterable<string>): Generator<WxrRecord> {
  const ready: WxrRecord[] = []
  const path: string[] = []
  const site = newRecord('site')
  let isSiteTold = false
  let record: Draft | undefined
  let text = ''
  let [metaKey, metaValue, textSince] = ['', '', 0]
  const parser = new SaxesParser()
  // What is no well-formed XML is still told apart by its tags.
  parser.on('error', () => {})
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name)
    text = ''
    textSince = parser.position
    if (record !== undefined) {
      if (name === 'category' && path.at(-2) === 'item') {
        const { domain = 'category', nicename = '' } = attributes
        record.terms.push({ taxonomy: own(domain), slug: own(nicename), name: '' })
      }
      return
    }
    const kind = path.at(-2) === 'channel' ? kinds[name] : undefined
    if (kind === undefined) return
    record = newRecord(kind)
    if (kind === 'item' && !isSiteTold) {
      isSiteTold = true
      ready.push(site)
    }
  })
  const addText = (piece: string) => {
    text += piece
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', ({ name }) => {
    const depth = path.lastIndexOf(name)
    if (depth < 0) return
    path.length = depth
    const parent = path.at(-1)
    if (record === undefined) {
      if (parent === 'channel' && !site.fields.has(name)) site.fields.set(name, own(text.trim()))
    } else if (parent === 'channel') {
      ready.push(record)
      record = undefined
    } else if (name === 'wp:meta_key') metaKey = own(text)
    else if (name === 'wp:meta_value') metaValue = text.length > longestMeta ? '' : own(text)
    else if (name === 'wp:postmeta') {
      const before = record.meta.get(metaKey)
      record.meta.set(metaKey, before === undefined ? metaValue : `${before}\n${metaValue}`)
      metaKey = metaValue = ''
    } else if (name === 'category' && record.kind === 'item') {
      const term = record.terms.at(-1)
      if (term) term.name = own(text.trim())
    } else if (parent === nameOf[record.kind]) {
      // Said twice, both count: what is `publish` and `private` is not public.
      const before = record.fields.get(name)
      const said = own(text.trim())
      record.fields.set(name, before === undefined ? said : `${before}\n${said}`)
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
  if (!isSiteTold) yield site
  if (isCut) throw new InputError('breaks off: the file is cut')
}

/** A text of its own memory: a part of another one keeps that whole in memory, here a part of the file. */
function own(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le')
}

function newRecord(kind: WxrRecord['kind']): Draft {
  return { kind, fields: new Map(), terms: [], meta: new Map() }
}

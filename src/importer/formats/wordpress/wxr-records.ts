import { addText, ownText, readXmlRecords } from '../xml/read-xml-records.ts'

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
export function wxrRecords(texts: Iterable<string>): Generator<WxrRecord> {
  return readXmlRecords<WxrRecord>(texts, (give) => {
    const site = newRecord('site')
    let isSiteTold = false
    let record: Draft | undefined
    let [metaKey, metaValue] = ['', '']
    const tellSite = () => {
      if (!isSiteTold) give(site)
      isSiteTold = true
    }
    return {
      opened: (path, attributes) => {
        const name = path.at(-1) ?? ''
        if (record !== undefined) {
          if (name !== 'category' || path.at(-2) !== 'item') return
          const { domain = 'category', nicename = '' } = attributes
          record.terms.push({ taxonomy: ownText(domain), slug: ownText(nicename), name: '' })
          return
        }
        const kind = path.at(-2) === 'channel' ? kinds[name] : undefined
        if (kind === undefined) return
        record = newRecord(kind)
        if (kind === 'item') tellSite()
      },
      closed: (path, text) => {
        const [parent, name = ''] = [path.at(-2), path.at(-1)]
        if (record === undefined) {
          if (parent === 'channel' && !site.fields.has(name))
            site.fields.set(name, ownText(text.trim()))
        } else if (parent === 'channel') {
          give(record)
          record = undefined
        } else if (name === 'wp:meta_key') metaKey = ownText(text)
        else if (name === 'wp:meta_value')
          metaValue = text.length > longestMeta ? '' : ownText(text)
        else if (name === 'wp:postmeta') {
          addText(record.meta, metaKey, metaValue)
          metaKey = metaValue = ''
        } else if (name === 'category' && record.kind === 'item') {
          const term = record.terms.at(-1)
          if (term) term.name = ownText(text.trim())
        } else if (parent === nameOf[record.kind]) {
          // Said twice, both count: what is `publish` and `private` is not public.
          addText(record.fields, name, ownText(text.trim()))
        }
      },
      ended: tellSite,
    }
  })
}

function newRecord(kind: WxrRecord['kind']): Draft {
  return { kind, fields: new Map(), terms: [], meta: new Map() }
}

import { addText, ownText, readXmlRecords } from '../xml/read-xml-records.ts'

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

/**
 * Gives what an Atom file says of itself and then its entries, one after the other; memory holds one at a time. Throws
 * an InputError at its end where the file breaks off.
 */
export function atomRecords(texts: Iterable<string>): Generator<AtomRecord> {
  return readXmlRecords<AtomRecord>(texts, (give) => {
    const feed = newRecord(true)
    let entry: Draft | undefined
    let isFeedTold = false
    const tellFeed = () => {
      if (!isFeedTold) give(feed)
      isFeedTold = true
    }
    return {
      opened: (path, attributes) => {
        const name = path.at(-1)
        if (name === 'entry' && path.length <= 2) {
          tellFeed()
          entry = newRecord(false)
        } else if (name === 'link') (entry ?? feed).links.push(attributes)
        else if (name === 'category') (entry ?? feed).categories.push(attributes)
      },
      closed: (path, text) => {
        const start = path.indexOf('entry')
        if (entry !== undefined && path.length - 1 === start) {
          give(entry)
          entry = undefined
        } else if (text.trim() !== '' || entry !== undefined) {
          const place = path.slice((entry === undefined ? 0 : start) + 1).join('/')
          addText((entry ?? feed).texts, place, ownText(text))
        }
      },
      ended: tellFeed,
    }
  })
}

function newRecord(isFeed: boolean): Draft {
  return { isFeed, texts: new Map(), links: [], categories: [] }
}

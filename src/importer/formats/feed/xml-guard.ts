import { InputError } from '../../run/input-error.ts'

/** A start tag, entity or name longer than these is an attack or a mistake, and a parser’s work grows with its square. */
const longestTag = 1_000_000
const longestPerson = 4_000
const longestEntity = 1_000

/** The local name of the root element, `rss` of `<?xml …?><!-- … --><rss version="2.0">`; undefined for other texts. */
export function rootName(text: string): string | undefined {
  let at = 0
  for (;;) {
    at = text.indexOf('<', at)
    // Before the root there is nothing but white space.
    if (at < 0 || text.slice(0, Math.min(at, 2000)).includes('{')) return undefined
    const end = endOfMarkup(text, at)
    if (text[at + 1] !== '?' && text[at + 1] !== '!') break
    if (end < 0) return undefined
    at = end
  }
  return /^<(?:[\w.-]{1,40}:)?([\w.-]{1,40})/.exec(text.slice(at, at + 100))?.[1]
}

/** Where a comment, an instruction or a declaration that begins at `at` ends; -1 where it does not. */
function endOfMarkup(text: string, at: number): number {
  if (text.startsWith('<!--', at)) return after(text, '-->', at)
  if (text.startsWith('<![CDATA[', at)) return after(text, ']]>', at)
  if (text.startsWith('<?', at)) return after(text, '?>', at)
  const end = text.indexOf('>', at)
  const subset = text.startsWith('<!', at) ? text.indexOf('[', at) : -1
  if (subset >= 0 && subset < end) return after(text, '>', text.indexOf(']', subset))
  return end < 0 ? -1 : end + 1
}

function after(text: string, mark: string, from: number): number {
  const end = from < 0 ? -1 : text.indexOf(mark, from)
  return end < 0 ? -1 : end + mark.length
}

/**
 * Refuses XML that is made to overwhelm its reader: entities made of entities or fetched from elsewhere, tags and
 * names without end. Gives the text with the entities it declares itself replaced, for the parser replaces none.
 */
export function guardXml(text: string): string {
  checkXmlTags(text)
  checkPersons(text)
  const start = text.search(/<!doctype\b/i)
  if (start < 0 || start > 100_000) return text
  const end = endOfMarkup(text, start)
  if (end < 0) throw new InputError('is XML whose document type does not end')
  const entities = entitiesOf(text.slice(start, end))
  return withEntities(text.slice(0, start) + text.slice(end), entities)
}

function checkXmlTags(text: string): void {
  for (let at = text.indexOf('<'); at >= 0; ) {
    const end = endOfMarkup(text, at)
    if (end < 0) return
    const isText = text.startsWith('<![CDATA[', at) || text.startsWith('<!--', at)
    if (!isText && end - at > longestTag)
      throw new InputError(`is XML with a tag of ${end - at} characters`)
    at = text.indexOf('<', end)
  }
}

function checkPersons(text: string): void {
  const lower = text.toLowerCase()
  let done = 0
  for (const { 1: name = '', index } of lower.matchAll(
    /<((?:[\w.-]{1,40}:)?(?:author|managingeditor|webmaster))[\s>]/g,
  )) {
    if (index < done) continue
    done = lower.indexOf(`</${name}`, index)
    if (done < 0) return
    if (done - index > longestPerson)
      throw new InputError(`is XML with an <${name}> of ${done - index} characters`)
  }
}

/** The entities a document type declares, such as `nbsp`; those that name others could grow without end. */
function entitiesOf(doctype: string): Map<string, string> {
  const entities = new Map<string, string>()
  for (const declared of doctype.split(/<!ENTITY\s/i).slice(1)) {
    const [, name, , value] =
      /^\s*([\w.-]{1,100})\s+(["'])([\s\S]{0,100000}?)\2/.exec(declared) ?? []
    if (name === undefined || value === undefined)
      throw new InputError('is XML that takes entities from elsewhere; such a file is not read')
    if (value.length > longestEntity || /&(?!#)|%/.test(value))
      throw new InputError(
        `is XML with an entity made of entities, «${name}»; such a file is not read`,
      )
    entities.set(name, value)
  }
  return entities
}

function withEntities(text: string, entities: ReadonlyMap<string, string>): string {
  if (entities.size === 0) return text
  let room = text.length * 2 + 100_000
  return text.replace(/<!\[CDATA\[[\s\S]*?\]\]>|&([\w.-]{1,100});/g, (whole, name?: string) => {
    const value = name === undefined ? undefined : entities.get(name)
    if (value === undefined) return whole
    room -= value.length
    if (room < 0) throw new InputError('is XML whose entities make it several times as long')
    return value
  })
}

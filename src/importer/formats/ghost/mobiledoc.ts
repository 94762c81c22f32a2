import { escapeXml } from '../../../article/text/escape-xml.ts'
import { isObject, listOf } from '../json/json-values.ts'
import { parseEditorJson } from './editor-json.ts'
import { cardHtml } from './lexical.ts'

/** Elements that a text may be set in. */
const inline = /^(?:a|b|strong|i|em|code|sub|sup|s|u|mark)$/
const block = /^(?:p|h[1-6]|blockquote|aside|pre)$/

/** What sections point into. */
interface Document {
  markups: readonly unknown[]
  atoms: readonly unknown[]
  cards: readonly unknown[]
}

/**
 * The HTML of a text in Mobiledoc, the format of Ghost's editor before Lexical: sections of numbers that point into
 * lists of markups, atoms and cards (https://github.com/bustle/mobiledoc-kit/blob/master/MOBILEDOC.md).
 */
export function mobiledocHtml(json: string): string {
  const value = parseEditorJson(json)
  if (!isObject(value)) return ''
  const { markups, atoms, cards, sections } = value
  const document = { markups: listOf(markups), atoms: listOf(atoms), cards: listOf(cards) }
  return listOf(sections)
    .map((section) => sectionHtml(listOf(section), document))
    .join('')
}

function sectionHtml(section: readonly unknown[], document: Document): string {
  const [kind, name, markers] = section
  const tag = typeof name === 'string' ? name.toLowerCase() : ''
  switch (kind) {
    case 1: {
      const element = block.test(tag) ? tag.replace('aside', 'blockquote') : 'p'
      return `<${element}>${markersHtml(listOf(markers), document)}</${element}>`
    }
    case 2:
      return `<figure><img src="${escapeXml(String(name))}"></figure>`
    case 3: {
      const list = tag === 'ol' ? 'ol' : 'ul'
      const items = listOf(markers).map((item) => `<li>${markersHtml(listOf(item), document)}</li>`)
      return `<${list}>${items.join('')}</${list}>`
    }
    case 10: {
      const [card, payload] = listOf(document.cards[Number(name)])
      return isObject(payload)
        ? (cardHtml(String(card), payload) ?? '')
        : (cardHtml(String(card), {}) ?? '')
    }
    default:
      return ''
  }
}

/** A marker opens markups, holds a text or an atom, and says how many of those that are open end behind it. */
function markersHtml(markers: readonly unknown[], { markups, atoms }: Document): string {
  const open: string[] = []
  let html = ''
  for (const marker of markers) {
    const [kind, opened, closed, value] = listOf(marker)
    for (const index of listOf(opened)) {
      const [name, attributes] = listOf(markups[Number(index)])
      const tag = inline.test(String(name)) ? String(name) : 'span'
      html += `<${tag}${hrefOf(listOf(attributes))}>`
      open.push(tag)
    }
    if (kind === 0) html += escapeXml(String(value ?? ''))
    else html += String(listOf(atoms[Number(value)])[0]) === 'soft-return' ? '<br>' : ''
    for (let left = Number(closed) || 0; left > 0 && open.length > 0; left--)
      html += `</${open.pop()}>`
  }
  return (
    html +
    open
      .toReversed()
      .map((tag) => `</${tag}>`)
      .join('')
  )
}

/** Attributes stand one behind the other: `["href", "https://…"]`. */
function hrefOf(attributes: readonly unknown[]): string {
  const at = attributes.indexOf('href')
  return at < 0 ? '' : ` href="${escapeXml(String(attributes[at + 1] ?? ''))}"`
}

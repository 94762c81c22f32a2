import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes'
import { showValue } from '../../article/faults.ts'
import { escapeXml } from '../../article/text/escape-xml.ts'
import { findActiveStyle, referencesOf } from './drawing-styles.ts'
import {
  drawingElements,
  paintAttributes,
  silentElements,
  wordAttributes,
} from './drawing-vocabulary.ts'
import { makeWeighing } from './drawing-weight.ts'
import type { PictureFault, Size } from './encoder.ts'
import { svgSize } from './svg-size.ts'
import { decodeXml } from './xml-text.ts'

/** A drawing as it may be published. */
export interface Drawing {
  content: Uint8Array
  size?: Size
  /** The part of the plane that it shows, as its root says it. */
  viewBox?: string
}

const svg = 'http://www.w3.org/2000/svg'
const xlink = 'http://www.w3.org/1999/xlink'
const xml = 'http://www.w3.org/XML/1998/namespace'
const xmlns = 'http://www.w3.org/2000/xmlns/'
const xhtml = 'http://www.w3.org/1999/xhtml'

const mostLevels = 200
const mostBytes = 10_000_000

/** Named entities are those of XML: others are declared in the file, or inherited by the table of the parser. */
const entities: Record<string, string> = Object.assign(Object.create(null), {
  amp: '&',
  gt: '>',
  lt: '<',
  quot: '"',
  apos: "'",
})

class Refusal extends Error {
  readonly found: string
  constructor(problem: string, found: string) {
    super(problem)
    this.found = found
  }
}

/**
 * Reads an SVG picture. One of shapes and words alone is given back as it is, byte by byte; what drawing programs add for
 * themselves, metadata and elements of other languages, is left out of a copy in UTF-8. What could run, fetch or link
 * is a fault that names its line.
 */
export function readDrawing(source: Uint8Array): Drawing | PictureFault {
  const parser = new SaxesParser({ xmlns: true })
  try {
    if (source.length > mostBytes) {
      throw new Refusal(`expected a drawing of at most ${mostBytes / 1e6} MB`, `${source.length}`)
    }
    const { text, isUtf8 } = decodeXml(source)
    const reading = listen(parser)
    parser.write(text).close()
    const { copy, isWhole, ...shown } = reading.finish()
    return { content: isWhole && isUtf8 ? source : Buffer.from(copy), ...shown }
  } catch (error) {
    const field = `line ${parser.line}`
    const said = error instanceof Error ? error.message : String(error)
    if (error instanceof Refusal) return { field, problem: said, found: error.found }
    return { field, problem: 'expected a drawing in well-formed XML', found: JSON.stringify(said) }
  }
}

/** Hears what the parser reads, refuses what could act, and writes the copy. */
function listen(parser: SaxesParser<{ xmlns: true }>) {
  const weighing = makeWeighing()
  const open: string[] = []
  let copy = ''
  let css = ''
  let shown: Pick<Drawing, 'size' | 'viewBox'> = {}
  let isWhole = true
  /** How many elements are open of which the copy has nothing. */
  let silent = 0

  function enter(tag: SaxesTagNS): void {
    if (silent > 0 || isSilent(tag)) {
      isWhole = false
      silent++
      return
    }
    const attributes = Object.values(tag.attributes).filter((one) => one.uri !== xmlns)
    const kept = attributes.filter(isKept)
    if (kept.length < attributes.length) isWhole = false
    if (open.length === 0) shown = shownBy(kept)
    if (open.length > mostLevels) throw new Refusal(`expected at most ${mostLevels} levels`, 'more')
    open.push(tag.local)
    const id = kept.find((one) => one.uri === '' && one.local === 'id')?.value
    weighing.enter(id, kept.flatMap(referencesIn))
    copy += `<${tag.local}${open.length === 1 ? ` xmlns="${svg}" xmlns:xlink="${xlink}"` : ''}`
    copy += `${kept.map(written).join('')}>`
  }

  function leave(): void {
    if (silent > 0) {
      silent--
      return
    }
    const name = open.pop()
    if (name === 'style') {
      refuseStyle(css)
      css = ''
    }
    weighing.leave()
    copy += `</${name}>`
  }

  function hear(text: string): void {
    if (silent > 0) return
    if (open.at(-1) === 'style') css += text
    if (open.length > 0) copy += escapeXml(text).replaceAll('\r', '&#13;')
  }

  parser.ENTITIES = entities
  parser.on('xmldecl', ({ version }) => {
    if (version !== '1.0') throw new Refusal('expected XML 1.0', showValue(version))
  })
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) {
      throw new Refusal('expected a drawing that declares nothing of its own', '<!DOCTYPE … [')
    }
  })
  parser.on('processinginstruction', ({ target }) => {
    if (/^xml-/i.test(target)) throw new Refusal(expected, `<?${target}`)
    isWhole = false
  })
  parser.on('opentag', enter)
  parser.on('closetag', leave)
  parser.on('text', hear)
  parser.on('cdata', hear)
  return {
    finish: () => {
      if (weighing.isTooHeavy()) {
        throw new Refusal('expected a drawing that can be drawn', 'parts that show each other')
      }
      return { copy, isWhole, ...shown }
    },
  }

  /** Whether an element is one that is left out. */
  function isSilent(tag: SaxesTagNS): boolean {
    const found = `<${tag.name}>`
    if (open.length === 0 && (tag.uri !== svg || tag.local !== 'svg')) {
      throw new Refusal(`expected <svg xmlns="${svg}">`, found)
    }
    if (tag.uri === xhtml) throw new Refusal(expected, found)
    if (tag.uri !== svg || silentElements.has(tag.local)) return true
    if (!drawingElements.has(tag.local)) throw new Refusal(expected, found)
    return false
  }
}

/** How large a drawing is, and which part of the plane it shows, by the attributes of its root. */
function shownBy(attributes: readonly SaxesAttributeNS[]): Pick<Drawing, 'size' | 'viewBox'> {
  const said = (name: string) =>
    attributes.find(({ uri, local }) => uri === '' && local === name)?.value
  const size = svgSize(said)
  const viewBox = said('viewBox')
  return { ...(size && { size }), ...(viewBox !== undefined && { viewBox }) }
}

const expected = 'expected a drawing of shapes and words, which runs, fetches and links nothing'

/** Whether an attribute is kept; refuses one that could act. */
function isKept({ uri, local, name, value }: SaxesAttributeNS): boolean {
  if (uri === xml) return local === 'space' || local === 'lang'
  if (local === 'href' && (uri === '' || uri === xlink)) {
    if (!/^#[^\s#]+$/.test(value)) throw new Refusal(expected, shown(name, value))
    return true
  }
  if (uri !== '') return false
  if (/^on/i.test(local)) throw new Refusal(expected, shown(name, value))
  if (wordAttributes.has(local)) return true
  if (!paintAttributes.has(local)) return false
  const active = findActiveStyle(value)
  if (active !== undefined) throw new Refusal(expected, shown(name, active))
  return true
}

function refuseStyle(css: string): void {
  const active = findActiveStyle(css)
  if (active !== undefined) throw new Refusal(expected, `<style> ${showValue(active)}`)
}

function shown(name: string, value: string): string {
  return `${name}=${showValue(value)}`
}

function referencesIn({ local, value }: SaxesAttributeNS): string[] {
  return local === 'href' ? [value.slice(1)] : referencesOf(value)
}

/** An attribute of the copy, where the spaces of a value stay what they are. */
function written({ uri, local, value }: SaxesAttributeNS): string {
  const prefix = uri === xlink ? 'xlink:' : uri === xml ? 'xml:' : ''
  const spaced = escapeXml(value).replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`)
  return ` ${prefix}${local}="${spaced}"`
}

import { createHash } from 'node:crypto'
import { comparable } from '../../../article/text/folding.ts'
import { hashOf } from '../../../article/text/hash.ts'
import { wordsIn } from '../../markup/elements.ts'
import { parsePage } from '../../markup/parse.ts'
import { readSignature } from '../../press/signatures.ts'
import { decode } from '../../run/decode.ts'
import type { Input } from '../format.ts'
import { isPage } from './detect.ts'
import { metaKeywords } from './meta-elements.ts'

/** What stands on most pages of a site, so that it is no part of any article. */
export interface SiteTemplate {
  /** Hashes of lines, and of addresses of pictures. */
  lines: ReadonlySet<number>
  /** Keywords of its meta elements, made comparable. */
  keywords: ReadonlySet<string>
}

/** The template of the site that a page belongs to; undefined where a run has too few pages of it. */
export type SiteTemplates = (input: Input, html: string) => SiteTemplate | undefined

/** So many pages tell what a site has on most of them. */
const samplePages = 24
/** With fewer pages nothing can be said to stand on most of them. */
const fewestPages = 3
/** Lines of a page that are looked at, from its top and as many from its end. */
const mostLines = 500
/** A longer line is no furniture. */
const longestLine = 400

interface Sample {
  digest: string
  title: string
  lines: Uint32Array
  keywords: string[]
}

/** Learns of pages, one after the other, and tells at any time what it learned so far. */
export interface TemplateLearner {
  learn: (input: Input) => void
  templates: () => SiteTemplates
}

/**
 * Learns the templates of sites from the pages of a run. Of each site the pages with the smallest digests are looked
 * at, so that neither the order of the inputs nor their names change what is learned.
 */
export function makeTemplateLearner(): TemplateLearner {
  const sites = new Map<string, Sample[]>()
  return {
    learn: (input) => {
      const html = htmlOf(input)
      if (html === undefined) return
      const digest = createHash('sha256').update(input.bytes).digest('hex')
      const site = siteOf(input, html)
      const samples = sites.get(site) ?? []
      const last = samples.at(-1)
      const isFull = samples.length >= samplePages && last !== undefined && last.digest <= digest
      if (isFull || samples.some((one) => one.digest === digest)) return
      const sample = sampleOf(html, digest)
      if (sample === undefined) return
      const kept = [...samples, sample].sort((a, b) => (a.digest < b.digest ? -1 : 1))
      sites.set(site, kept.slice(0, samplePages))
    },
    templates: () => {
      const found = new Map([...sites].map(([site, samples]) => [site, templateOf(samples)]))
      return (input, html) => found.get(siteOf(input, html))
    },
  }
}

/** The text of an input that is a page; undefined for all others. */
function htmlOf(input: Input): string | undefined {
  const { bytes, contentType } = input
  try {
    if (!isPage(decode(bytes.subarray(0, 20_000), contentType))) return undefined
    return decode(bytes, contentType)
  } catch {
    return undefined
  }
}

const ownAddress =
  /<(?:link\b[^>]*\brel=["']?canonical\b|meta\b[^>]*\bproperty=["']?og:url\b|base\b)[^>]*>/gi

/** The host that a page names as its own; where it names none, the folder that it lies in. */
function siteOf({ name, url }: Input, html: string): string {
  const tags = html.slice(0, 200_000).match(ownAddress) ?? []
  const addresses = [...tags.map((tag) => /https?:\/\/[^\s"'>]+/i.exec(tag)?.[0]), url]
  for (const address of addresses)
    if (address !== undefined && URL.canParse(address)) return new URL(address).host
  return `folder ${name.split('/').slice(0, -1).join('/')}`
}

function sampleOf(html: string, digest: string): Sample | undefined {
  try {
    const document = parsePage(html)
    const lines = [...linesOfPage(document)].map(({ hash }) => hash)
    const kept =
      lines.length > mostLines * 2
        ? [...lines.slice(0, mostLines), ...lines.slice(-mostLines)]
        : lines
    const title = comparable(document.title.slice(0, 500))
    return {
      digest,
      title,
      lines: Uint32Array.from(new Set(kept)),
      keywords: metaKeywords(document).map(comparable),
    }
  } catch {
    // What is wrong with it is said when it is imported.
    return undefined
  }
}

function templateOf(samples: readonly Sample[]): SiteTemplate | undefined {
  // The same article twice says nothing of its site.
  const pages = samples.filter(
    ({ title }, at) => samples.findIndex((other) => other.title === title) === at,
  )
  if (pages.length < fewestPages) return undefined
  const isOnMost = (count: number) => count >= fewestPages && count > pages.length / 2
  return {
    lines: new Set(
      frequent(
        pages.map(({ lines }) => lines),
        isOnMost,
      ),
    ),
    keywords: new Set(
      frequent(
        pages.map(({ keywords }) => new Set(keywords)),
        isOnMost,
      ),
    ),
  }
}

function frequent<T>(sets: readonly Iterable<T>[], isEnough: (count: number) => boolean): T[] {
  const counts = new Map<T, number>()
  for (const set of sets) for (const one of set) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].flatMap(([one, count]) => (isEnough(count) ? [one] : []))
}

const lineTags =
  'p, li, h1, h2, h3, h4, h5, h6, div, section, td, th, dd, dt, figcaption, label, button, header, footer, nav, aside, a, span'
const blockTags =
  'p, div, section, article, ul, ol, h1, h2, h3, h4, h5, h6, figure, table, header, footer, nav, aside, main, form, blockquote'

interface PageLine {
  element: Element
  text: string
  hash: number
}

/** The lines of a page, and its pictures as lines of their addresses. */
function* linesOfPage(document: Document): Generator<PageLine> {
  for (const element of document.body.querySelectorAll(`img, ${lineTags}`)) {
    if (element.tagName === 'IMG') {
      const src = element.getAttribute('src') ?? ''
      // Of one that is written out its end tells it from others.
      const sign = `img ${src.length} ${src.slice(-500)}`
      if (src !== '') yield { element, text: '', hash: hashOf(sign) }
      continue
    }
    const isInline = element.tagName === 'A' || element.tagName === 'SPAN'
    const { parentElement: parent } = element
    if (isInline && (parent === null || parent.querySelector(blockTags) === null)) continue
    if (element.querySelector(blockTags) !== null) continue
    const text = wordsIn(element)
    if (text === '' || text.length > longestLine) continue
    yield { element, text, hash: hashOf(comparable(text)) }
  }
}

/**
 * Takes out of a page what most pages of its site have, save its heading, which others may have in a list of the latest;
 * a page that would lose nearly all keeps it.
 */
export function dropTemplate(
  document: Document,
  template: SiteTemplate,
  heading: Element | undefined,
): void {
  const all = wordsIn(document.body).length
  const shared = [...linesOfPage(document)].filter(
    ({ element, hash, text }) =>
      template.lines.has(hash) &&
      readSignature(text) === undefined &&
      (heading === undefined || !(element.contains(heading) || heading.contains(element))),
  )
  if (shared.reduce((sum, { text }) => sum + text.length, 0) > all * 0.97) return
  const elements = new Set(shared.map(({ element }) => element))
  for (const { element } of shared) if (!isOverText(element, elements)) element.remove()
}

/** «المكونات» over each recipe of a site is a subhead of every one of them. */
function isOverText(element: Element, shared: ReadonlySet<Element>): boolean {
  if (!/^H[2-6]$/.test(element.tagName)) return false
  const next = element.nextElementSibling
  return next !== null && !shared.has(next) && wordsIn(next) !== '' && !/^H\d$/.test(next.tagName)
}

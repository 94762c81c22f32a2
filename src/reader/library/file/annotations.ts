import { address, readArticleAddress } from '../../../article/addresses.ts'
import { isObject } from '../../../article/sift.ts'
import { type Mark, type Tint, tints } from '../../device/library/records.ts'
import { momentOf } from './moment.ts'

/** A mark as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/). */
export interface Annotation {
  '@context': 'http://www.w3.org/ns/anno.jsonld'
  id: string
  type: 'Annotation'
  motivation: 'highlighting' | 'commenting'
  created: string
  modified: string
  body: {
    type: 'TextualBody'
    purpose: 'tagging' | 'commenting'
    value: string
    modified?: string
  }[]
  target: {
    source: string
    title: string
    language: string
    section?: string
    under?: string
    selector: (
      | { type: 'FragmentSelector'; value: string }
      | { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string }
    )[]
  }
  /** The notes that were written over, by their keys: what another device still says of them is old. */
  earlier?: string[]
}

/** The mark as an annotation of a page of the site at an address. */
export function annotationOf(mark: Mark, site: string): Annotation {
  const { id, articleId, at, changed, block, quote, tint, note, noted, earlier } = mark
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: note === undefined ? 'highlighting' : 'commenting',
    created: new Date(at).toISOString(),
    modified: new Date(changed).toISOString(),
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: tint },
      ...(note === undefined
        ? []
        : [
            {
              type: 'TextualBody' as const,
              purpose: 'commenting' as const,
              value: note,
              ...(noted !== undefined && { modified: new Date(noted).toISOString() }),
            },
          ]),
    ],
    target: {
      source: site + address.article(articleId).slice(1),
      title: mark.headline,
      language: mark.language,
      ...(mark.section !== undefined && { section: mark.section }),
      ...(mark.under !== undefined && { under: mark.under }),
      selector: [
        { type: 'FragmentSelector', value: block },
        { type: 'TextQuoteSelector', ...quote },
      ],
    },
    ...(earlier && { earlier }),
  }
}

/** What an annotation says, as a mark that is still to be checked: any program may have written it. */
export function markOf(annotation: unknown): unknown {
  const { id, created, modified, body, target, earlier } = fields(annotation)
  const { source, title, language, section, under, selector } = fields(target)
  const bodies = list(body).map(fields)
  const selectors = list(selector).map(fields)
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector') ?? {}
  const comment = bodies.find(({ purpose }) => purpose === 'commenting')
  const tag = bodies.find(({ purpose }) => purpose === 'tagging')?.value
  const at = momentOf(String(created))
  return {
    id: String(id).replace(/^urn:uuid:/, ''),
    articleId: articleIdIn(String(source)),
    at,
    changed: momentOf(String(modified)) ?? at,
    block: selectors.find(({ type }) => type === 'FragmentSelector')?.value ?? '',
    quote: {
      exact: quote.exact,
      prefix: quote.prefix ?? '',
      suffix: quote.suffix ?? '',
    },
    tint: tints.find((one): one is Tint => one === tag) ?? 'saffron',
    headline: title ?? '',
    language: language ?? 'ar',
    note: comment?.value,
    noted: momentOf(String(comment?.modified)),
    section,
    under,
    earlier,
  }
}

/** The id in the address of an article, whatever path its site lies under: `https://x.example/y/a/suez/` → `suez`. */
export function articleIdIn(url: string): string | undefined {
  const path = URL.parse(url)?.pathname ?? ''
  const at = path.lastIndexOf('/a/')
  return at < 0 ? undefined : readArticleAddress(path.slice(at))
}

function fields(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {}
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value]
}

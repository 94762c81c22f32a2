import type { Block, Byline, Figure, RelatedCard } from '../../article/article.ts'
import { blockText } from '../../article/blocks.ts'
import { comparable } from '../../article/text/folding.ts'
import type { Doubt, FoundArticle } from '../formats/format.ts'
import { defined } from '../formats/json/json-values.ts'
import { languageOfPage } from '../press/language.ts'
import { InputError } from '../run/input-error.ts'
import { paragraphBlocks } from './paragraphs.ts'

/** What a structured source says of one article, each field plain words or undefined; everything may be missing. */
export interface ArticleFields {
  headline?: string | undefined
  deck?: string | undefined
  /** What the source says in short; the deck where there is a text, the text where there is none. */
  summary?: string | undefined
  bylines?: readonly Byline[] | undefined
  city?: string | undefined
  published?: string | undefined
  modified?: string | undefined
  lead?: Figure | undefined
  body: readonly Block[]
  related?: readonly RelatedCard[] | undefined
  language?: string | undefined
  source?: { name?: string | undefined; url?: string | undefined; rights?: string | undefined }
  guid?: string | undefined
  section?: string | undefined
  keywords?: readonly (string | undefined)[] | undefined
  /** That the body is known to be a summary only. */
  isSummary?: boolean | undefined
  /** That the body is known to be all there is, be it pictures alone. */
  isWhole?: boolean | undefined
  doubts?: readonly Doubt[]
}

/** Makes an article of what a source says. Throws an InputError where it says nothing that could be read. */
export function foundArticle(fields: ArticleFields): FoundArticle {
  const { summary, source } = fields
  const doubts = [...(fields.doubts ?? [])]
  const isBare = fields.body.every((block) => blockText(block) === '') && !fields.isWhole
  const body = isBare ? [...paragraphBlocks(summary ?? ''), ...fields.body] : withoutLead(fields)
  const text = body.map(blockText).join(' ')
  const isEnough = fields.isWhole && fields.headline !== undefined && body.length > 0
  // A title and an address alone: the page has the rest.
  const isElsewhere =
    fields.isSummary === true && fields.headline !== undefined && source?.url !== undefined
  if (text.trim() === '' && !isEnough && !isElsewhere)
    throw new InputError(`${nameOf(fields.headline)} has no text`)
  const headline = fields.headline ?? firstWords(text)
  if (fields.headline === undefined)
    doubts.push({ decision: `took «${headline}» as a headline`, why: 'the source gives none' })
  const isSummary = fields.isSummary === true || isBare
  if (isSummary)
    doubts.push({ decision: keptSummaryOf(headline), why: 'the source has no more of it' })
  const deck = isBare ? undefined : deckOf(fields, headline, text)
  const keywords = new Map(
    (fields.keywords ?? []).flatMap((one) => (one === undefined ? [] : [[comparable(one), one]])),
  )
  if (fields.section !== undefined) keywords.delete(comparable(fields.section))
  return defined({
    article: defined({
      version: 1 as const,
      language: languageFor(fields.language, [headline, deck ?? '', text].join(' '), headline),
      headline,
      deck,
      bylines: fields.bylines?.length ? [...fields.bylines] : undefined,
      dateline: fields.city === undefined ? undefined : { city: fields.city },
      published: fields.published,
      modified: fields.modified,
      lead: fields.lead,
      body,
      related: fields.related?.length ? [...fields.related] : undefined,
      source: sourceOf(source),
    }),
    url: source?.url,
    guid: fields.guid,
    isSummary: isSummary ? (true as const) : undefined,
    section: fields.section,
    keywords: [...keywords.values()],
    doubts,
  })
}

/** What is decided of an article that is a summary; said once, with whatever is known of the reason. */
export function keptSummaryOf(headline: string): string {
  return `imported the summary of «${headline}»`
}

/** A body whose first heading says the headline again, without it. */
export function withoutHeadline(body: readonly Block[], headline: string | undefined): Block[] {
  const [first, ...rest] = body
  const isAgain =
    first?.type === 'heading' &&
    rest.length > 0 &&
    comparable(blockText(first)) === comparable(headline ?? '')
  return isAgain ? rest : [...body]
}

/** A figure stands once: a body that opens with the lead picture loses it. */
function withoutLead({ headline, lead, body }: ArticleFields): Block[] {
  const [first, ...rest] = withoutHeadline(body, headline)
  const isAgain = first?.type === 'figure' && lead?.src !== undefined && lead.src === first.src
  return isAgain || first === undefined ? rest : [first, ...rest]
}

/** The deck is what the source calls so, else its summary; never words of the text, whole or as far as they go. */
function deckOf(
  { deck, summary }: ArticleFields,
  headline: string,
  text: string,
): string | undefined {
  const found = deck ?? summary
  if (found === undefined || found.length > 600) return undefined
  const key = comparable(found.replace(/[^\s.…]*(?:\[?(?:…|\.\.\.)\]?)\s*$/u, ''))
  const whole = comparable(text)
  const opening = key.slice(0, 60)
  const isAgain = whole.includes(key) || (opening.length >= 40 && whole.startsWith(opening))
  return key === '' || key === comparable(headline) || isAgain ? undefined : found
}

/** What a source declares, unless its letters run the other way: many Arabic feeds say `en-us`. */
function languageFor(declared: string | undefined, text: string, headline: string): string {
  const found = languageOfPage([declared], text, headline)
  try {
    return Intl.getCanonicalLocales(found)[0] ?? found
  } catch {
    return found
  }
}

function sourceOf(source: ArticleFields['source']): FoundArticle['article']['source'] {
  const { name, url, rights } = source ?? {}
  if (name === undefined && url === undefined && rights === undefined) return undefined
  return defined({ name, url, rights })
}

function nameOf(headline: string | undefined): string {
  return headline === undefined ? 'an article without a headline' : `«${firstWords(headline)}»`
}

/** The first sentence of a text, cut after 90 characters: a note without a title is called by how it begins. */
export function firstWords(text: string): string {
  const [sentence = text] = /^.{8,}?[.!?؟۔…](?=\s|$)/u.exec(text.slice(0, 91)) ?? []
  if (sentence.length <= 90) return sentence.replace(/[.۔]$/, '').trim()
  return `${text.slice(0, 90).replace(/\s+\S*$/, '')}…`
}

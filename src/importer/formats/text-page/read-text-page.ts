import { blockText } from '../../../article/blocks.ts'
import { languageOfLetters } from '../../press/language.ts'
import type { UnnamedArticle } from '../format.ts'
import { bylines } from './bylines.ts'
import { captions } from './captions.ts'
import { checkCards, checkEnd, checkPage, paragraphOf, type Tidied } from './checks.ts'
import { dates } from './dates.ts'
import { endings } from './endings.ts'
import { residue } from './header-rest.ts'
import { lead } from './lead.ts'
import { readLines } from './lines.ts'
import { lists } from './lists.ts'
import { type Doubt, type Draft, isLine, type Settled } from './page-article.ts'
import { posts } from './posts.ts'
import { quotes } from './quotes.ts'
import { related } from './related.ts'
import { repeats } from './repeats.ts'
import { origins } from './sources.ts'
import { readDrafts } from './split-articles.ts'
import { headings } from './subheads.ts'
import { verses } from './verses.ts'

/** Each step takes a draft and returns it tidier. Where a reason stands, import-page.test.ts fails without the order. */
export const tidySteps: readonly ((draft: Draft) => Draft)[] = [
  // First: tags and what others read would be cards, and their words bylines.
  endings,
  // Before bylines and headings: a card's byline would close the body as the article's own, its headline would be a subhead.
  related,
  // Before bylines: a name without a mark is a byline when it stands beside a date.
  dates,
  // Before bylines: «المصدر: دبي - الإمارات اليوم» is one.
  origins,
  // Before lead: «سامي حسن (القاهرة)» would be a caption and its credit.
  bylines,
  // Before residue: a caption is told from a deck by standing right upon the text size button.
  lead,
  residue,
  posts,
  // Before headings: a line of verse is short and has no full stop.
  verses,
  // Before lists: the dash of who said it begins no item.
  quotes,
  // Before headings: the items of a list are short lines without a full stop, a caption without a credit is one.
  lists,
  captions,
  // After captions: that a line stands twice tells that it is a caption.
  repeats,
  headings,
]

/** What a page says, before its articles have ids. */
export interface Page {
  articles: UnnamedArticle[]
  doubts: Doubt[]
}

/** Reads a page: its articles in page order, and every decision it left open. Throws an InputError if it is none. */
export function readTextPage(input: string, steps = tidySteps): Page {
  const raw = readDrafts(input)
  const drafts = placeRelated(
    raw.map((draft) => steps.reduce((tidied, step) => step(tidied), draft)),
  )
  const tidied = drafts.map((draft): Tidied & { draft: Draft } => ({
    ...draft,
    isDated:
      draft.published !== undefined || (draft.bylines.length > 0 && draft.lead !== undefined),
    body: settle(draft),
    draft,
  }))
  checkPage(tidied)
  const lines = readLines(input)
  const cards = drafts.flatMap((draft) => draft.related)
  const end = [...checkCards(cards, lines), ...checkEnd(tidied, lines.at(-1)?.number ?? 0)]
  const doubts = [...drafts.flatMap((draft) => draft.doubts), ...end]
  return {
    articles: tidied.map(({ draft, body }) => toArticle(draft, body)),
    doubts: doubts.sort((a, b) => a.line - b.line),
  }
}

/** The only related cards of a page are those of its first article, even below the articles stacked under it. */
function placeRelated(drafts: readonly Draft[]): Draft[] {
  const last = drafts.at(-1)
  const isOnlyAtEnd = drafts.every((draft) => draft === last || draft.related.length === 0)
  if (last === undefined || drafts.length === 1 || !isOnlyAtEnd || last.related.length === 0)
    return [...drafts]
  const doubt = {
    line: last.headline.number,
    decision: 'the related cards below this article were given to the first one',
    why: 'the page has no others',
  }
  return drafts.map((draft, at) => {
    if (at === 0) return { ...draft, related: last.related, doubts: [...draft.doubts, doubt] }
    return draft === last ? { ...draft, related: [] } : draft
  })
}

function settle(draft: Draft): Settled[] {
  return draft.body.map((piece) =>
    isLine(piece) ? { line: piece.number, block: paragraphOf(piece.text) } : piece,
  )
}

function toArticle(draft: Draft, settled: readonly Settled[]): UnnamedArticle {
  const { deck, lead, published, modified, bylines, related, source } = draft
  const body = settled.map(({ block }) => block)
  return {
    version: 1,
    language: languageOfLetters(
      [draft.headline.text, deck ?? '', ...body.map(blockText)].join(' '),
    ),
    headline: draft.headline.text,
    ...(deck === undefined ? {} : { deck }),
    ...(bylines.length === 0 ? {} : { bylines }),
    ...(published === undefined ? {} : { published }),
    ...(modified === undefined ? {} : { modified }),
    ...(lead === undefined ? {} : { lead }),
    body,
    ...(related.length === 0 ? {} : { related }),
    ...(source === undefined ? {} : { source: { name: source } }),
  }
}

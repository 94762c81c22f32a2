import { takeBylines } from './bylines.ts'
import { takeCaptions } from './captions.ts'
import { takeDates } from './dates.ts'
import { dropEndings } from './endings.ts'
import { dropHeaderRest } from './header-rest.ts'
import { takeLead } from './lead.ts'
import { takeLists } from './lists.ts'
import type { PageArticle } from './page-article.ts'
import { takePosts } from './posts.ts'
import { takeQuotes } from './quotes.ts'
import { takeRelated } from './related.ts'
import { dropRepeats } from './repeats.ts'
import { takeSource } from './sources.ts'
import { takeSubheads } from './subheads.ts'
import { takeVerses } from './verses.ts'

/**
 * The steps that read an article off its lines, each taking what it knows and leaving the rest to the next. Where a reason
 * for the order stands, a test fails when the two are exchanged.
 */
export const pageSteps: readonly ((article: PageArticle) => PageArticle)[] = [
  // First: tags and what others read would be cards, and their words bylines.
  dropEndings,
  // Before takeBylines and takeSubheads: a card's byline would close the body as the article's own, its headline would be a subhead.
  takeRelated,
  // Before takeBylines: a name without a mark is a byline when it stands beside a date.
  takeDates,
  // Before takeBylines: «المصدر: دبي - الإمارات اليوم» is one.
  takeSource,
  // Before takeLead: «سامي حسن (القاهرة)» would be a caption and its credit.
  takeBylines,
  // Before dropHeaderRest: a caption is told from a deck by standing right upon the text size button.
  takeLead,
  dropHeaderRest,
  // Before takeQuotes: who wrote a post stands behind a dash as a speaker does.
  takePosts,
  // Before takeSubheads: a line of verse is short and has no full stop.
  takeVerses,
  // Before takeLists: the dash of who said it begins no item.
  takeQuotes,
  // Before takeSubheads: the items of a list are short lines without a full stop, a caption without a credit is one.
  takeLists,
  takeCaptions,
  // After takeCaptions: that a line stands twice tells that it is a caption.
  dropRepeats,
  takeSubheads,
]

import type { Article } from '../../article/article.ts'
import { blockIds } from '../../article/block-ids.ts'
import { lastChange } from '../../article/corrections.ts'
import { coverageOf, inReadingOrder } from '../../article/coverage.ts'
import { wholeYears } from '../../article/dates/dates.ts'
import { hijriDay } from '../../article/dates/hijri.ts'
import type { ArticleView, InStory, Related, Summary } from '../../article/edition.ts'
import type { StoryConfig } from '../../article/edition-config.ts'
import type { Fault } from '../../article/faults.ts'
import type { ArticleFacts, Entry, FigureSize } from '../edition/article-facts.ts'
import type { FindAuthor } from '../edition/authors.ts'
import type { Catalogue } from '../edition/catalogue.ts'
import type { MissingLinks } from '../edition/missing-links.ts'
import type { ShownPicture, ShowPicture } from '../pictures/pictures.ts'
import {
  makeRelatedCards,
  type RelatedSurroundings,
  relatedCardsState,
} from '../related/related-cards.ts'
import { publishedText, type ShownPictures } from './published-text.ts'

/** Something a publisher should know of, though the page was written. */
export type Warn = (message: string) => void

/** The pictures of the edition, and who is told of one that is not there. */
export interface PictureSurroundings {
  show: ShowPicture
  warn: Warn
  /** Takes what the article names and the edition has not. */
  missing: MissingLinks
  fault: (fault: Fault) => void
  /** Whether there is such a file among the pictures, whatever it is. */
  hasImage: (src: string) => boolean
}

/** What surrounds an article is found among these. */
export interface Neighbours extends RelatedSurroundings, PictureSurroundings {
  findAuthor: FindAuthor
  /** The running stories of the edition, by their ids. */
  stories: ReadonlyMap<string, StoryConfig>
  /** `YYYY-MM-DD` */
  today: string
  /** Whether there is an article of this id that is not public yet, or was withdrawn. */
  isHidden: (id: string) => boolean
}

/** All that an article is published with and its own file does not say. */
export interface Surroundings {
  pictures: ShownPictures
  /** Of a card whose headline is in the edition, a link to it. */
  related: () => Related[]
  next: Summary | undefined
  story: InStory | undefined
  /** Changes with `related`, `next` and `story`, unless the article itself does. */
  relatedState: string
  ageYears: number
}

/** Finds what surrounds an article, and tells what its publisher should know: a picture or an article that is not there. */
export function findSurroundings(
  facts: ArticleFacts,
  { catalogue, findAuthor, stories, links, today, isHidden, warn, missing, ...rest }: Neighbours,
): Surroundings {
  const { entry, related, next, isEvergreen } = facts
  const { id, published, bylines } = entry.summary
  const file = `articles/${id}.json`
  const pictures = findPictures(facts, file, { warn, missing, ...rest })
  const warnHere: Warn = (message) => warn(`${file}: ${message}`)
  const tellUnknown = (field: 'related' | 'next', id: string) => {
    if (catalogue.find(id) || isHidden(id)) return
    missing.articles.add(id)
    warnHere(`${field}: no such article, found "${id}"`)
  }
  for (const [at, byline] of (bylines ?? []).entries()) {
    const { author } = byline
    if (author === undefined || findAuthor(byline) === author) continue
    missing.authors.add(author)
    warnHere(`bylines[${at}].author: no such author in edition.json, found "${author}"`)
  }
  const { story } = entry
  const told = story === undefined ? undefined : stories.get(story)
  if (story !== undefined && !told) {
    missing.stories.add(story)
    warnHere(`story: no such story in edition.json, found "${story}"`)
  }
  const around = catalogue.aroundInStory(id)
  for (const one of next ?? []) tellUnknown('next', one)
  for (const one of related ?? []) if ('id' in one) tellUnknown('related', one.id)
  const following = nextOf({ id, next }, catalogue)
  return {
    pictures,
    related: () => makeRelatedCards({ id, related }, { catalogue, links }),
    next: following?.summary,
    story: told && {
      id: told.id,
      label: told.label,
      ...(around.before && { before: around.before.summary }),
      ...(around.after && { after: around.after.summary }),
    },
    relatedState: JSON.stringify([
      relatedCardsState({ id, related }, { catalogue, links }),
      following?.state,
      told && [around.before?.state, around.after?.state],
    ]),
    ageYears: published === undefined || isEvergreen ? 0 : wholeYears(published, today),
  }
}

/** The fault of a picture that is named and not shown, whether there is such a file or not. */
export function unshownPicture(file: string, field: string, src: string, isThere: boolean): Fault {
  const problem = isThere
    ? 'expected a picture of the edition that can be published'
    : 'expected a picture that is there, by its path from the edition, such as images/name.jpg'
  return { file, field, found: JSON.stringify(src), problem }
}

/** Finds the pictures that a file names, and tells of those that are not there or of another shape than it says. */
export function findPictures(
  { pictures: named, sizes }: Pick<ArticleFacts, 'pictures' | 'sizes'>,
  file: string,
  { show, hasImage, warn, fault, missing }: PictureSurroundings,
): ShownPictures {
  const pictures: Record<string, ShownPicture> = Object.create(null)
  for (const [field, src] of named) {
    const shown = show(src)
    if (shown) {
      pictures[src] = shown
      continue
    }
    missing.pictures.add(src)
    fault(unshownPicture(file, field, src, hasImage(src)))
  }
  for (const size of sizes) checkShape(size, show, (message) => warn(`${file}: ${message}`))
  return pictures
}

/** An article as it is published, among what surrounds it. */
export function makeArticleView(
  article: Article,
  {
    readingMinutes,
    bylines,
    isUnpublished,
  }: Pick<Summary, 'readingMinutes' | 'bylines' | 'isUnpublished'>,
  { pictures, related, next, story, ageYears }: Surroundings,
): ArticleView {
  const { version, aliases, status, withdrawn, evergreen, ...rest } = article
  const { related: _, next: __, story: ___, lead, ...own } = rest
  const modified = lastChange(article)
  const coverage = coverageOf(article)
  const body = inReadingOrder(article)
  // By their places in the file: those of additions must not change when these are turned around.
  const ids = new Map(blockIds(own.body).map((one, at) => [own.body[at], one]))
  return {
    article: {
      ...own,
      ...(coverage && { coverage }),
      // With the ids of the authors whom bylines name.
      ...(bylines && { bylines }),
      ...(modified !== undefined && { modified }),
      ...publishedText({ ...article, body }, pictures),
    },
    ids: body.map((block) => ids.get(block) ?? null),
    readingMinutes,
    ...(ageYears > 0 && { ageYears }),
    ...hijriOf({ published: article.published, modified }),
    related: related(),
    ...(next && { next }),
    ...(story && { story }),
    ...(isUnpublished && { isUnpublished }),
  }
}

function hijriOf(
  dates: Record<'published' | 'modified', string | undefined>,
): Pick<ArticleView, 'hijri'> {
  const days = Object.entries(dates).flatMap(([name, date]) => {
    const day = date && hijriDay(date)
    return day ? [[name, day]] : []
  })
  return days.length > 0 ? { hijri: Object.fromEntries(days) } : {}
}

/** The most by which an article's numbers may differ from the file before somebody should look at them. */
const tolerance = 0.05

function checkShape({ field, src, width, height }: FigureSize, show: ShowPicture, warn: Warn) {
  const shown = show(src)
  if (!shown?.width || !shown.height) return
  const difference = Math.abs(Math.log((width / height) * (shown.height / shown.width)))
  if (difference <= tolerance) return
  warn(
    `${field}.width, ${field}.height: ${src} has the shape of ${shown.width}×${shown.height}, which is published, found ${width}×${height}`,
  )
}

/**
 * What continuous reading goes on with: the article's own `next`, else the next older of its section, else of all.
 * Always towards the older: so publishing an article never changes the page of another.
 */
function nextOf(article: Pick<Article, 'id' | 'next'>, catalogue: Catalogue): Entry | undefined {
  const named = article.next
    ?.map((id) => catalogue.find(id))
    .find((entry) => entry !== undefined && entry.summary.id !== article.id)
  return named ?? catalogue.after(article.id)
}

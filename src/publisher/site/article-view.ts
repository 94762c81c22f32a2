import type { Article, Block } from '../../article/article.ts'
import { blockIds } from '../../article/block-ids.ts'
import { lastChange } from '../../article/corrections.ts'
import { wholeYears } from '../../article/dates/dates.ts'
import type { ArticleView, PublishedBlock, Related, Summary } from '../../article/edition.ts'
import type { Fault } from '../../article/faults.ts'
import type { ArticleFacts, Entry, FigureSize } from '../edition/article-facts.ts'
import { type Catalogue, publishedFigure } from '../edition/catalogue.ts'
import type { MissingLinks } from '../edition/missing-links.ts'
import type { ShownPicture, ShowPicture } from '../pictures/pictures.ts'
import {
  makeRelatedCards,
  type RelatedSurroundings,
  relatedCardsState,
} from '../related/related-cards.ts'

/** Something a publisher should know of, though the page was written. */
export type Warn = (message: string) => void

/** What surrounds an article is found among these. */
export interface Neighbours extends RelatedSurroundings {
  show: ShowPicture
  warn: Warn
  /** Takes what the article names and the edition has not. */
  missing: MissingLinks
  fault: (fault: Fault) => void
  /** `YYYY-MM-DD` */
  today: string
  /** Whether there is such a file among the pictures, whatever it is. */
  hasImage: (src: string) => boolean
  /** Whether there is an article of this id that is not public yet, or was withdrawn. */
  isHidden: (id: string) => boolean
}

/** All that an article is published with and its own file does not say. */
export interface Surroundings {
  /** Its pictures, as far as they are really there. */
  pictures: Readonly<Record<string, ShownPicture>>
  /** Of a card whose headline is in the edition, a link to it. */
  related: () => Related[]
  next: Summary | undefined
  /** Changes with `related` and `next`, unless the article itself does. */
  relatedState: string
  ageYears: number
}

/** Finds what surrounds an article, and tells what its publisher should know: a picture or an article that is not there. */
export function findSurroundings(
  { entry, pictures: named, sizes, related, next, isEvergreen }: ArticleFacts,
  { catalogue, show, links, today, hasImage, isHidden, warn, fault, missing }: Neighbours,
): Surroundings {
  const { id, published } = entry.summary
  const file = `articles/${id}.json`
  const pictures: Record<string, ShownPicture> = Object.create(null)
  const warnHere: Warn = (message) => warn(`${file}: ${message}`)
  const tellUnknown = (field: 'related' | 'next', id: string) => {
    if (catalogue.find(id) || isHidden(id)) return
    missing.articles.add(id)
    warnHere(`${field}: no such article, found "${id}"`)
  }
  for (const [field, src] of named) {
    const shown = show(src)
    if (shown) {
      pictures[src] = shown
      continue
    }
    missing.pictures.add(src)
    const problem = hasImage(src)
      ? 'expected a picture of the edition that can be published'
      : 'expected a picture that is there, by its path from the edition, such as images/name.jpg'
    fault({ file, field, found: JSON.stringify(src), problem })
  }
  for (const size of sizes) checkShape(size, show, warnHere)
  for (const one of next ?? []) tellUnknown('next', one)
  for (const one of related ?? []) if ('id' in one) tellUnknown('related', one.id)
  const following = nextOf({ id, next }, catalogue)
  return {
    pictures,
    related: () => makeRelatedCards({ id, related }, { catalogue, links }),
    next: following?.summary,
    relatedState: JSON.stringify([
      relatedCardsState({ id, related }, { catalogue, links }),
      following?.state,
    ]),
    ageYears: published === undefined || isEvergreen ? 0 : wholeYears(published, today),
  }
}

/** An article as it is published, among what surrounds it. */
export function makeArticleView(
  article: Article,
  { readingMinutes, isUnpublished }: Pick<Summary, 'readingMinutes' | 'isUnpublished'>,
  { pictures, related, next, ageYears }: Surroundings,
): ArticleView {
  const { version, aliases, status, withdrawn, evergreen, lead, ...rest } = article
  const { related: _, next: __, ...own } = rest
  const modified = lastChange(article)
  const show: ShowPicture = (src) => (Object.hasOwn(pictures, src) ? pictures[src] : undefined)
  return {
    article: {
      ...own,
      ...(modified !== undefined && { modified }),
      ...(lead && { lead: publishedFigure(lead, show) }),
      body: own.body.map((block) => publishedBlock(block, show)),
    },
    ids: blockIds(own.body),
    readingMinutes,
    ...(ageYears > 0 && { ageYears }),
    related: related(),
    ...(next && { next }),
    ...(isUnpublished && { isUnpublished }),
  }
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

function publishedBlock(block: Block, show: ShowPicture): PublishedBlock {
  switch (block.type) {
    case 'figure':
      return publishedFigure(block, show)
    case 'embed': {
      const { poster, ...rest } = block
      const shown = poster === undefined ? undefined : show(poster)
      if (!shown) return rest
      return { ...rest, poster: shown.src, ...(shown.widths && { widths: shown.widths }) }
    }
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'verse':
    case 'list':
    case 'table':
    case 'note':
    case 'divider':
      return block
    default:
      return block satisfies never
  }
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

import type { Article } from '../../article/article.ts'
import type { Related } from '../../article/edition.ts'
import type { Reason } from '../../article/related-reason.ts'
import type { Entry } from '../edition/article-facts.ts'
import type { Catalogue } from '../edition/catalogue.ts'
import type { RelatedLinks } from './compute-related.ts'
import { foldVersions } from './near-duplicates.ts'
import { least, most } from './pick-related.ts'

/** What related cards are made among. */
export interface RelatedSurroundings {
  catalogue: Catalogue
  /** What an article's words and topics lead to. */
  links: Pick<RelatedLinks, 'of' | 'stateOf'>
}

/** An article as far as it names others. */
type Named = Pick<Article, 'id'> & { related: Article['related'] }

/**
 * The cards at an article's end. Its own, where it brings a list: a card whose headline is in the edition becomes a
 * link, versions of one story are folded into the first. Else, or when nothing of its list is there, older articles of
 * its running story, of its author, and computed ones, filled up from its topic; an empty list says that there shall be
 * none.
 */
export function makeRelatedCards(article: Named, surroundings: RelatedSurroundings): Related[] {
  const brought = resolveBrought(article, surroundings)
  if (brought.length > 0 || article.related?.length === 0) return foldCards(brought)
  const { catalogue, links } = surroundings
  const cards = olderOfStory(article.id, catalogue).map((entry) => linkTo(entry, { kind: 'story' }))
  const add = (entry: Entry | undefined, reason: Reason, atMost: number) => {
    const isThere = cards.some(({ id }) => id === entry?.summary.id)
    if (entry && !isThere && cards.length < atMost) cards.push(linkTo(entry, reason))
  }
  const byAuthor = catalogue.earlierOfAuthor(article.id)
  if (byAuthor) add(byAuthor.entry, { kind: 'author', author: byAuthor.author }, most)
  for (const { id, reason } of links.of(article.id)) {
    add(catalogue.byId.get(id), reason, reason.kind === 'inTopic' ? least : most)
  }
  return cards
}

/** How many cards are of the article's own story. */
const mostOfStory = 2

/** Older articles of the story, but the one just before, to which the article leads anyway. */
function olderOfStory(id: string, { aroundInStory }: Catalogue): Entry[] {
  const found: Entry[] = []
  let last = aroundInStory(id).before
  while (last && found.length < mostOfStory) {
    last = aroundInStory(last.summary.id).before
    if (last) found.push(last)
  }
  return found
}

/** What changes with the cards of an article, unless the article itself does: they need not be made to know that. */
export function relatedCardsState(
  { id, related }: Named,
  { catalogue, links }: RelatedSurroundings,
): string {
  if (related?.length === 0) return ''
  const brought = related?.map((one) => {
    const gone = isGone(one, catalogue) ? 'withdrawn' : ''
    return entryOf(one, catalogue)?.state ?? gone
  })
  const told = olderOfStory(id, catalogue).map(({ state }) => state)
  const byAuthor = catalogue.earlierOfAuthor(id)
  return [
    ...(brought ?? []),
    ...told,
    byAuthor?.author,
    byAuthor?.entry.state,
    links.stateOf(id),
  ].join()
}

function entryOf(one: NonNullable<Named['related']>[number], catalogue: Catalogue) {
  return 'id' in one ? catalogue.find(one.id) : catalogue.byHeadline(one.headline)
}

/** Whether a card tells of an article that was withdrawn since: its excerpt may be of the very text. */
function isGone(one: NonNullable<Named['related']>[number], catalogue: Catalogue): boolean {
  return !('id' in one) && catalogue.wasWithdrawn(one.headline)
}

function resolveBrought(article: Named, { catalogue, links }: RelatedSurroundings): Related[] {
  const own = catalogue.byId.get(article.id)
  const shown = new Map<string, Related>()
  for (const one of article.related ?? []) {
    const entry = entryOf(one, catalogue)
    if (entry && entry === own) continue
    if (entry) {
      const known = links.of(article.id).find((link) => link.id === entry.summary.id)?.reason
      shown.set(entry.summary.id, linkTo(entry, known ?? sharedTopic(own, entry)))
    } else if (!('id' in one || isGone(one, catalogue))) {
      shown.set(`${one.headline}\n${one.href}`, one)
    }
  }
  return [...shown.values()]
}

function linkTo({ summary }: Entry, reason: Reason | undefined): Related {
  return { headline: summary.headline, id: summary.id, summary, ...(reason && { reason }) }
}

function sharedTopic(one: Entry | undefined, other: Entry): Reason | undefined {
  const topic = other.topics.find((topic) => one?.topics.includes(topic))
  return topic === undefined ? undefined : { kind: 'topic', topic }
}

/** «تظاهرت…» told twice is one story: the first card stands, the others are named under it. */
function foldCards(cards: readonly Related[]): Related[] {
  const groups = foldVersions(
    cards,
    (card) => `${card.headline}\n${card.excerpt ?? card.summary?.deck ?? ''}`,
  )
  return groups.flatMap(([first, ...others]) => {
    if (!first) return []
    const versions = others.map(({ headline, id, href }) => ({
      headline,
      ...(id !== undefined && { id }),
      ...(href !== undefined && { href }),
    }))
    return [versions.length > 0 ? { ...first, versions } : first]
  })
}

import type { Front, Summary } from '../article/edition.ts'
import type { EditionConfig } from '../article/edition-config.ts'
import type { Catalogue, Entry } from './catalogue.ts'

/** How many stories a front page carries beside its lead. */
const limits = { seconds: 2, block: 3, latest: 9 }

/**
 * Composes the front page: the lead named by the edition, else the newest story with a picture; seconds; a block
 * for each topic in the edition's order; one story without a picture set large; then the latest of the rest.
 * No story stands on it twice.
 */
export function composeFront(catalogue: Catalogue, config: EditionConfig): Front {
  const taken = new Set<string>()
  const take = (entries: readonly Entry[], count: number, suits = (_: Summary) => true) => {
    const found: Summary[] = []
    for (const { summary } of entries) {
      if (found.length === count) break
      if (taken.has(summary.id) || !suits(summary)) continue
      taken.add(summary.id)
      found.push(summary)
    }
    return found
  }

  const named = catalogue.byId.get(config.front?.lead ?? '')
  const recent = catalogue.entries.slice(0, limits.latest)
  const [lead] = named
    ? take([named], 1)
    : take(
        recent.some(({ summary }) => isPictured(summary))
          ? recent.filter(({ summary }) => isPictured(summary))
          : recent,
        1,
      )
  const seconds = take(catalogue.entries, limits.seconds, isPictured)
  // Only an edition with something else to show sets one story large in words.
  const [essay] =
    catalogue.entries.length > 12 ? take(catalogue.entries.slice(0, 60), 1, isEssay) : []

  const order = config.front?.topics ?? config.topics.map((topic) => topic.id)
  const sections = order.flatMap((topic) => {
    const own = catalogue.of(topic).filter(({ summary }) => summary.section === topic)
    const first = take(own, 1, isPictured)
    const stories = [...first, ...take(own, limits.block - first.length)]
    return stories.length > 0 ? [{ topic, stories }] : []
  })
  const latest = take(catalogue.entries, limits.latest)
  return {
    ...(lead && { lead }),
    seconds,
    sections,
    ...(essay && { essay }),
    latest,
  }
}

function isPictured(story: Summary): boolean {
  return story.picture !== undefined
}

function isEssay(story: Summary): boolean {
  return story.picture === undefined && story.deck !== undefined && story.headline.length < 60
}

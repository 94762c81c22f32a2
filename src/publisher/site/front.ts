import { address } from '../../article/addresses.ts'
import type { Front, Summary } from '../../article/edition.ts'
import { dataFile, pageFile } from '../../article/published-files.ts'
import type { Entry } from '../edition/article-facts.ts'
import { listInput, newestRows, unsigned } from './lists.ts'
import { fixedFiles, type Input, type Output } from './output.ts'
import { makePage, pageInputs } from './page.ts'
import type { Publication } from './publication.ts'

/** The front page and its data. */
export function frontOutput(publication: Publication): Output<string> {
  const lists: Input[] = [{}, ...publication.topics.map((topic) => ({ topic }))].map(listInput)
  const page = {
    path: address.front,
    reads: [dataFile.edition, dataFile.front],
    shows: { rows: newestRows(publication) },
  }
  return fixedFiles({
    [dataFile.front]: {
      inputs: ['config', ...lists],
      make: () => ({ value: composeFront(publication) }),
    },
    [pageFile(page.path)]: {
      inputs: [...pageInputs(page.path), ...lists],
      make: (app) => makePage(page, publication, app),
    },
  })
}

/** How many stories a front page carries beside its lead. */
const limits = { recent: 9, seconds: 2, strip: 3, picks: 6, block: 3, latest: 9 }

/**
 * Composes the front page: the lead named by the edition, else the weightiest of the newest; seconds; a strip of what
 * came last; what the editor picked; a block for each topic in the edition's order; one story without a picture set large; then the latest of
 * the rest. No story stands on it twice.
 */
function composeFront({ catalogue, config }: Publication): Front {
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

  const named = catalogue.find(config.front?.lead ?? '')
  const picked = (config.front?.picks ?? []).flatMap((id) => catalogue.find(id) ?? [])
  const [lead] = take(named ? [named] : byWeight(catalogue.entries.slice(0, limits.recent)), 1)
  // Before the newest: they have no other place.
  const picks = take(picked, limits.picks).map(unsigned)
  const pictured = take(catalogue.entries, limits.seconds, isPictured)
  const others = take(catalogue.entries, limits.seconds - pictured.length)
  const seconds = [...pictured, ...others].map(unsigned)
  // Only an edition with something else to show sets one story large in words.
  const [essay] =
    catalogue.entries.length > 12 ? take(catalogue.entries.slice(0, 60), 1, isEssay) : []

  // What fits beside the lead is not all that is new: an edition of few articles keeps them for its blocks.
  const strip =
    catalogue.entries.length > 12 ? take(catalogue.entries, limits.strip).map(briefly) : []

  const order = config.front?.topics ?? config.topics.map((topic) => topic.id)
  const sections = order.flatMap((topic) => {
    const own = catalogue.of({ topic }).filter(({ summary }) => summary.section === topic)
    const first = take(own, 1, isPictured)
    const stories = [...first, ...take(own, limits.block - first.length)].map(unsigned)
    return stories.length > 0 ? [{ topic, stories }] : []
  })
  const latest = take(catalogue.entries, limits.latest).map(briefly)
  return {
    ...(lead && { lead }),
    seconds,
    strip,
    ...(picks.length > 0 && { picks }),
    sections,
    ...(essay && { essay }),
    latest,
  }
}

/** The newest first, but a picture is worth three places and each two minutes of reading one, eight minutes at most. */
function byWeight(entries: readonly Entry[]): Entry[] {
  const weight = ({ summary }: Entry) =>
    entries.findIndex((entry) => entry.summary === summary) -
    (isPictured(summary) ? 3 : 0) -
    Math.min(summary.readingMinutes, 8) / 2
  return [...entries].sort((a, b) => weight(a) - weight(b))
}

/** Of a story in a list of headlines neither deck nor picture is shown. */
function briefly({ deck: _, picture: __, ...story }: Summary): Summary {
  return unsigned(story)
}

function isPictured(story: Summary): boolean {
  return story.picture !== undefined
}

function isEssay(story: Summary): boolean {
  return story.picture === undefined && story.deck !== undefined && story.headline.length < 60
}

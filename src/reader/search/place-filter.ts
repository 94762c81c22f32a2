import { hasBit, readBits } from '../../article/bits.ts'
import { blockArticles, type Membership, type Months } from '../../article/filter-data.ts'
import { isInSpan, spanOf } from '../../article/month-span.ts'
import { dataFile } from '../../article/published-files.ts'
import type { ReadJson } from '../../search/read/index-reader.ts'
import type { SearchQuery } from '../../search/read/search-result.ts'

const noMonths: Months = { undated: 0, months: [], strays: [] }
const noMembers: Membership = { before: 0, bits: '' }

/**
 * Which places of the archive suit the topics and months of a search. It counts places from the oldest, as lists do,
 * and so their files answer here too.
 */
export async function placeFilter(
  { topics, from, to }: SearchQuery,
  count: number,
  readJson: ReadJson,
): Promise<(place: number) => boolean> {
  const isDated = from !== undefined || to !== undefined
  const blocks = Array.from({ length: Math.ceil(count / blockArticles) }, (_, block) => block)
  const [months, ...members] = await Promise.all([
    isDated ? readJson(dataFile.months, noMonths) : undefined,
    ...topics.map((topic) =>
      Promise.all(
        blocks.map(async (block) =>
          readBits(
            (await readJson(dataFile.membership(topic, block), noMembers)).bits,
            blockArticles,
          ),
        ),
      ),
    ),
  ])
  const span = spanOf({ from, to }, months, count)
  const isOfTopics = (place: number) =>
    members.some((ofBlocks) => {
      const bits = ofBlocks[Math.floor(place / blockArticles)]
      return bits !== undefined && hasBit(bits, place % blockArticles)
    })
  return (place) => isInSpan(span, place) && (topics.length === 0 || isOfTopics(place))
}

import type { Edition } from '../../article/edition.ts'

type Topics = Edition['topics']

/** A few more than these are no reason to fold. */
const shownAtOnce = 12
const tooMany = 16

/** Topics that are shown at once, of many the first dozen and those chosen; and the others. */
export function foldTopics(
  topics: Topics,
  chosen: readonly string[] = [],
): [shown: Topics, folded: Topics] {
  if (topics.length < tooMany) return [topics, []]
  const isShown = ({ id }: Topics[number], at: number) => at < shownAtOnce || chosen.includes(id)
  return [topics.filter(isShown), topics.filter((one, at) => !isShown(one, at))]
}

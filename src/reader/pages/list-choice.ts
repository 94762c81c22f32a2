import type { Edition } from '../../article/edition.ts'

/** What a list address asks for: no topic is everything, more than one is any of them. */
export interface ListChoice {
  topics: string[]
  /** A numbered page: of one list from its oldest, of a filtered one from its newest; absent is the newest. */
  page?: number
}

/** The topics named in an address: `?t=science&t=arts` → `['science', 'arts']`, each once. */
export function chosenTopics(search: string): string[] {
  return [...new Set(new URLSearchParams(search).getAll('t').filter((topic) => topic !== ''))]
}

/** Reads a list address; undefined when it names a topic or a page that cannot exist. */
export function listChoice(
  params: Readonly<{ topic?: string | undefined; page?: string | undefined }>,
  search: string,
  edition: Edition,
): ListChoice | undefined {
  const own = params.topic === undefined ? [] : [params.topic]
  const topics = [...new Set([...own, ...chosenTopics(search)])]
  const known = edition.topics.map((topic) => topic.id)
  if (topics.some((topic) => !known.includes(topic))) return undefined
  const named = params.page ?? new URLSearchParams(search).get('page') ?? undefined
  if (named === undefined) return { topics }
  return /^[1-9]\d{0,6}$/.test(named) ? { topics, page: Number(named) } : undefined
}

/** The address of a choice of topics, in the edition's order, so that one choice has one address. */
export function choiceAddress(topics: readonly string[], edition: Edition, page?: number): string {
  const ordered = edition.topics.map((one) => one.id).filter((one) => topics.includes(one))
  const [only] = ordered
  if (only === undefined) return '/latest/'
  if (ordered.length === 1) return `/t/${only}/`
  const query = new URLSearchParams(ordered.map((topic) => ['t', topic]))
  if (page !== undefined && page > 1) query.set('page', String(page))
  return `/latest/?${query}`
}

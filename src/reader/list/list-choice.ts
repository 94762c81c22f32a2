import { address } from '../../article/addresses.ts'
import type { Edition } from '../../article/edition.ts'

/** What a list address asks for; no topic is everything. */
export interface ListChoice {
  /** In the edition's order; of several any will do, unless `all` are asked for. */
  topics: string[]
  all: boolean
  /** The first month and the last, `YYYY-MM`. */
  from: string | undefined
  to: string | undefined
  /** Whether what was read on this device is left out. */
  unread: boolean
  /** A numbered page: of one list from its oldest, of a filtered one from its newest; absent is the newest. */
  page: number | undefined
}

/** No condition at all. */
export const nothing: ListChoice = {
  topics: [],
  all: false,
  from: undefined,
  to: undefined,
  unread: false,
  page: undefined,
}

/** Whether a choice must be looked for; one topic and everything have their own lists. */
export function isFiltered({ topics, from, to, unread }: ListChoice): boolean {
  return topics.length > 1 || unread || (from ?? to) !== undefined
}

/** Reads a list address; undefined when it names a topic or a page that cannot exist. A month that is none is no condition. */
export function listChoice(
  params: Readonly<{ topic?: string | undefined; page?: string | undefined }>,
  search: string,
  edition: Edition,
): ListChoice | undefined {
  const query = new URLSearchParams(search)
  const named = [...query.getAll('t').filter(Boolean), ...(params.topic ? [params.topic] : [])]
  const topics = edition.topics.map(({ id }) => id).filter((id) => named.includes(id))
  const page = params.page ?? query.get('page') ?? undefined
  if (named.some((topic) => !topics.includes(topic))) return undefined
  if (page !== undefined && !/^[1-9]\d{0,6}$/.test(page)) return undefined
  const month = (name: string) => /^\d{4}-(0[1-9]|1[0-2])$/.exec(query.get(name) ?? '')?.[0]
  return {
    topics,
    all: topics.length > 1 && query.get('all') === '1',
    from: month('from'),
    to: month('to'),
    unread: query.get('unread') === '1',
    page: page === undefined ? undefined : Number(page),
  }
}

/** The address of a choice; one choice has one address. */
export function choiceAddress(choice: ListChoice): string {
  const { topics, all, from, to, unread, page } = choice
  if (!isFiltered(choice)) return address.list(topics[0], page)
  const query = new URLSearchParams(topics.map((topic) => ['t', topic]))
  if (all && topics.length > 1) query.set('all', '1')
  if (from) query.set('from', from)
  if (to) query.set('to', to)
  if (unread) query.set('unread', '1')
  if (page !== undefined && page > 1) query.set('page', `${page}`)
  const text = String(query)
  return text ? `/latest/?${text}` : '/latest/'
}

import type { QueryClient } from '@tanstack/react-query'
import { readArticleAddress } from '../../article/addresses.ts'
import type { Edition, Summary } from '../../article/edition.ts'
import { dataFile } from '../../article/published-files.ts'
import { findSimilarArticles } from '../../search/read/similar-articles.ts'
import type { Asked, Queries } from '../app/queries.ts'
import { addressText } from './address-text.ts'

/** What there is for somebody whose address is not published. */
export interface AddressMatches {
  /** Where the article went that had this address. */
  to?: string
  rows: readonly Summary[]
  /** Whether the rows are like the address; else they are what came last. */
  isNear: boolean
}

/**
 * Looks for what stood at an address (`/a/old-canal/`): first whether it moved, then what is like it among the newest
 * of all and of the topic that it names. Nothing of this grows with the archive, and nothing that fails is in the way.
 */
export function lookUpAddress(
  path: string,
  { queries, client, edition }: { queries: Queries; client: QueryClient; edition: Edition },
): Asked<AddressMatches> {
  /** The answers are not kept: the page carries all that is, and of 44 rows it shows five. */
  async function find<T>(asked: Asked<T>): Promise<T | undefined> {
    try {
      return client.getQueryData<T>(asked.queryKey) ?? (await asked.queryFn())
    } catch {
      return undefined
    }
  }

  async function lookUp(): Promise<AddressMatches> {
    const id = readArticleAddress(path)
    const topic = edition.topics.find((one) => path.split('/').includes(one.id))
    const [moved, latest, ofTopic] = await Promise.all([
      id === undefined ? undefined : find(queries.ask(dataFile.moved(id))),
      find(queries.list({}, 'newest')),
      topic && find(queries.list({ topic: topic.id }, 'newest')),
    ])
    if (moved) return { to: moved.to, rows: [], isNear: true }
    const newest = latest?.rows ?? []
    const own = ofTopic?.rows ?? []
    const known = new Map([...newest, ...own].map((row) => [row.id, row]))
    const near = findSimilarArticles(addressText(path), [...known.values()])
    const rows = near.length > 0 ? near : own.slice(0, 5)
    return rows.length > 0 ? { rows, isNear: true } : { rows: newest.slice(0, 5), isNear: false }
  }

  return { queryKey: ['address', path], queryFn: lookUp }
}

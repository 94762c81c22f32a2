import { plainWords } from '../../markup/plain-words.ts'
import { InputError } from '../../run/input-error.ts'
import type { FoundArticle, JsonFormat, ReadResult } from '../format.ts'
import { at, isObject, type JsonObject, stringAt } from '../json/json-values.ts'
import { readGhostPost } from './ghost-post.ts'
import { type GhostTables, tablesOf } from './ghost-tables.ts'

/** The JSON export of a Ghost site, of which only what every visitor could read is taken. */
export const ghost: JsonFormat = {
  takes: 'json',
  name: 'Ghost export',
  detect: (value) => {
    const data = dataOf(value)
    return Array.isArray(data?.posts) && ['tags', 'users', 'posts_tags'].some((one) => one in data)
  },
  read: (value) => {
    const data = dataOf(value)
    return readPosts(data === undefined ? undefined : tablesOf(data))
  },
}

/** Its tables: `{"db": [{"data": …}]}`, or without the outer shells. */
function dataOf(value: unknown): JsonObject | undefined {
  const data = at(value, 'db', 0, 'data') ?? at(value, 'data')
  return isObject(data) ? data : undefined
}

function readPosts(tables: GhostTables | undefined): ReadResult {
  const articles: FoundArticle[] = []
  const refused: { part: string; why: string }[] = []
  const leftOut: Record<string, number> = {}
  for (const post of tables?.posts ?? []) {
    const visibility = visibilityOf(post, tables?.metaOf.get(String(post.id)))
    const why = 'leftOut' in visibility ? visibility.leftOut : undefined
    try {
      const found = why || !tables ? undefined : readGhostPost(post, tables)
      const left = why ?? (found === undefined ? `${typeOf(post)} without text` : undefined)
      if (left !== undefined) leftOut[left] = (leftOut[left] ?? 0) + 1
      else if (found !== undefined) articles.push({ ...found, ...visibility })
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      refused.push({ part: plainWords(post.title) ?? String(post.id), why: error.message })
    }
  }
  return { articles, refused, leftOut }
}

function typeOf(post: JsonObject): 'page' | 'post' {
  const isPage = post.type === 'page' || post.page === true || post.page === 1
  return isPage ? 'page' : 'post'
}

/** Whether every visitor could read a post. What went to subscribers alone, by whatever way, never comes. */
function visibilityOf(
  post: JsonObject,
  meta: JsonObject | undefined,
): { leftOut: string } | Pick<FoundArticle, 'unpublished' | 'isOwnPage'> {
  const type = typeOf(post)
  const status = stringAt(post, 'status') ?? ''
  const visibility = post.visibility ?? 'public'
  if (visibility !== 'public') return { leftOut: `members-only ${type}` }
  const isMail =
    status === 'sent' || [post, meta].some((one) => Number(at(one, 'email_only')) === 1)
  if (isMail) return { leftOut: `newsletter ${type}` }
  const page = type === 'page' ? { isOwnPage: true as const } : {}
  if (status === 'published') return page
  const isWanted = type === 'post' && ['draft', 'scheduled'].includes(status)
  const named = `${status || 'of no status'} ${type}`
  return isWanted ? { unpublished: named } : { leftOut: named }
}

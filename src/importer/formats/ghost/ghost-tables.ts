import { plainWords } from '../../markup/plain-words.ts'
import { isObject, type JsonObject, listOf, stringAt } from '../json/json-values.ts'

/** A tag that readers see. */
interface Tag {
  name: string
  slug: string
}

/** Who writes, as readers see them. */
interface Author {
  name: string
  about?: string
}

/** The tables of a Ghost export, joined by the ids of posts. */
export interface GhostTables {
  posts: readonly JsonObject[]
  /** What belongs to a post and stands in a table of its own. */
  metaOf: ReadonlyMap<string, JsonObject>
  /** In the order in which the author set them: the first is what the post is filed under. */
  tagsOf: ReadonlyMap<string, Tag[]>
  authorsOf: (post: JsonObject) => Author[]
  title: string | undefined
  language: string | undefined
}

/** Joins the tables of a Ghost export. */
export function tablesOf(data: JsonObject): GhostTables {
  const tags = new Map<string, Tag>()
  for (const row of rowsOf(data.tags)) {
    const name = plainWords(row.name)
    // Tags for the editors alone begin with a sign.
    const isInternal = row.visibility === 'internal' || name?.startsWith('#')
    if (name !== undefined && !isInternal)
      tags.set(String(row.id), { name, slug: stringAt(row, 'slug') ?? '' })
  }
  const users = new Map<string, Author>()
  for (const row of rowsOf(data.users)) {
    const name = plainWords(row.name)
    const about = plainWords(row.bio)
    if (name !== undefined && !name.includes('@'))
      users.set(String(row.id), { name, ...(about !== undefined && { about }) })
  }
  const writers = linked(data.posts_authors, 'author_id', users)
  const settings = new Map(
    rowsOf(data.settings).map((row) => [String(row.key), plainWords(row.value)]),
  )
  return {
    posts: rowsOf(data.posts),
    metaOf: new Map(rowsOf(data.posts_meta).map((row) => [String(row.post_id), row])),
    tagsOf: linked(data.posts_tags, 'tag_id', tags),
    authorsOf: (post) => {
      const own = users.get(String(post.author_id))
      return writers.get(String(post.id)) ?? (own === undefined ? [] : [own])
    },
    title: settings.get('title'),
    language: settings.get('locale') ?? settings.get('lang'),
  }
}

/** What a table of links gives each post, in its order. */
function linked<T>(
  table: unknown,
  key: string,
  values: ReadonlyMap<string, T>,
): ReadonlyMap<string, T[]> {
  const links = rowsOf(table).toSorted(
    (a, b) => Number(a.sort_order ?? 0) - Number(b.sort_order ?? 0),
  )
  const found = new Map<string, T[]>()
  for (const row of links) {
    const value = values.get(String(row[key]))
    const post = String(row.post_id)
    if (value !== undefined) found.set(post, [...(found.get(post) ?? []), value])
  }
  return found
}

function rowsOf(value: unknown): JsonObject[] {
  return listOf(value).filter(isObject)
}

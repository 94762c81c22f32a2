import type { Byline } from '../../article/article.ts'
import type { EditionConfig } from '../../article/edition-config.ts'
import { comparable } from '../../article/text/folding.ts'

/** Finds the author of an edition whom a byline names, by id or by a spelling of the name; undefined where it names none. */
export type FindAuthor = (byline: Byline) => string | undefined

/** Makes what finds authors. Names are compared as headlines are: «ليان الوراق» is «لَيان الورّاق». */
export function makeAuthorFinder({ authors = [] }: Pick<EditionConfig, 'authors'>): FindAuthor {
  const ids = new Set(authors.map(({ id }) => id))
  const byName = new Map(
    authors.flatMap(({ id, name, names = [] }) =>
      [name, ...names].map((one) => [comparable(one), id] as const),
    ),
  )
  byName.delete('')
  // The same few names stand over all articles.
  const found = new Map<string, string | undefined>()
  return ({ author, name }) => {
    if (author !== undefined && ids.has(author)) return author
    if (byName.size === 0) return undefined
    if (!found.has(name)) found.set(name, byName.get(comparable(name)))
    return found.get(name)
  }
}

/** The portraits of authors, each with the field that names it: `authors[3].portrait`. */
export function portraitsOf({
  authors = [],
}: Pick<EditionConfig, 'authors'>): [field: string, src: string][] {
  return authors.flatMap(({ portrait }, at): [string, string][] =>
    portrait?.src === undefined ? [] : [[`authors[${at}].portrait`, portrait.src]],
  )
}

/** Bylines as they are published: those of the edition's authors name them by their ids, and no other does. */
export function linkBylines(bylines: readonly Byline[], find: FindAuthor): Byline[] {
  return bylines.map((byline) => {
    const { author: _, ...own } = byline
    const author = find(byline)
    return author === undefined ? own : { ...own, author }
  })
}

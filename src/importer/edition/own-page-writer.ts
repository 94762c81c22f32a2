import { type Article, checkArticle } from '../../article/article.ts'
import type { FoundArticle } from '../formats/format.ts'
import type { Options } from '../run/options.ts'
import type { EditionConfigWriter } from './edition-config-writer.ts'
import {
  contentDigest,
  ownPagePath,
  readOwnPageFile,
  toJson,
  writeOwnPage,
} from './edition-folder.ts'
import type { WriteResult } from './edition-writer.ts'
import { withId } from './ids.ts'
import type { ImportMemory } from './import-memory.ts'
import { topicId } from './topic-ids.ts'

/**
 * Opens what writes the paper's own pages, «من نحن»: each under what its source has in its address, else under its
 * headline in Latin letters. What somebody edited by hand is kept, as of articles.
 */
export function openOwnPageWriter(
  { edition: folder, dryRun, force }: Options,
  memory: ImportMemory,
  config: EditionConfigWriter,
): (found: FoundArticle, article: FoundArticle['article']) => WriteResult {
  const met = new Set<string>()

  function idOf(found: FoundArticle): string {
    const {
      slug,
      article: { headline },
    } = found
    const known = [...memory.ownPages.values()].find(({ name }) => name === nameOf(found))
    if (known !== undefined) return known.ownPage
    // A page of another source, or one that somebody wrote, is not written over.
    const isTaken = (id: string) =>
      met.has(id) || memory.ownPages.has(id) || readOwnPageFile(folder, id) !== undefined
    const base = slug ?? topicId(headline)
    let id = base
    for (let count = 2; isTaken(id); count++) id = `${base.slice(0, 56)}-${count}`
    return id
  }

  return (found, article) => {
    const id = idOf(found)
    const page = checkArticle(withId(article, id, []), ownPagePath('', id))
    met.add(id)
    const before = readOwnPageFile(folder, id)
    const entry = memory.ownPages.get(id)
    const json = toJson(page)
    const hash = contentDigest(json)
    const isOurs = before !== undefined && [entry?.hash, entry?.was].includes(contentDigest(before))
    if (before === json || (before !== undefined && !isOurs && entry?.hash === hash && !force)) {
      config.addOwnPage(page)
      return { status: 'unchanged', article: asWritten(before, page) }
    }
    if (before !== undefined && !isOurs && !force)
      return { status: 'kept', article: page, why: 'was edited by hand; --force writes over it' }
    // Room for it is asked for first: what no edition names is a file that nobody sees.
    config.addOwnPage(page)
    const change = before === undefined ? 'new' : 'updated'
    memory.add({
      ownPage: id,
      hash,
      name: nameOf(found),
      ...(before !== undefined && { was: contentDigest(before) }),
    })
    if (dryRun) return { status: 'would write', change, article: page }
    writeOwnPage(folder, page)
    return { status: change, article: page }
  }
}

/** What its source calls a page, as far as it calls it anything. */
function nameOf({ guid, url, site = '', slug, article }: FoundArticle): string {
  return guid ?? url ?? `${site} ${slug ?? article.headline}`
}

/** A file as it is, where it still is an article. */
function asWritten(json: string, page: Article): Article {
  try {
    return checkArticle(JSON.parse(json), ownPagePath('', page.id))
  } catch {
    return page
  }
}

import type { ArticleView, WithdrawnView } from '../../article/edition.ts'
import { readPublishedData } from '../../article/published-data.ts'
import { dataFile, readDataFile } from '../../article/published-files.ts'

/** The worker keeps what it answers with under these names, by the site's path: other sites may lie on the same host. */
export function keptNames(base: string) {
  const prefix = `sutur ${base} `
  return {
    prefix,
    /** The apps of all builds that are kept begin so. */
    apps: `${prefix}app`,
    app: (build: string) => `${prefix}app ${build}`,
    data: `${prefix}data`,
    pictures: `${prefix}pictures`,
    /** What the reader keeps: outside the prefix, so that no worker of an earlier build takes it for its own. */
    library: `sutur-library ${base}`,
  }
}

/**
 * The articles of a site that the device keeps. What lies there and is no article, or was withdrawn, is left out. Rejects where nothing
 * can be kept.
 */
export async function readKeptArticles(base: string): Promise<ArticleView[]> {
  const names = keptNames(base)
  const found = new Map<string, ArticleView>()
  for (const name of [names.library, names.data]) {
    const cache = await caches.open(name)
    const views = (await cache.keys()).map(async ({ url }) => {
      const id = readDataFile.article(new URL(url).pathname.slice(base.length))
      return id === undefined ? undefined : readArticle(cache, base, id)
    })
    for (const view of await Promise.all(views)) if (view) found.set(view.article.id, view)
  }
  return [...found.values()]
}

/** The reader's own copy of an article; undefined where there is none that can be read. */
export async function readOwnCopy(base: string, id: string): Promise<ArticleView | undefined> {
  try {
    return await readArticle(await caches.open(keptNames(base).library), base, id)
  } catch {
    return undefined
  }
}

/** A file of the reader's own, by its path below the base; undefined where there is none. */
export async function readOwnFile(
  base: string,
  path: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const found = await (await caches.open(keptNames(base).library)).match(base + path)
    return found && new Uint8Array(await found.arrayBuffer())
  } catch {
    return undefined
  }
}

/** The same of an article that the site has no more, or has `withdrawn`, marked as such. */
export async function readLastCopy(
  base: string,
  id: string,
  gone?: WithdrawnView,
): Promise<ArticleView | undefined> {
  const own = await readOwnCopy(base, id)
  const withdrawn = gone?.withdrawn.date
  return own && { ...own, ownCopy: withdrawn === undefined ? {} : { withdrawn } }
}

async function readArticle(
  cache: Cache,
  base: string,
  id: string,
): Promise<ArticleView | undefined> {
  const file = dataFile.article(id)
  try {
    const found = readPublishedData(file, await (await cache.match(base + file))?.json())
    return found?.article ? found : undefined
  } catch {
    return undefined
  }
}

import type { ArticleView, PublishedArticle } from '../../article/edition.ts'
import { readPublishedData } from '../../article/published-data.ts'
import { type DataFile, readDataFile } from '../../article/published-files.ts'

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
  }
}

/**
 * The articles of a site that the device keeps. What lies there and is no article, or was withdrawn, is left out. Rejects where nothing
 * can be kept.
 */
export async function readKeptArticles(base: string): Promise<ArticleView[]> {
  const cache = await caches.open(keptNames(base).data)
  const found = (await cache.keys()).map(async (request) => {
    const file: DataFile<PublishedArticle> = new URL(request.url).pathname.slice(base.length)
    if (readDataFile.article(file) === undefined) return []
    try {
      const found = readPublishedData(file, await (await cache.match(request))?.json())
      return found?.article ? found : []
    } catch {
      return []
    }
  })
  return (await Promise.all(found)).flat()
}

import { readArticleAddress } from '../../../article/addresses.ts'
import { readPublishedData } from '../../../article/published-data.ts'
import { type DataFile, dataFile } from '../../../article/published-files.ts'
import { base } from '../../parts/site-path.ts'
import { summaryOf } from '../../parts/summary-of.ts'
import type { Library } from './library-file.ts'
import type { ForeignEntry } from './read-foreign.ts'

/** More than anybody has kept of one paper. */
const most = 5000

/**
 * What of another program's list is in this edition, as a library; `unknown` counts what is not. Asks the site for each
 * address that may be its own, one after the other.
 */
export async function resolveForeign(
  entries: readonly ForeignEntry[],
): Promise<{ library: Library; unknown: number }> {
  const library: Library = {
    saved: [],
    marks: [],
    history: [],
    places: {},
    read: [],
    followed: {},
    preferences: {},
  }
  let unknown = 0
  for (const { url, at, isRead } of entries.slice(0, most)) {
    const found = await findArticle(url).catch(() => undefined)
    if (!found) {
      unknown++
      continue
    }
    const story = summaryOf(found)
    const { topics } = found.article
    library.saved.push({ id: story.id, at, story, ...(topics && { topics }) })
    if (isRead) library.read.push(story.id)
  }
  return { library, unknown }
}

/** The article of this edition at an address of now or of before; undefined where there is none. */
async function findArticle(url: string) {
  const { host, pathname } = new URL(url)
  if (!ownHosts().includes(host)) return undefined
  const id = readArticleAddress(pathname, base) ?? (await whereItLeads(pathname))
  if (id === undefined) return undefined
  const found = await ask(dataFile.article(id))
  if (found) return found.article ? found : undefined
  const moved = await ask(dataFile.moved(id))
  const there = moved && (await ask(dataFile.article(moved.to)))
  return there?.article ? there : undefined
}

/** Where the site is read now, and where it says that it is. */
function ownHosts(): string[] {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href
  return [location.host, ...(canonical ? [new URL(canonical).host] : [])]
}

/** A page at an address of before leads to the article's own, for browsers as for us. */
async function whereItLeads(path: string): Promise<string | undefined> {
  const response = await fetch(path)
  if (!response.ok) return undefined
  const led = readArticleAddress(new URL(response.url).pathname, base)
  if (led !== undefined) return led
  const refresh = /http-equiv="refresh" content="0; ?url=([^"]+)"/i.exec(await response.text())?.[1]
  return refresh && readArticleAddress(new URL(refresh, response.url).pathname, base)
}

async function ask<T>(file: DataFile<T>): Promise<T | undefined> {
  const response = await fetch(base + file)
  return response.ok ? readPublishedData(file, await response.json()) : undefined
}

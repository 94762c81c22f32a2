import { canonical } from '../edition/identity.ts'
import type { Find, Input } from '../formats/format.ts'
import type { Run } from './import-input.ts'
import { InputError } from './input-error.ts'
import type { Fetcher } from './net/fetcher.ts'

const accept =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/json;q=0.9, */*;q=0.5'

/** Whether a name of the command line is an address and no file. */
export function isAddress(name: string): boolean {
  return /^https?:\/\//i.test(name)
}

/** An address read: what it holds, or the articles it holds still, because it did not change. */
export type FetchedInput = { input: Input; remember: (ids: string[]) => void } | { ids: string[] }

type Needed = Pick<Run, 'ledger' | 'desk' | 'options'>

/** Reads an address that the command line names, unless it is what it was. Throws an InputError. */
export async function fetchInput(
  name: string,
  { ledger, desk, options }: Needed,
  fetcher: Fetcher,
): Promise<FetchedInput> {
  const page = canonical(name)
  const before = ledger.pages.get(page)
  const isWhole = before?.ids.every((id) => desk.has(id)) && !options.force
  const known = before && isWhole ? before : undefined
  // The run before was killed after it had read this: nothing is asked twice.
  if (known && ledger.isResumed && ledger.recent.has(page)) return { ids: known.ids }
  const mostBytes = options.limits.inputBytes
  const found = await fetcher.fetch(name, { mostBytes, accept, ...(known && { known }) })
  if (found === undefined) return { ids: known?.ids ?? [] }
  const { url, bytes, contentType, etag, lastModified } = found
  const input = { name, bytes, url, ...(contentType !== undefined && { contentType }) }
  const validators = { ...(etag && { etag }), ...(lastModified && { lastModified }) }
  return { input, remember: (ids) => ledger.add({ page, ...validators, ids }) }
}

/** Gives the whole of finds of which their source has only the summary, from their own pages, where `--full` asks for it. */
export function completer(run: Needed & Pick<Run, 'read'>, fetcher: Fetcher): Run['complete'] {
  return async (find) => {
    if (!find.isSummary) return { find }
    if (!run.options.full) return { find: doubting(find, '--full fetches its page') }
    try {
      if (find.url === undefined) throw new InputError('it has no address')
      const found = await fetchInput(find.url, run, fetcher)
      if ('ids' in found) return { id: found.ids[0] ?? '' }
      const { finds } = await run.read(found.input)
      const [page] = finds
      if (page === undefined) throw new InputError('its page holds no article')
      return { find: merged(find, page), input: found.input, remember: found.remember }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      return { find: doubting(find, `${find.url ?? ''}: ${error.message}`) }
    }
  }
}

/** The text of the page, under the names that the feed gives it. */
function merged(find: Find, page: Find): Find {
  const { isBelow: _, isSummary: __, ...whole } = page
  const section = find.section ?? page.section
  return {
    ...whole,
    ...(find.url !== undefined && { url: find.url }),
    ...(find.guid !== undefined && { guid: find.guid }),
    ...(section !== undefined && { section }),
    keywords: [...new Set([...find.keywords, ...page.keywords])],
    doubts: [...find.doubts, ...page.doubts],
  }
}

function doubting(find: Find, why: string): Find {
  const decision = `kept the summary of «${find.article.headline}»`
  return { ...find, doubts: [...find.doubts, { decision, why }] }
}

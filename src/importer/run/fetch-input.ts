import { canonicalAddress } from '../edition/identity.ts'
import type { FoundArticle, Input } from '../formats/format.ts'
import { keptSummaryOf } from '../markup/structured-article.ts'
import type { ImportRun } from './import-input.ts'
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

type Needed = Pick<ImportRun, 'memory' | 'writer' | 'options'>

/** Reads an address that the command line names, unless it is what it was. Throws an InputError. */
export async function fetchInput(
  name: string,
  { memory, writer, options }: Needed,
  fetcher: Fetcher,
): Promise<FetchedInput> {
  const page = canonicalAddress(name)
  const before = memory.pages.get(page)
  const isWhole = before?.ids.every((id) => writer.has(id)) && !options.force
  const known = before && isWhole ? before : undefined
  // The run before was killed after it had read this: nothing is asked twice.
  if (known && memory.isResumed && memory.recent.has(page)) return { ids: known.ids }
  const mostBytes = options.limits.inputBytes
  const answer = await fetcher.fetch(name, { mostBytes, accept, ...(known && { known }) })
  if (answer === undefined) return { ids: known?.ids ?? [] }
  const { url, bytes, contentType, etag, lastModified } = answer
  const input = { name, bytes, url, ...(contentType !== undefined && { contentType }) }
  const validators = { ...(etag && { etag }), ...(lastModified && { lastModified }) }
  return { input, remember: (ids) => memory.add({ page, ...validators, ids }) }
}

/** Gives the whole of articles of which their source has only the summary, from their own pages, where `--full` asks for it. */
export function makeCompleter(
  run: Needed & Pick<ImportRun, 'read'>,
  fetcher: Fetcher,
): ImportRun['complete'] {
  return async (found) => {
    if (!found.isSummary) return { found }
    if (!run.options.full) return { found: doubting(found, summaryWhy(found)) }
    try {
      if (found.url === undefined) throw new InputError('it has no address')
      const fetched = await fetchInput(found.url, run, fetcher)
      if ('ids' in fetched) return { id: fetched.ids[0] ?? '' }
      const { articles } = await run.read(fetched.input)
      const [page] = articles
      if (page === undefined) throw new InputError('its page holds no article')
      return { found: merged(found, page), input: fetched.input, remember: fetched.remember }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      return { found: doubting(found, `${found.url ?? ''}: ${error.message}`) }
    }
  }
}

/** The text of the page, under the names that the feed gives it. */
function merged(found: FoundArticle, page: FoundArticle): FoundArticle {
  const { isBelow: _, isSummary: __, ...whole } = page
  const section = found.section ?? page.section
  return {
    ...whole,
    ...(found.url !== undefined && { url: found.url }),
    ...(found.guid !== undefined && { guid: found.guid }),
    ...(section !== undefined && { section }),
    keywords: [...new Set([...found.keywords, ...page.keywords])],
    doubts: [...found.doubts, ...page.doubts],
  }
}

function summaryWhy({ url }: FoundArticle): string {
  return url === undefined ? 'the source has no more of it' : '--full fetches its page'
}

/** A summary with the reason why it is kept; throws an InputError where its source has no word of it but a title. */
function doubting(found: FoundArticle, why: string): FoundArticle {
  const { headline, body } = found.article
  if (body.length === 0)
    throw new InputError(`«${headline}» has a title and a link there and no text; ${why}`)
  const decision = keptSummaryOf(headline)
  const others = found.doubts.filter((one) => one.decision !== decision)
  return { ...found, doubts: [...others, { decision, why }] }
}

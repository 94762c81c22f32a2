import { InputError } from '../../run/input-error.ts'
import type { ExportFormat, ExportPiece, FoundArticle, ReadResult } from '../format.ts'
import { joinResults } from '../join-results.ts'
import { type LanguageVersion, languageVersions } from './language-versions.ts'
import { readPost } from './read-post.ts'
import { indexSite, type SiteIndex } from './site-index.ts'
import { type Visibility, visibilityOf } from './visibility.ts'
import { type WxrRecord, wxrRecords } from './wxr-records.ts'

/** The export of a WordPress site (WXR), of which only published posts and pages are taken. */
export const wordpress: ExportFormat = {
  takes: 'export',
  name: 'WordPress export (WXR)',
  detect: (beginning) =>
    /<rss\b/i.test(beginning) &&
    /xmlns:wp=["']https?:\/\/(?:www\.)?wordpress\.org\/export\/|<wp:wxr_version>/i.test(beginning),
  read,
}

function* read(files: readonly (() => Iterable<string>)[]): Generator<ExportPiece> {
  // A large site comes in several files, and a post of one names pictures of another.
  const sites = files.map(siteOf)
  const indexes = new Map<string, SiteIndex>()
  for (const site of new Set(sites)) {
    const ofSite = files.filter((_, at) => sites[at] === site)
    indexes.set(site, indexSite(recordsOf(ofSite)))
  }
  for (const [at, file] of files.entries()) {
    const index = indexes.get(sites[at] ?? '')
    if (index) yield* piecesOf(file, index)
  }
}

/** The address of the site that a file is of. */
function siteOf(file: () => Iterable<string>): string {
  for (const { kind, fields } of wholeRecords(file)) if (kind === 'site') return addressOf(fields)
  return ''
}

function addressOf(fields: WxrRecord['fields'] | undefined): string {
  return fields?.get('wp:base_blog_url') ?? fields?.get('link') ?? ''
}

function* recordsOf(files: readonly (() => Iterable<string>)[]): Generator<WxrRecord> {
  for (const file of files) yield* wholeRecords(file)
}

/** The records of a file as far as it goes; that it breaks off is told where its posts are read. */
function* wholeRecords(file: () => Iterable<string>): Generator<WxrRecord> {
  try {
    yield* wxrRecords(file())
  } catch (error) {
    if (!(error instanceof InputError)) throw error
  }
}

function* piecesOf(file: () => Iterable<string>, index: SiteIndex): Generator<ExportPiece> {
  try {
    for (const record of wxrRecords(file())) {
      if (record.kind !== 'item') continue
      const type = record.fields.get('wp:post_type') ?? 'item'
      const name = `${type} ${record.fields.get('wp:post_id') ?? ''}`.trim()
      yield { name, read: () => readItem(record, index) }
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    yield { name: 'its end', read: () => raise(error) }
  }
}

function raise(error: InputError): never {
  throw error
}

function readItem(record: WxrRecord, index: SiteIndex): ReadResult {
  const visibility = visibilityOf(record)
  if ('leftOut' in visibility) return { articles: [], leftOut: { [visibility.leftOut]: 1 } }
  const versions = languageVersions(record, index.site?.fields.get('language'))
  return joinResults(versions.map((version) => readVersion(version, index, visibility)))
}

function readVersion(
  version: LanguageVersion,
  index: SiteIndex,
  { kind, unpublished }: Exclude<Visibility, { leftOut: string }>,
): ReadResult {
  const post = readPost(version, index)
  const site = addressOf(index.site?.fields)
  if (post === undefined) return { articles: [], leftOut: { [`${kind} without text`]: 1 } }
  const found: FoundArticle = {
    ...post.found,
    ...(site !== '' && { site }),
    ...(unpublished !== undefined && { unpublished }),
    ...(kind === 'page' && { isOwnPage: true as const }),
  }
  const named = (write: (name: string) => string, counts: ReadonlyMap<string, number>) =>
    Object.fromEntries(Array.from(counts, ([name, count]) => [write(name), count]))
  const missing = post.lacksPicture ? { 'featured picture that is not in the export': 1 } : {}
  return {
    articles: [found],
    leftOut: named((name) => `text for members alone, [${name}]`, post.hidden),
    unread: { ...named((name) => `[${name}]`, post.unknown), ...missing },
  }
}

import { resolve } from 'node:path'
import { isArticlePage, siteFile } from '../../article/published-files.ts'
import { isContractError } from '../../article/schema.ts'
import { isBasePath } from '../base-path.ts'
import { ownCache } from '../cache.ts'
import type { OpenSite } from '../site/open-site.ts'
import { type Published, publish } from '../site/publish.ts'
import { writeChecksums } from '../verify/checksum-files.ts'
import { checkRemovals } from '../write/check-removals.ts'
import { FolderError } from '../write/folder-error.ts'
import type { Draft } from '../write/open-draft.ts'
import { writeSiteFolder } from '../write/write-site-folder.ts'
import { type BuiltApp, placeApp, type SiteApp } from './built-app.ts'
import { describeChanges, writeChangesFile } from './changes-file.ts'
import { makeProgress } from './progress.ts'
import { type Log, reportBuild, reportFaults } from './report.ts'
import type { Settings } from './settings.ts'
import { makeTimings } from './timings.ts'

/** What a site is built of and to. */
export interface Build {
  /** The edition and the folder as whoever started the build calls them: `my-paper`, `dist`. */
  edition: string
  out: string
  base: string
  /** Read when the site is built: what is wrong with them is told like a fault of the edition. */
  settings: () => Settings
  open: (settings: Settings) => OpenSite
  app: () => Promise<BuiltApp>
  log: Log
}

/** Writes an edition with the reader's app. Throws what a publisher can mend without our own stack. */
export async function buildSite(given: Build): Promise<void> {
  try {
    await build(given)
  } catch (error) {
    if (error instanceof FolderError) throw withoutStack(`${given.out}: ${error.message}`)
    if (!isContractError(error)) throw error
    throw withoutStack(`no edition to publish\n${error.message}`)
  }
}

/** The base path of a site as it was given, with its last slash. Throws for what is no path, in words alone. */
export function readBase(given = '/'): string {
  const base = given.replace(/[^/]$/, '$&/')
  if (isBasePath(base)) return base
  const found = JSON.stringify(given)
  throw withoutStack(`--base: value: expected a path such as /paper/, found ${found}`)
}

async function build({ edition, base, settings, open, app, log, ...given }: Build): Promise<void> {
  const progress = makeProgress(process.stderr, () => performance.now())
  const timings = makeTimings()
  const timed = async <T>(part: string, work: () => T | Promise<T>): Promise<T> => {
    progress.begin(part)
    const start = performance.now()
    const result = await work()
    timings.add(part, (performance.now() - start) / 1000)
    progress.clear()
    return result
  }
  const read = settings()
  const { mayBeEmpty, mayRemovePages, keepDays, changesFile } = read
  const opened = await timed('reading', () => open(read))
  const { ids, faults } = opened.folder
  const isEmpty = ids.length === 0
  if (isEmpty && !mayBeEmpty) {
    reportFaults(log, faults)
    throw withoutStack(
      `no article to publish in ${edition}; --allow-empty (SUTUR_ALLOW_EMPTY=yes) publishes it without any`,
    )
  }
  const out = resolve(given.out)
  let published: Published | undefined
  let filled: Draft | undefined
  const seconds = new Map<string, number>()
  const done = (path: string, took: number) => {
    if (read.areTimingsWanted) seconds.set(path, took)
    if (isArticlePage(path)) progress.step()
  }
  const fill = async (draft: Draft) => {
    const siteApp = await timed('app', async () => placeApp(await app(), base))
    progress.begin('articles', ids.length)
    published = await writeSite(opened, siteApp, draft, done)
    progress.clear()
    filled = draft
    // Of an empty edition no page of an article stays: who allows the one has allowed the other.
    if (!mayRemovePages && !isEmpty) checkRemovals(out, draft)
  }
  const keeping = { now: new Date(), keepDays, isPreview: read.areDraftsShown }
  const written = await writeSiteFolder(out, keeping, fill, { cache: ownCache('builds') })
  const changes = describeChanges(written.changes, (path) => filled?.file(path))
  const unlisted = changesFile === undefined ? undefined : writeChangesFile(changesFile, changes)
  if (read.areTimingsWanted) {
    for (const file of filled?.files() ?? []) {
      const kind = (await opened.site.kind(file.path)) ?? 'app'
      timings.add(kind, seconds.get(file.path) ?? 0)
      timings.addFile(kind, file)
    }
    for (const line of timings.lines()) log.info(line)
  }
  if (published) {
    reportBuild(log, given.out, opened, { ...published, ...written, changes, unlisted })
  }
}

async function writeSite(
  { site }: OpenSite,
  app: SiteApp,
  draft: Draft,
  done: (path: string, seconds: number) => void,
): Promise<Published> {
  for (const [path, content] of app.files) draft.write(path, content)
  const published = await publish(site, app.render, app.template, draft, done)
  draft.write(siteFile.worker, app.worker)
  writeChecksums(draft)
  return published
}

/** An error that is said in words alone. */
export function withoutStack(message: string): Error {
  const error = new Error(message)
  error.stack = message
  return error
}

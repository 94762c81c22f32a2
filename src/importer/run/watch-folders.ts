import { realpathSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import { makeTemplateLearner } from '../formats/html-page/site-template.ts'
import { watchFiles } from './changed-files.ts'
import { isAddress } from './fetch-input.ts'
import { headOf } from './open-folder.ts'
import { isKind } from './open-inputs.ts'
import { type Options, UsageError } from './options.ts'
import type { InputReport } from './report.ts'
import { type RunReport, runImport } from './run-import.ts'
import { isPageAsset } from './skipped-files.ts'

/** What watching folders needs of whoever asks for it. */
export interface Watching {
  /** Hears of each input at once. */
  told: (report: InputReport) => void
  /** Hears of each run. */
  ran: (report: RunReport) => void
  /** Waits so many milliseconds, or until the end is wanted. */
  pause: (milliseconds: number) => Promise<void>
  signal: AbortSignal
}

/** A file is whole when it stayed as it is for so long. */
const shortestPause = 1000
const longestPause = 60_000
/** What is whole waits for what is still being written, but not for ever: a log never ends. */
const longestWait = 30_000

/**
 * Imports what is in the folders of `files`, then what comes or changes, until `signal` is given. A bad file is named and
 * tried again when it changes; a run that fails as a whole, as on a full disk, is tried again as it is. Articles of files
 * that are deleted stay. Throws a UsageError where there is no folder to watch.
 */
export async function watchFolders(options: Options, watching: Watching): Promise<void> {
  checkFolders(options)
  const { signal, pause } = watching
  const files = watchFiles(options.files, options.limits.depth)
  const importFiles = makeRounds(options, watching)
  let waited = 0
  while (!signal.aborted) {
    const start = performance.now()
    const { whole, isQuiet } = files.look()
    // Of a folder of ten thousand files on a slow disk the looking must not become the work.
    let next = Math.min(longestPause, Math.max(shortestPause, 20 * (performance.now() - start)))
    if (whole.length === 0) waited = 0
    else if (isQuiet || waited >= longestWait) {
      waited = 0
      if (await importFiles(whole)) files.take(whole)
      else next = longestPause
    }
    if (whole.length > 0) waited += next
    if (!signal.aborted) await pause(next)
  }
}

/** Gives what imports files of the folders; it returns whether the run came to its end. */
function makeRounds(options: Options, { told, ran, signal }: Watching) {
  const learner = makeTemplateLearner()
  /** Inputs of which a picture was not there: a browser saves the page first. */
  const lacking = new Set<string>()

  return async (files: readonly string[]): Promise<boolean> => {
    const isPictureNew = files.some((file) => isPageAsset(file, headOf(file)))
    const due = new Set([...files, ...(isPictureNew ? lacking : [])])
    const lacksNow = new Set<string>()
    const hear = (report: InputReport) => {
      if (report.pictures?.some(({ src }) => !isAddress(src))) lacksNow.add(report.file)
      told(report)
    }
    const report = await runImport(options, hear, undefined, {
      isDue: (file) => due.has(file),
      learner,
      signal,
    })
    for (const file of due) lacking.delete(file)
    for (const file of lacksNow) lacking.add(file)
    ran(report)
    return report.error === undefined
  }
}

function checkFolders({ files, edition }: Options): void {
  for (const folder of files) {
    if (!isKind(folder, 'isDirectory')) {
      throw new UsageError(`--watch: expected a folder, found "${folder}"`)
    }
    const within = realpathSync(folder)
    if (`${realPathOf(edition)}${sep}`.startsWith(within.endsWith(sep) ? within : within + sep)) {
      throw new UsageError(
        `--watch: expected a folder beside the edition or in it, found "${folder}", in which the edition itself is`,
      )
    }
  }
}

/** The path of a folder that may not be there yet. */
function realPathOf(folder: string): string {
  const path = resolve(folder)
  try {
    return realpathSync(path)
  } catch {
    const above = resolve(path, '..')
    return above === path
      ? path
      : resolve(realPathOf(above), path.slice(above.length).replace(/^[/\\]+/, ''))
  }
}

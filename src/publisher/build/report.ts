import { describeFault, type Fault } from '../../article/faults.ts'
import { countMissing } from '../edition/missing-links.ts'
import type { Unpublished } from '../edition/unpublished.ts'
import type { OpenSite } from '../site/open-site.ts'
import type { Published } from '../site/publish.ts'
import type { WrittenFolder } from '../write/move-in.ts'
import { countChanges, type HostChange } from './changes-file.ts'

/** Where a build says what it does. */
export interface Log {
  info: (message: string) => void
  warn: (message: string) => void
  error: (message: string) => void
}

/** What a build has published and written. */
interface Build extends Published, WrittenFolder {
  changes: readonly HostChange[]
  /** Why the list of changes could not be written, where that was wanted. */
  unlisted: Fault | undefined
}

/** Tells what a build has written into the folder `out`, and what was left out of it. */
export function reportBuild(log: Log, out: string, opened: OpenSite, written: Build): void {
  for (const warning of opened.warnings) log.warn(`note: ${warning}`)
  if (written.foreign.length > 0) log.warn(`note: ${describeForeign(out, written.foreign)}`)
  log.info(
    `${countOf(opened.folder.ids.length, 'article')}: ${countOf(written.pages, 'page')} and ${countOf(written.files, 'other file')}`,
  )
  const withdrawn = [...opened.folder.withdrawn.keys()]
  if (withdrawn.length > 0) {
    log.info(`${countOf(withdrawn.length, 'article')} withdrawn: ${nameFew(withdrawn, 20)}`)
  }
  for (const line of describeWaiting(opened.waiting)) log.info(line)
  reportFaults(log, [...opened.faults(), ...written.faults])
  reportLeftOut(log, opened)
  if (written.unlisted) {
    log.error(
      `${describeFault(written.unlisted)}\neverything was published; copy the whole folder to the host, because no list says what changed`,
    )
    process.exitCode = 1
  }
  log.info(`${out}: ${describeStaying(written)}`)
  log.info(countChanges(written.changes))
}

/**
 * What is not public yet. The last line is for programs as well: `next build due: ` and the moment at which the first
 * of the articles that wait for their date becomes public.
 */
export function describeWaiting(waiting: readonly Unpublished[]): string[] {
  const drafts = waiting.filter(({ due }) => due === undefined).map(({ id }) => id)
  const later = waiting.flatMap(({ id, due }) => (due ? `${id} (${due.toISOString()})` : []))
  const [first] = waiting
  return [
    ...(drafts.length > 0
      ? [`${countOf(drafts.length, 'draft')} left out: ${nameFew(drafts, 20)}`]
      : []),
    ...(later.length > 0
      ? [`${countOf(later.length, 'article')} held back until their date: ${nameFew(later, 20)}`]
      : []),
    ...(first?.due ? [`next build due: ${first.due.toISOString()}`] : []),
  ]
}

/** What an edition holds, or names, and nobody reads. */
function reportLeftOut(log: Log, { folder, missing }: OpenSite): void {
  if (folder.foreign.length > 0) {
    log.warn(
      `note: articles/ holds what is no article (a file such as suez.json), and it is not published: ${nameFew(folder.foreign)}`,
    )
  }
  if (folder.own.unnamed.length > 0) {
    log.warn(
      `note: pages/ holds what edition.json does not name in its "pages", and it is not published: ${nameFew(folder.own.unnamed)}`,
    )
  }
  for (const line of countMissing(missing)) log.warn(`note: ${line}`)
}

/** `812 files as they were, 14 of earlier builds kept` */
function describeStaying({ equal, kept }: WrittenFolder): string {
  const same = equal === 1 ? '1 file as it was' : `${equal} files as they were`
  return kept.length > 0 ? `${same}, ${kept.length} of earlier builds kept` : same
}

function describeForeign(out: string, foreign: readonly string[]): string {
  return `${out} holds what no build is known to have written, and it stays: ${nameFew(foreign)}`
}

function nameFew(paths: readonly string[], most = 5): string {
  const few = paths.slice(0, most).join(', ')
  return paths.length > most ? `${few} and ${paths.length - most} more` : few
}

/** Every fault by file, field and value; and the exit code that says that something was left out. */
export function reportFaults(log: Log, faults: readonly Fault[]): void {
  if (faults.length === 0) return
  for (const fault of faults) log.error(describeFault(fault))
  const files = new Set(faults.map((fault) => fault.file)).size
  log.error(
    `${files} ${files === 1 ? 'file was' : 'files were'} left out, whole or in part; mend what is named above`,
  )
  process.exitCode = 1
}

function countOf(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`
}

import type { Logger } from 'vite'
import { describeFault, type Fault } from '../../article/faults.ts'
import type { OpenSite } from '../site/open-site.ts'
import type { Published } from '../site/publish.ts'
import type { Change, WrittenFolder } from '../write/move-in.ts'

/** Tells what a build has written into the folder `out`, and what was left out of it. */
export function reportBuild(
  logger: Logger,
  out: string,
  opened: OpenSite,
  written: Published & WrittenFolder,
): void {
  for (const warning of opened.warnings) logger.warn(`note: ${warning}`)
  if (written.foreign.length > 0) logger.warn(`note: ${describeForeign(out, written.foreign)}`)
  logger.info(
    `${opened.folder.ids.length} articles: ${written.pages} pages and ${written.files} other files`,
  )
  logger.info(`${out}: ${describeWritten(written)}`)
  reportFaults(logger, [...opened.faults(), ...written.faults])
  reportCardFaults(logger, opened.cardFaults())
}

/** `3 files new, 1 changed, 812 as they were, 2 removed; 14 of earlier builds kept` */
function describeWritten({ changes, equal, kept }: WrittenFolder): string {
  const count = (kind: Change['kind']) => changes.filter((one) => one.kind === kind).length
  const done = `${count('new')} files new, ${count('changed')} changed, ${equal} as they were, ${count('removed')} removed`
  return kept.length > 0 ? `${done}; ${kept.length} of earlier builds kept` : done
}

function describeForeign(out: string, foreign: readonly string[]): string {
  const few = foreign.slice(0, 5).join(', ')
  const more = foreign.length > 5 ? ` and ${foreign.length - 5} more` : ''
  return `${out} holds what no build is known to have written, and it stays: ${few}${more}`
}

/** Every fault by file, field and value; and the exit code that says that something was left out. */
export function reportFaults(logger: Logger, faults: readonly Fault[]): void {
  if (faults.length === 0) return
  for (const fault of faults) logger.error(describeFault(fault))
  const files = new Set(faults.map((fault) => fault.file)).size
  logger.error(
    `${files} ${files === 1 ? 'file was' : 'files were'} left out, whole or in part; mend what is named above`,
  )
  process.exitCode = 1
}

/** Cards that were not drawn are told like faults: what could have been a box is somebody's to look at. */
function reportCardFaults(logger: Logger, faults: readonly Fault[]): void {
  if (faults.length === 0) return
  for (const fault of faults) logger.error(describeFault(fault))
  logger.error('everything else was published; SUTUR_CARDS=off publishes without card images')
  process.exitCode = 1
}

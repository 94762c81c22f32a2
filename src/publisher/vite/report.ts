import type { Logger } from 'vite'
import { describeFault, type Fault } from '../../article/faults.ts'
import type { OpenSite } from '../site/open-site.ts'

/** Tells what a build has written, and what was left out of it. */
export function reportBuild(
  logger: Logger,
  opened: OpenSite,
  written: { pages: number; files: number },
): void {
  for (const warning of opened.warnings) logger.warn(`note: ${warning}`)
  logger.info(
    `${opened.folder.ids.length} articles: ${written.pages} pages and ${written.files} other files`,
  )
  reportFaults(logger, opened.folder.faults)
  reportCardFaults(logger, opened.cardFaults())
}

/** Every fault by file, field and value; and the exit code that says that something was left out. */
export function reportFaults(logger: Logger, faults: readonly Fault[]): void {
  if (faults.length === 0) return
  for (const fault of faults) logger.error(describeFault(fault))
  const files = new Set(faults.map((fault) => fault.file)).size
  logger.error(
    `${files} ${files === 1 ? 'file was' : 'files were'} left out; mend what is named above`,
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

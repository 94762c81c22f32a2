import { setTimeout as pause } from 'node:timers/promises'
import { type Options, readOptions, UsageError, usage } from './run/options.ts'
import { countInputs, makeProgress } from './run/progress.ts'
import { describeInput, type InputReport } from './run/report.ts'
import { type RunReport, runImport } from './run/run-import.ts'
import { describeTally } from './run/tally.ts'
import { watchFolders } from './run/watch-folders.ts'

process.exitCode = await main(process.argv.slice(2))

/** Runs the command and returns its exit code: 0, 1 when an input or the disk failed, 2 when it was used wrongly. */
async function main(args: readonly string[]): Promise<number> {
  try {
    const options = readOptions(args, process.env.SUTUR_EDITION || 'public')
    // A reader of the output that leaves early, such as head, is no fault of the import.
    process.stdout.on('error', () => {})
    return await (options.watch ? watchUntilStopped(options) : importOnce(options))
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    if (error.message === '') {
      console.log(usage)
      return 0
    }
    console.error(`${error.message}\n\n${usage}`)
    return 2
  }
}

async function importOnce(options: Options): Promise<number> {
  const total = process.stderr.isTTY ? countInputs(options.files) : 0
  const progress = makeProgress(process.stderr, total, () => performance.now())
  const report = await runImport(options, (input) => {
    progress.clear()
    if (!options.json) print(input)
    progress.done(input.error !== undefined)
  })
  progress.clear()
  if (options.json) {
    console.log(JSON.stringify(report, null, 2))
    if (report.error !== undefined) console.error(`error: ${report.error}`)
  } else printEnd(report, options)
  return report.error !== undefined || report.counts.refused > 0 ? 1 : 0
}

/** Goes on until it is told to stop, which is no fault; told twice it stops amid an input, as any program does. */
async function watchUntilStopped(options: Options): Promise<number> {
  const stop = new AbortController()
  stopWhenTold(stop)
  console.error(`watching ${options.files.join(', ')}; Ctrl-C ends it`)
  await watchFolders(options, {
    told: print,
    ran: (report) => printEnd(report, options),
    pause: (milliseconds) =>
      pause(milliseconds, undefined, { signal: stop.signal }).catch(() => undefined),
    signal: stop.signal,
  })
  return 0
}

/** npm hands a signal on that its script got already: two within a second are one press of Ctrl-C. */
function stopWhenTold(stop: AbortController): void {
  let first = Number.POSITIVE_INFINITY
  const hear = () => {
    if (performance.now() - first > 1000) process.exit(130)
    first = Math.min(first, performance.now())
    stop.abort()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, hear)
}

function printEnd(report: RunReport, options: Options): void {
  for (const note of report.notes) console.log(note)
  const table = describeTally(report, options.dryRun)
  // Beside the output proper, as progress is: whoever pipes the list of articles gets that alone.
  if (table !== '') console.error(`\n${table}`)
  if (report.error !== undefined) console.error(`error: ${report.error}`)
}

function print(input: InputReport): void {
  // A part of an export of which there is nothing to say.
  if (input.isPart && describeInput(input) === input.file) return
  if (input.error === undefined) console.log(describeInput(input))
  else console.error(describeInput(input))
}

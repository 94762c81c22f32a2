import { type Options, readOptions, UsageError, usage } from './run/options.ts'
import { countInputs, makeProgress } from './run/progress.ts'
import { describeInput, type InputReport } from './run/report.ts'
import { runImport } from './run/run-import.ts'
import { describeTally } from './run/tally.ts'

process.exitCode = await main(process.argv.slice(2))

/** Runs the command and returns its exit code: 0, 1 when an input or the disk failed, 2 when it was used wrongly. */
async function main(args: readonly string[]): Promise<number> {
  let options: Options
  try {
    options = readOptions(args, process.env.SUTUR_EDITION || 'public')
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    if (error.message === '') {
      console.log(usage)
      return 0
    }
    console.error(`${error.message}\n\n${usage}`)
    return 2
  }
  return await importWith(options)
}

async function importWith(options: Options): Promise<number> {
  // A reader of the output that leaves early, such as head, is no fault of the import.
  process.stdout.on('error', () => {})
  const total = process.stderr.isTTY ? countInputs(options.files) : 0
  const progress = makeProgress(process.stderr, total, () => performance.now())
  const report = await runImport(options, (input) => {
    progress.clear()
    if (!options.json) print(input)
    progress.done(input.error !== undefined)
  })
  progress.clear()
  if (options.json) console.log(JSON.stringify(report, null, 2))
  else {
    for (const note of report.notes) console.log(note)
    const table = describeTally(report, options.dryRun)
    // Beside the output proper, as progress is: whoever pipes the list of articles gets that alone.
    if (table !== '') console.error(`\n${table}`)
  }
  if (report.error !== undefined) console.error(`error: ${report.error}`)
  return report.error !== undefined || report.counts.refused > 0 ? 1 : 0
}

function print(input: InputReport): void {
  // A part of an export of which there is nothing to say.
  if (input.isPart && describeInput(input) === input.file) return
  if (input.error === undefined) console.log(describeInput(input))
  else console.error(describeInput(input))
}

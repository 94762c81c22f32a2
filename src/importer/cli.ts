import { type Options, readOptions, UsageError, usage } from './options.ts'
import { describeInput } from './report.ts'
import { type RunReport, runImport } from './run-import.ts'

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
  // A reader of the output that leaves early, such as head, is no fault of the import.
  process.stdout.on('error', () => {})
  const report = await runImport(options)
  if (options.json) console.log(JSON.stringify(report, null, 2))
  else printReport(report)
  const failed =
    report.error !== undefined || report.inputs.some((input) => input.error !== undefined)
  return failed ? 1 : 0
}

function printReport({ inputs, notes, error }: RunReport): void {
  for (const input of inputs) {
    if (input.error === undefined) console.log(describeInput(input))
    else console.error(describeInput(input))
  }
  for (const note of notes) console.log(note)
  if (error !== undefined) console.error(`error: ${error}`)
}

import { openDesk } from '../edition/desk.ts'
import { openLedger } from '../edition/ledger.ts'
import { cleanWhenAsked } from '../edition/pictures/clean-picture.ts'
import type { Input, ReadResult } from '../formats/format.ts'
import { completer, fetchInput, isAddress } from './fetch-input.ts'
import { describeFault, fullFault, importInput, type Run, unchanged } from './import-input.ts'
import type { Limits } from './limits.ts'
import { memoryClearer } from './memory.ts'
import { makeFetcher } from './net/fetcher.ts'
import { openInputs, problemOf } from './open-inputs.ts'
import type { Options } from './options.ts'
import { readSource } from './read-source.ts'
import { describeError, type InputReport } from './report.ts'
import { makeTally, type Tally } from './tally.ts'

/** What a run did: one report for each input, what else it changed, what it comes to, and what stopped it. */
export interface RunReport extends Tally {
  inputs: InputReport[]
  notes: string[]
  error?: string
}

/**
 * Reads the inputs one after the other and writes their articles into the edition as it goes; an input that fails does
 * not stop the others. `told` hears each report at once; they are collected only when the options ask for JSON, so that
 * memory does not grow with the inputs.
 */
export async function runImport(
  options: Options,
  told: (report: InputReport) => void = () => {},
  read: (input: Input, limits: Limits) => Promise<ReadResult> = readSource,
): Promise<RunReport> {
  const tally = makeTally()
  const inputs: InputReport[] = []
  const notes: string[] = []
  try {
    const ledger = openLedger(options.edition, options.dryRun)
    const desk = openDesk(options, ledger)
    const fetcher = makeFetcher(options)
    const clean = cleanWhenAsked((note) => notes.push(note))
    const { edition: folder, limits, dryRun: isDry } = options
    const readLimited: Run['read'] = (input) => read(input, limits)
    const run: Run = {
      options,
      ledger,
      desk,
      pictures: { folder, ledger, fetcher, limits, clean, isDry },
      read: readLimited,
      complete: completer({ options, ledger, desk, read: readLimited }, fetcher),
    }
    const clearMemory = memoryClearer()
    let error: string | undefined
    for (const name of options.files) {
      for await (const report of importAll(name, run, fetcher)) {
        tally.add(report)
        told(report)
        if (options.json) inputs.push(report)
        clearMemory()
        if (report.stopped === 'full') error = fullFault(options)
        if (error !== undefined) break
      }
      if (error !== undefined) break
    }
    notes.push(...desk.finish())
    ledger.close()
    return { inputs, notes, ...(error !== undefined && { error }), ...tally.result() }
  } catch (error) {
    const said = describeError(options.edition, problemOf(error))
    return { inputs, notes, error: said, ...tally.result() }
  }
}

/** Imports what a name of the command line stands for. */
async function* importAll(
  name: string,
  run: Run,
  fetcher: ReturnType<typeof makeFetcher>,
): AsyncGenerator<InputReport> {
  try {
    if (!isAddress(name)) {
      for await (const input of openInputs(name, run.options.limits))
        yield await importInput(input, run)
      return
    }
    const found = await fetchInput(name, run, fetcher)
    if ('ids' in found) {
      const articles = found.ids.flatMap((id) => unchanged(id, run) ?? [])
      yield { file: name, articles, doubts: [] }
      return
    }
    const report = await importInput(found.input, run)
    if (report.error === undefined) found.remember(report.articles.map(({ id }) => id))
    yield report
  } catch (error) {
    yield { file: name, articles: [], doubts: [], error: describeFault(name, error) }
  }
}

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { openEditionWriter } from '../edition/edition-writer.ts'
import { openImportMemory } from '../edition/import-memory.ts'
import { cleanWhenAsked } from '../edition/pictures/clean-picture.ts'
import type { Input, ReadResult } from '../formats/format.ts'
import type { SiteTemplates } from '../formats/html-page/site-template.ts'
import { fetchInput, isAddress, makeCompleter } from './fetch-input.ts'
import { describeFault, fullFault, type ImportRun, importInput, unchanged } from './import-input.ts'
import { learnTemplates } from './learn-templates.ts'
import type { Limits } from './limits.ts'
import { makeFetcher } from './net/fetcher.ts'
import { openInputs, problemOf } from './open-inputs.ts'
import type { Options } from './options.ts'
import { readSource } from './read-source.ts'
import { describeError, type InputReport } from './report.ts'
import { openReview, type Review } from './review.ts'
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
    const memory = openImportMemory(options.edition, options.dryRun)
    const writer = openEditionWriter(options, memory)
    const fetcher = makeFetcher(options)
    const clean = cleanWhenAsked((note) => notes.push(note))
    const { edition: folder, limits, dryRun: isDry } = options
    const readLimited: ImportRun['read'] = (input) => read(input, limits)
    const run: ImportRun = {
      options,
      memory,
      writer,
      pictures: { folder, memory, fetcher, limits, clean, isDry },
      read: readLimited,
      complete: makeCompleter({ options, memory, writer, read: readLimited }, fetcher),
    }
    const templates = await learnTemplates(options.files, limits)
    const review = options.review === undefined ? undefined : openReview(options.review)
    const collectGarbage = garbageCollector()
    let error: string | undefined
    for (const name of options.files) {
      for await (const report of importAll(name, run, fetcher, { templates, review })) {
        tally.add(report)
        told(report)
        if (options.json) inputs.push(report)
        collectGarbage()
        if (report.stopped === 'full') error = fullFault(options)
        if (error !== undefined) break
      }
      if (error !== undefined) break
    }
    notes.push(...writer.finish())
    if (review) notes.push(review.write())
    memory.close()
    return { inputs, notes, ...(error !== undefined && { error }), ...tally.result() }
  } catch (error) {
    const said = describeError(options.edition, problemOf(error))
    return { inputs, notes, error: said, ...tally.result() }
  }
}

/** Imports what a name of the command line stands for. */
async function* importAll(
  name: string,
  run: ImportRun,
  fetcher: ReturnType<typeof makeFetcher>,
  { templates, review }: { templates: SiteTemplates; review: Review | undefined },
): AsyncGenerator<InputReport> {
  async function reviewed(input: Input): Promise<InputReport> {
    const report = await importInput(input, run)
    review?.add(input, report)
    return report
  }

  try {
    if (!isAddress(name)) {
      for await (const input of openInputs(name, run.options.limits))
        yield await reviewed({ ...input, templates })
      return
    }
    const found = await fetchInput(name, run, fetcher)
    if ('ids' in found) {
      const articles = found.ids.flatMap((id) => unchanged(id, run) ?? [])
      yield { file: name, articles, doubts: [] }
      return
    }
    const report = await reviewed(found.input)
    if (report.error === undefined) found.remember(report.articles.map(({ id }) => id))
    yield report
  } catch (error) {
    yield { file: name, articles: [], doubts: [], error: describeFault(name, error) }
  }
}

/** After how many inputs memory is cleared: some tens of milliseconds for every few seconds of reading. */
const inputsBetween = 100

/**
 * Clears memory every so many calls. Where a machine has room Node puts that off, and 10,000 pages would take a
 * gigabyte that none of them needs.
 */
function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  let calls = 0
  return () => {
    if (++calls % inputsBetween === 0) collect()
  }
}

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { readEdition } from '../edition/edition-folder.ts'
import { openEditionWriter } from '../edition/edition-writer.ts'
import { type ImportMemory, openImportMemory } from '../edition/import-memory.ts'
import { cleanWhenAsked } from '../edition/pictures/clean-picture.ts'
import type { Input, ReadResult } from '../formats/format.ts'
import type { SiteTemplates, TemplateLearner } from '../formats/html-page/site-template.ts'
import { groupExports, openExport } from './export-files.ts'
import { fetchInput, isAddress, makeCompleter } from './fetch-input.ts'
import { describeFault, fullFault, type ImportRun, importInput, unchanged } from './import-input.ts'
import { InputError } from './input-error.ts'
import { learnTemplates } from './learn-templates.ts'
import type { Limits } from './limits.ts'
import { mediaReader } from './media-folder.ts'
import { type Fetcher, makeFetcher } from './net/fetcher.ts'
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

/** A run of several over the same folders. */
export interface Round {
  /** Whether a file of a folder is one that it is for. */
  isDue: (file: string) => boolean
  /** What those before it learned of sites. */
  learner: TemplateLearner
  /** Ends it after the input that it is at. */
  signal: AbortSignal
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
  round?: Round,
): Promise<RunReport> {
  const tally = makeTally()
  const inputs: InputReport[] = []
  const notes: string[] = []
  try {
    const memory = openImportMemory(options.edition, options.dryRun)
    const writer = openEditionWriter(options, memory)
    const fetcher = fetcherOf(options, memory)
    const clean = cleanWhenAsked((note) => notes.push(note))
    const { edition: folder, limits, dryRun: isDry, media } = options
    const readMedia = media === undefined ? undefined : mediaReader(media, limits.pictureBytes)
    const readLimited: ImportRun['read'] = (input) => read(input, limits)
    const run: ImportRun = {
      options,
      memory,
      writer,
      pictures: { folder, memory, fetcher, limits, clean, isDry, ...(readMedia && { readMedia }) },
      read: readLimited,
      complete: makeCompleter({ options, memory, writer, read: readLimited }, fetcher),
    }
    const templates = await learnTemplates(options.files, limits, round?.learner, round?.isDue)
    const review = options.review === undefined ? undefined : openReview(options.review)
    const about = { templates, review, isDue: round?.isDue }
    const collectGarbage = garbageCollector()
    let error: string | undefined
    for (const names of groupExports(options.files)) {
      for await (const report of importAll(names, run, fetcher, about)) {
        tally.add(report)
        told(report)
        if (options.json) inputs.push(report)
        collectGarbage(Math.max(1, report.articles.length))
        if (report.stopped === 'full') error = fullFault(options)
        if (error !== undefined || round?.signal.aborted) break
      }
      if (error !== undefined || round?.signal.aborted) break
    }
    notes.push(...writer.finish())
    if (review) notes.push(review.write())
    memory.close()
    return { inputs, notes, ...(error !== undefined && { error }), ...tally.result() }
  } catch (error) {
    const said =
      error instanceof InputError ? error.message : describeError(options.edition, problemOf(error))
    return { inputs, notes, error: said, ...tally.result() }
  }
}

/** A fetcher that asks in the name of the edition, which remembers who wants to be left alone. */
function fetcherOf(options: Options, { waits, add }: ImportMemory): Fetcher {
  return makeFetcher({
    ...options,
    paper: readEdition(options.edition)?.origin,
    waits: {
      get: (host) => {
        const entry = waits.get(host)
        return entry && new Date(entry.until)
      },
      set: (host, until) => add({ wait: host, until: until.toISOString() }),
    },
  })
}

/** Imports what a name of the command line stands for, or the several files of an export. */
async function* importAll(
  names: readonly string[],
  run: ImportRun,
  fetcher: Fetcher,
  {
    templates,
    review,
    isDue,
  }: { templates: SiteTemplates; review: Review | undefined; isDue: Round['isDue'] | undefined },
): AsyncGenerator<InputReport> {
  const [name = ''] = names
  const { limits } = run.options
  async function* reviewed(input: Input): AsyncGenerator<InputReport> {
    for await (const report of importInput(input, run)) {
      review?.add(input, report)
      yield report
    }
  }

  try {
    if (names.length > 1) return yield* reviewed(openExport(names, '', limits.inputBytes))
    if (!isAddress(name)) {
      for await (const input of openInputs(name, limits, isDue))
        yield* reviewed({ ...input, templates })
      return
    }
    const found = await fetchInput(name, run, fetcher)
    if ('ids' in found) {
      const articles = found.ids.flatMap((id) => unchanged(id, run) ?? [])
      yield { file: name, articles, doubts: [] }
      return
    }
    const ids: string[] = []
    let isWhole = true
    for await (const report of reviewed(found.input)) {
      for (const { id } of report.articles) ids.push(id)
      isWhole &&= report.error === undefined
      yield report
    }
    if (isWhole) found.remember(ids)
  } catch (error) {
    yield { file: name, articles: [], doubts: [], error: describeFault(name, error) }
  }
}

/** After how many articles memory is cleared: some tens of milliseconds for every few seconds of reading. */
const articlesBetween = 100

/**
 * Clears memory after every so many articles or inputs without any. Where a machine has room Node puts that off, and 10,000 pages would take a
 * gigabyte that none of them needs.
 */
function garbageCollector(): (articles: number) => void {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  let count = 0
  return (articles) => {
    count += articles
    if (count < articlesBetween) return
    count = 0
    collect()
  }
}

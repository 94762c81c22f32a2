import { createHash } from 'node:crypto'
import { checkArticle } from '../../article/article.ts'
import { limits } from '../../article/limits.ts'
import { ownPagePath } from '../edition/edition-folder.ts'
import type { EditionWriter } from '../edition/edition-writer.ts'
import { fitLimits } from '../edition/fit-limits.ts'
import { chooseId, type Identity, identityOf } from '../edition/identity.ts'
import { withId } from '../edition/ids.ts'
import type { ImportMemory } from '../edition/import-memory.ts'
import { type PictureContext, takePictures } from '../edition/pictures/take-pictures.ts'
import type { FoundArticle, Input, ReadResult } from '../formats/format.ts'
import { addCount, exportReports } from './export-reports.ts'
import { InputError } from './input-error.ts'
import { problemOf } from './open-inputs.ts'
import type { Options } from './options.ts'
import { exportFormatOf } from './read-export.ts'
import { describeError, type InputReport, reportRow } from './report.ts'
import { suspectOf } from './suspect.ts'

/** What importing an input needs of its run. */
export interface ImportRun {
  options: Options
  memory: ImportMemory
  writer: EditionWriter
  pictures: PictureContext
  /** Reads an input by what is in it. */
  read: (input: Input) => Promise<ReadResult>
  /** Gives the whole of an article that its source has only the summary of. */
  complete: (found: FoundArticle) => Promise<Completed>
}

/** A found article as it is imported, with the page that it was completed from; or the article that it still is. */
export type Completed =
  | { found: FoundArticle; input?: Input; remember?: (ids: string[]) => void }
  | { id: string }

/**
 * Reads one input and puts its articles into the edition; whatever is wrong with it stands in its report. An export is
 * reported piece by piece, and at its end what was left out of the whole.
 */
export async function* importInput(input: Input, run: ImportRun): AsyncGenerator<InputReport> {
  const format = input.fault === undefined ? exportFormatOf(input.bytes) : undefined
  if (format === undefined) yield await importWhole(input, run)
  else
    yield* exportReports(input, format, run.options.limits, (result, report) =>
      importResult(result, input, run, report),
    )
}

async function importWhole(input: Input, run: ImportRun): Promise<InputReport> {
  const report: InputReport = { file: input.name, articles: [], doubts: [] }
  const digest = createHash('sha256').update(input.bytes).digest('hex').slice(0, 24)
  const before = run.memory.inputs.get(input.name)
  if (run.memory.isResumed && before?.digest === digest && !run.options.force) {
    const done = before.ids.map((id) => unchanged(id, run))
    if (done.every((one) => one !== undefined)) return { ...report, articles: done }
  }
  try {
    if (input.fault !== undefined) throw new InputError(input.fault)
    await importResult(await run.read(input), input, run, report)
    if (report.error === undefined)
      run.memory.add({ input: input.name, digest, ids: report.articles.map(({ id }) => id) })
  } catch (error) {
    report.error = describeFault(input.name, error)
  }
  return report
}

/** Puts what was read of an input into the edition and into its report. */
async function importResult(
  result: ReadResult,
  input: Input,
  run: ImportRun,
  report: InputReport,
): Promise<void> {
  const { articles, doubts = [], refused = [], leftOut = {}, unread = {} } = result
  report.doubts.push(...doubts)
  const faults = refused.map(({ part, why }) => describeError(`${input.name}: ${part}`, why))
  for (const [what, count] of Object.entries(leftOut)) addCount(report, 'leftOut', what, count)
  for (const [what, count] of Object.entries(unread)) addCount(report, 'unread', what, count)
  const wanted = articles.filter(({ unpublished }) => {
    const isWanted = unpublished === undefined || run.options.drafts
    if (!isWanted) addCount(report, 'leftOut', unpublished, 1)
    return isWanted
  })
  const { pictures: brought } = result
  const taking = brought ? { ...run, pictures: { ...run.pictures, brought } } : run
  for (const stack of stacksOf(wanted))
    faults.push(...(await importStack(stack, input, taking, report)))
  if (faults.length === 0) return
  const all = [...(report.error === undefined ? [] : [report.error]), ...new Set(faults)]
  report.error = all.join('; ')
}

/** An article of the edition that did not change, as a row of a report; undefined where its file is gone. */
export function unchanged(
  id: string,
  { writer, options }: ImportRun,
): InputReport['articles'][number] | undefined {
  const result = writer.leaveUnchanged(id)
  return result && reportRow(result, options)
}

interface Named {
  id: string
  identity: Identity
  found: FoundArticle
  /** The input that its pictures lie beside. */
  from: Input
  remember?: (ids: string[]) => void
}

/** Finds that stand on one page: each is named, those below it are what reading goes on with. Gives what went wrong. */
async function importStack(
  stack: readonly FoundArticle[],
  input: Input,
  run: ImportRun,
  report: InputReport,
): Promise<string[]> {
  const { options, writer } = run
  const taken = new Set<string>()
  const named: Named[] = []
  const faults: string[] = []
  for (const one of stack) {
    const completed = await completedBy(run, one, input, faults)
    if (completed === undefined) continue
    if ('id' in completed) {
      const row = unchanged(completed.id, run)
      if (row) report.articles.push(row)
      continue
    }
    const suspect = options.strict ? suspectOf(completed.found) : undefined
    if (suspect !== undefined) {
      faults.push(describeError(input.name, `${suspect}; --strict refuses it`))
      continue
    }
    const { input: from = input, remember } = completed
    const found = fitLimits(completed.found)
    if (found.isOwnPage) {
      faults.push(...(await importOwnPage(found, from, run, report)))
      continue
    }
    const identity = identityOf(found, found.site ?? input.name)
    const id = chooseId(found, identity, {
      ...run,
      ...writer,
      isSeen: (id) => writer.isSeen(id) || taken.has(id),
    })
    taken.add(id)
    named.push({ id, identity, found, from, ...(remember && { remember }) })
    report.doubts.push(...found.doubts)
  }
  for (const [at, { id, identity, found, from, remember }] of named.entries()) {
    try {
      if (found.isSummary && writer.has(id) && !run.memory.articles.get(id)?.isSummary) {
        // What came whole once is not cut down to its summary.
        const row = unchanged(id, run)
        if (row) report.articles.push(row)
        continue
      }
      if (writer.isFull() && !writer.isSeen(id)) {
        report.stopped = 'full'
        throw new InputError(fullFault(options))
      }
      const below = found.next ?? named.slice(at + 1, at + 1 + limits.next).map((other) => other.id)
      const { article, left } = await takePictures(found.article, from, run.pictures)
      if (left.length > 0) report.pictures = [...(report.pictures ?? []), ...left]
      const draft = found.unpublished === undefined ? {} : { status: 'draft' as const }
      const whole = checkArticle(
        withId({ ...article, ...draft }, id, below),
        `${input.name}: ${id}`,
      )
      const labels = {
        ...(found.section !== undefined && { section: found.section }),
        ...(found.keywords.length > 0 && { keywords: found.keywords }),
        ...(found.topicIds !== undefined && { topicIds: found.topicIds }),
        ...(found.topics !== undefined && { topics: found.topics }),
      }
      report.articles.push(reportRow(writer.write(whole, identity, labels), options))
      if (found.unpublished === undefined) writer.addAuthors(found.authors ?? [])
      remember?.([id])
    } catch (error) {
      faults.push(describeFault(input.name, error))
    }
  }
  return faults
}

/** Puts a page of the paper itself into the edition. Gives what went wrong. */
async function importOwnPage(
  found: FoundArticle,
  input: Input,
  run: ImportRun,
  report: InputReport,
): Promise<string[]> {
  try {
    const { article, left } = await takePictures(found.article, input, run.pictures)
    if (left.length > 0) report.pictures = [...(report.pictures ?? []), ...left]
    const result = run.writer.writeOwnPage(found, article)
    report.doubts.push(...found.doubts)
    report.articles.push(reportRow(result, run.options, ownPagePath))
    return []
  } catch (error) {
    return [describeFault(`${input.name}: «${found.article.headline}»`, error)]
  }
}

async function completedBy(
  run: ImportRun,
  found: FoundArticle,
  input: Input,
  faults: string[],
): Promise<Completed | undefined> {
  try {
    return await run.complete(found)
  } catch (error) {
    faults.push(describeFault(input.name, error))
    return undefined
  }
}

/** Parts the articles of an input into those that stand stacked on one page. */
function stacksOf(articles: readonly FoundArticle[]): FoundArticle[][] {
  const stacks: FoundArticle[][] = []
  for (const found of articles) {
    const stack = stacks.at(-1)
    if (found.isBelow && stack !== undefined) stack.push(found)
    else stacks.push([found])
  }
  return stacks
}

/** Why a run stops before its inputs do. */
export function fullFault({ limits }: Options): string {
  return `more than ${limits.articles} articles; --max-articles lets in more`
}

/** What went wrong with an input, by its name. */
export function describeFault(file: string, error: unknown): string {
  if (error instanceof InputError) return describeError(file, error.message, error.line)
  return describeError(file, problemOf(error))
}

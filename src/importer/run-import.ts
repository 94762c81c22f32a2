import { type Article, checkArticle } from '../article/article.ts'
import type { EditionConfig } from '../article/edition-config.ts'
import {
  articlePath,
  newEdition,
  readEdition,
  statusOf,
  withTopic,
  writeArticle,
  writeEdition,
} from './edition-folder.ts'
import { nameArticles, type Unnamed } from './ids.ts'
import { InputError } from './input-error.ts'
import { openInputs, problemOf } from './open-inputs.ts'
import type { Options } from './options.ts'
import { readSource } from './read-source.ts'
import { describeError, type InputReport } from './report.ts'
import type { Find, Input, Unsure } from './sources/source.ts'

/** What a run did: one report for each input, what else it changed, and what stopped it. */
export interface RunReport {
  inputs: InputReport[]
  notes: string[]
  error?: string
}

/** Reads the inputs and writes their articles into the edition; an input that fails does not stop the others. */
export async function runImport(options: Options): Promise<RunReport> {
  let edition: EditionConfig | undefined
  try {
    edition = readEdition(options.edition)
  } catch (error) {
    return { inputs: [], notes: [], error: describeError(options.edition, problemOf(error)) }
  }
  const read: ReadInput[] = []
  for (const name of options.files) for await (const one of readAll(name)) read.push(one)
  const named = nameArticles(read.flatMap(({ pages }) => pages))
  let at = 0
  const inputs = read.map(({ file, pages, doubts, error }): InputReport => {
    const found = named.slice(at, at + pages.length).flat()
    at += pages.length
    const articles = found.map((article) => reportOf(inSection(article, options.section), options))
    return { file, articles, doubts, ...(error === undefined ? {} : { error }) }
  })
  const articles = inputs.flatMap((input) => input.articles.map((one) => one.article))
  if (articles.length === 0) return { inputs, notes: [] }
  return write(options, edition, inputs, articles)
}

/** An input that was read: its articles, those that stand on one page together. */
interface ReadInput {
  file: string
  pages: Unnamed[][]
  doubts: Unsure[]
  error?: string
}

/** Reads the inputs that a name of the command line stands for. */
async function* readAll(name: string): AsyncGenerator<ReadInput> {
  try {
    for await (const input of openInputs(name)) yield await readOne(input)
  } catch (error) {
    yield { file: name, pages: [], doubts: [], error: describeFault(name, error) }
  }
}

async function readOne(input: Input): Promise<ReadInput> {
  const file = input.name
  try {
    const { finds, doubts = [], refused = [] } = await readSource(input)
    const pages = stacksOf(finds)
    for (const article of nameArticles(pages).flat())
      checkArticle(article, `${file}: ${article.id}`)
    const left = refused.map(({ part, why }) => describeError(`${file}: ${part}`, why))
    const unsure = [...doubts, ...finds.flatMap((find) => find.doubts)]
    return { file, pages, doubts: unsure, ...(left.length === 0 ? {} : { error: left.join('; ') }) }
  } catch (error) {
    return { file, pages: [], doubts: [], error: describeFault(file, error) }
  }
}

/** Parts the finds of an input into those that stand stacked on one page. */
function stacksOf(finds: readonly Find[]): Unnamed[][] {
  const stacks: Unnamed[][] = []
  for (const { article, isBelow } of finds) {
    const stack = stacks.at(-1)
    if (isBelow && stack !== undefined) stack.push(article)
    else stacks.push([article])
  }
  return stacks
}

function describeFault(file: string, error: unknown): string {
  if (error instanceof InputError) return describeError(file, error.message, error.line)
  return describeError(file, problemOf(error))
}

function inSection(article: Article, section: string | undefined): Article {
  if (section === undefined) return article
  const { version, id, language, headline, deck, ...rest } = article
  const head = { version, id, language, headline, ...(deck === undefined ? {} : { deck }) }
  return { ...head, section, topics: [section], ...rest }
}

function reportOf(article: Article, { edition, dryRun }: Options): InputReport['articles'][number] {
  const { id, headline } = article
  const path = articlePath(edition, id)
  const found = statusOrNew(edition, article)
  const status = dryRun && found !== 'unchanged' ? 'would write' : found
  return { id, headline, path, status, article }
}

/** A file that cannot be read is reported when it is written; until then it counts as not there. */
function statusOrNew(edition: string, article: Article): 'new' | 'updated' | 'unchanged' {
  try {
    return statusOf(edition, article)
  } catch {
    return 'new'
  }
}

function write(
  options: Options,
  before: EditionConfig | undefined,
  inputs: InputReport[],
  articles: readonly Article[],
): RunReport {
  const notes: string[] = []
  const { edition: folder, section, dryRun } = options
  let edition = before ?? newEdition(folder, articles)
  if (before === undefined) notes.push(`${dryRun ? 'would make' : 'made'} the edition ${folder}`)
  if (section !== undefined && !edition.topics.some((topic) => topic.id === section)) {
    edition = withTopic(edition, section)
    notes.push(
      `${dryRun ? 'would add' : 'added'} the topic "${section}" to ${folder}/edition.json; give it a label there`,
    )
  }
  if (dryRun) return { inputs, notes }
  try {
    if (edition !== before) writeEdition(folder, edition)
  } catch (error) {
    const failed = inputs.map((input) => ({ ...input, articles: [] }))
    return {
      inputs: failed,
      notes: [],
      error: describeError(`${folder}/edition.json`, problemOf(error)),
    }
  }
  const written = new Map<string, string | undefined>()
  for (const { status, article } of inputs.flatMap((input) => input.articles)) {
    if (status !== 'unchanged' && !written.has(article.id))
      written.set(article.id, writeOne(folder, article))
  }
  return { inputs: inputs.map((input) => withFailures(input, written)), notes }
}

function writeOne(folder: string, article: Article): string | undefined {
  try {
    writeArticle(folder, article)
    return undefined
  } catch (error) {
    return describeError(articlePath(folder, article.id), problemOf(error))
  }
}

function withFailures(
  input: InputReport,
  written: ReadonlyMap<string, string | undefined>,
): InputReport {
  const failures = input.articles.flatMap(({ id }) => written.get(id) ?? [])
  if (failures.length === 0) return input
  const articles = input.articles.filter(({ id }) => written.get(id) === undefined)
  return { ...input, articles, error: [...new Set(failures)].join('; ') }
}

import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArticle } from '../article/article.ts'
import { readEdition } from '../importer/edition/edition-folder.ts'
import { idOfHeadline } from '../importer/edition/ids.ts'
import { readArguments, runCommand, UsageError } from '../publisher/command-line.ts'

const usage = `Usage: sutur article HEADLINE [--id ID] [--section ID]

Begins an article in the paper of this folder, dated now, and says where it lies. It is a draft, which dev alone shows,
until the line "status" is taken out of it.
  --id ID        its name in its address, for good: a–z, 0–9 and hyphens (default: from the headline)
  --section ID   the topic of edition.json that it is filed under

Exit code: 0 it is made; 1 there is no paper here, or the article is there already; 2 used wrongly.`

/** An article that is begun. */
interface NewArticle {
  headline: string
  id?: string | undefined
  section?: string | undefined
  body?: readonly object[]
  status?: 'draft'
  language?: string
}

/** Runs `sutur article` and returns its exit code. */
export function runArticle(args: readonly string[]): Promise<number> {
  return runCommand({ usage, noEdition: 'nothing was made' }, () => {
    const { values, positionals } = readArguments(args, {
      id: { type: 'string' },
      section: { type: 'string' },
    })
    const [headline, more] = positionals
    if (headline === undefined) throw new UsageError('expected a headline, found none')
    if (more !== undefined)
      throw new UsageError(`a headline of several words needs quotation marks`)
    const path = makeArticle(process.env.SUTUR_EDITION ?? '.', {
      headline,
      ...values,
      status: 'draft',
    })
    console.log(path)
    if (values.id === undefined && idOf(headline) === idOfHeadline(headline)) {
      console.error('its name is its address for good: --id gives one that can be read')
    }
    return 0
  })
}

/**
 * Makes an article in a paper's folder and gives the path of its file. Throws a ContractError where it would break the
 * contract, an Error where it is there already.
 */
export function makeArticle(folder: string, { headline, ...given }: NewArticle): string {
  const config = readEdition(folder)
  if (!config)
    throw new Error(
      'there is no paper here (edition.json): cd into its folder, or make one with npx sutur new DIR',
    )
  const [only, ...others] = config.topics
  const { section = others.length === 0 ? only?.id : undefined, status } = given
  const { id = idOf(headline), body = [{ type: 'paragraph', text: '…' }] } = given
  if (section !== undefined && !config.topics.some((topic) => topic.id === section)) {
    const known = config.topics.map((topic) => topic.id).join(', ')
    throw new UsageError(
      `--section: expected a topic of edition.json (${known}), found "${section}"`,
    )
  }
  const article = {
    version: 1,
    id,
    language: given.language ?? config.language,
    ...(status && { status }),
    headline,
    ...(section !== undefined && { section }),
    published: localTime(new Date()),
    body,
  }
  const file = `articles/${id}.json`
  const path = join(folder, file)
  parseArticle(JSON.stringify(article), file)
  if (existsSync(path)) throw new Error(`${path} is there already, and nothing was changed`)
  mkdirSync(join(folder, 'articles'), { recursive: true })
  const schema = { $schema: schemaAddress('article', '../') }
  writeFileSync(path, `${JSON.stringify({ ...schema, ...article }, null, 2)}\n`)
  return path
}

/** `Suez at night` → `suez-at-night`; of a headline in other letters what the import calls it. */
function idOf(headline: string): string {
  const words = headline.toLowerCase().match(/[a-z0-9]+/g) ?? []
  const isLatin = words.length > 0 && !/[^\p{ASCII}]/u.test(headline)
  return isLatin ? words.join('-').slice(0, 60).replace(/-$/, '') : idOfHeadline(headline)
}

/** `2026-11-29T16:45:00+03:00`, as the clock on the wall says it. */
function localTime(now: Date): string {
  const minutes = -now.getTimezoneOffset()
  const local = new Date(now.getTime() + minutes * 60_000).toISOString().slice(0, 19)
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const size = Math.abs(minutes)
  return `${local}${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`
}

/** Where editors find what a file of a paper may say; `up` leads from the file's folder to the paper's: `../`. */
export function schemaAddress(contract: 'article' | 'edition', up: '' | '../'): string {
  return `${up}schema/${contract}.json`
}

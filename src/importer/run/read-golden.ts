import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Article } from '../../article/article.ts'
import { withId } from '../edition/ids.ts'
import type { FoundArticle, ReadResult } from '../formats/format.ts'
import { formats } from '../formats/formats.ts'
import { joinResults } from '../formats/join-results.ts'
import { looksLikeJson, parseJson } from '../formats/json/parse-json.ts'
import { decode } from './decode.ts'
import { openExport } from './export-files.ts'
import { defaultLimits } from './limits.ts'
import { exportFormatOf, readExport } from './read-export.ts'
import { readSource } from './read-source.ts'
import { runImport } from './run-import.ts'

/** What a fixture's `expected.json` holds: what its format read, each article as an import names it. */
export interface Golden extends ReadResult {
  articles: (FoundArticle & { article: Article })[]
}

/**
 * Reads a file as an import into an empty edition does: what its format read in it, each article under the id that the
 * import gives it and with those that reading goes on with. Pictures keep the addresses that the source names, because
 * nothing is fetched. Throws when the file is refused in part or whole.
 */
export async function readGolden(file: string): Promise<Golden> {
  let result: ReadResult = { articles: [] }
  const { inputs, error } = await runImport(
    {
      files: [file],
      edition: join(tmpdir(), `sutur-golden-${process.pid}`, basename(file)),
      dryRun: true,
      json: true,
      force: false,
      full: false,
      strict: false,
      allowPrivate: false,
      drafts: true,
      watch: false,
      limits: defaultLimits,
    },
    () => {},
    async (input, limits) => {
      result = await readSource(input, limits)
      return result
    },
  )
  const format = exportFormatOf(readFileSync(file))
  if (format)
    result = joinResults([...readExport(openExport([file], '', defaultLimits.inputBytes), format)])
  const rows = inputs.flatMap((input) => input.articles)
  if (rows.length === 0 || rows.length !== result.articles.length)
    throw new Error(error ?? inputs[0]?.error ?? `${file} holds several inputs; name one`)
  const articles = result.articles.map((found, at) => {
    const { id = '', article } = rows[at] ?? {}
    return { ...found, article: withId(found.article, id, article?.next ?? []) }
  })
  const { pictures: _, ...told } = result
  return { ...told, articles }
}

/** The folder of the format that reads a file; of a list in JSON, that of its first item that is of any. */
export function formatFolderOf(file: string): string | undefined {
  const bytes = readFileSync(file)
  const exported = exportFormatOf(bytes)
  if (exported) return Object.entries(formats).find(([, format]) => format === exported)?.[0]
  const text = decode(bytes)
  const values = looksLikeJson(text)
    ? parseJson(text).values.flatMap((one) => [one, one].flat())
    : undefined
  const found = Object.entries(formats).find(([, format]) =>
    format.takes === 'json' ? values?.some(format.detect) : !values && format.detect(text),
  )
  return found?.[0]
}

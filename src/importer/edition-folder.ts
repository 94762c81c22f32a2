import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Article } from '../article/article.ts'
import { type EditionConfig, parseEdition } from '../article/edition-config.ts'

/** What became of an article: `would write` only where nothing may be written. */
export type Status = 'new' | 'updated' | 'unchanged' | 'would write'

/** Reads `edition.json` of a folder; undefined where there is none. Throws a ContractError when it is broken. */
export function readEdition(folder: string): EditionConfig | undefined {
  const file = join(folder, 'edition.json')
  const json = readText(file)
  return json === undefined ? undefined : parseEdition(json, file)
}

/** The edition file of a folder that has none: named as the folder, in the language most of its articles have. */
export function newEdition(folder: string, articles: readonly Article[]): EditionConfig {
  const languages = articles.map((article) => article.language)
  const count = (language: string) => languages.filter((other) => other === language).length
  const [language = 'ar'] = [...new Set(languages)].sort((a, b) => count(b) - count(a))
  return { version: 1, name: basename(resolve(folder)) || 'edition', language, topics: [] }
}

/** Adds a topic named by its id, for a person to name better. */
export function withTopic(edition: EditionConfig, id: string): EditionConfig {
  return { ...edition, topics: [...edition.topics, { id, label: { [edition.language]: id } }] }
}

/** Where an article of a folder lies. */
export function articlePath(folder: string, id: string): string {
  return join(folder, 'articles', `${id}.json`)
}

/** What writing an article would change, without writing it. */
export function statusOf(folder: string, article: Article): 'new' | 'updated' | 'unchanged' {
  const before = readText(articlePath(folder, article.id))
  if (before === undefined) return 'new'
  return before === toJson(article) ? 'unchanged' : 'updated'
}

/** Writes an article; a reader of the folder meets the old file or the new one, never half of one. */
export function writeArticle(folder: string, article: Article): void {
  mkdirSync(join(folder, 'articles'), { recursive: true })
  writeWhole(articlePath(folder, article.id), toJson(article))
}

/** Writes `edition.json` in the same way, making the folder where there is none. */
export function writeEdition(folder: string, edition: EditionConfig): void {
  mkdirSync(join(folder, 'articles'), { recursive: true })
  writeWhole(join(folder, 'edition.json'), toJson(edition))
}

function writeWhole(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`
  try {
    writeFileSync(temporary, text)
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

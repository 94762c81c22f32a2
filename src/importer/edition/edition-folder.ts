import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Article } from '../../article/article.ts'
import { type EditionConfig, parseEdition } from '../../article/edition-config.ts'
import { limits } from '../../article/limits.ts'
import { type EditionList, insertEntries } from './insert-entries.ts'

/** What became of an article: `would write` only where nothing may be written, `kept` where somebody edited it by hand. */
export type Status = 'new' | 'updated' | 'unchanged' | 'would write' | 'kept'

/** Reads `edition.json` of a folder; undefined where there is none. Throws a ContractError when it is broken. */
export function readEdition(folder: string): EditionConfig | undefined {
  const file = join(folder, 'edition.json')
  const json = readText(file)
  return json === undefined ? undefined : parseEdition(json, file)
}

/** The edition file of a folder that has none: named as the folder. */
export function newEdition(folder: string, language: string): EditionConfig {
  const name = basename(resolve(folder)).slice(0, limits.siteName) || 'edition'
  return { version: 1, name, language, topics: [] }
}

/** Adds entries to a list of `edition.json` and leaves all else in it as somebody wrote it. */
export function addEntries(
  folder: string,
  list: EditionList,
  entries: readonly (object | string)[],
): void {
  const file = join(folder, 'edition.json')
  writeWhole(file, insertEntries(readText(file) ?? '', list, entries))
}

/** Where an article of a folder lies. */
export function articlePath(folder: string, id: string): string {
  return join(folder, 'articles', `${id}.json`)
}

/** Where a page of the paper itself lies. */
export function ownPagePath(folder: string, id: string): string {
  return join(folder, 'pages', `${id}.json`)
}

/** The file of a page of the paper itself as it is now; undefined where there is none. */
export function readOwnPageFile(folder: string, id: string): string | undefined {
  return readText(ownPagePath(folder, id))
}

/** Writes a page of the paper itself as an article is written. */
export function writeOwnPage(folder: string, page: Article): void {
  mkdirSync(join(folder, 'pages'), { recursive: true })
  writeWhole(ownPagePath(folder, page.id), toJson(page))
}

/** An article's file as it is now; undefined where there is none. */
export function readArticleFile(folder: string, id: string): string | undefined {
  return readText(articlePath(folder, id))
}

/** Whether an article's file is there, whatever it holds. */
export function hasArticleFile(folder: string, id: string): boolean {
  return existsSync(articlePath(folder, id))
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

/** Puts a file in its place when all of it is written. Until then it is hidden, so that nobody takes it for one of the edition's. */
export function writeWhole(file: string, text: string | Uint8Array): void {
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`)
  try {
    writeFileSync(temporary, text)
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** Clears away what runs left half written that were killed; what a run that is still going writes is let be. */
export function removeHalfWritten(folder: string): void {
  for (const part of ['', 'articles', 'pages', 'images'].map((name) => join(folder, name))) {
    for (const name of namesIn(part)) {
      const pid = /^\..*\.(\d+)\.tmp$/.exec(name)?.[1]
      if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(part, name), { force: true })
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
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

/** JSON as the files of an edition are written. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** By what the content of a file is known again. */
export function contentDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24)
}

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Article, parseArticle } from '../article/article.ts'
import { type EditionConfig, parseEdition } from '../article/edition-config.ts'
import { ContractError, type Fault } from '../article/faults.ts'

/** An edition as it lies on disk; articles are read one by one, so that memory does not grow with their texts. */
export interface EditionFolder {
  config: EditionConfig
  /** Ids of the articles that keep the contract, sorted. */
  ids: readonly string[]
  /** What is wrong with the others; they are left out. */
  faults: readonly Fault[]
  /** Paths of all pictures, `images/suez.svg`. */
  images: ReadonlySet<string>
  article: (id: string) => Article
  image: (path: string) => Uint8Array
  /** Changes when the file of a picture does: its place, size and time. */
  imageState: (path: string) => string
}

/**
 * Opens an edition folder and checks every article once; afterwards they are trusted.
 * Throws a ContractError when `edition.json` itself is missing or broken: then there is no edition.
 */
export function openEditionFolder(
  folder: string,
  seen: (article: Article) => void = () => {},
): EditionFolder {
  const config = parseEdition(readText(folder, 'edition.json'), 'edition.json')
  const topics = new Set(config.topics.map((topic) => topic.id))
  const faults: Fault[] = []
  const ids: string[] = []
  for (const name of listFiles(join(folder, 'articles'))) {
    if (!name.endsWith('.json') || name.includes('/')) continue
    const file = `articles/${name}`
    try {
      const article = parseArticle(readText(folder, file), file)
      const unknown = topicFaults(article, topics, file)
      if (unknown.length > 0) throw new ContractError(unknown)
      ids.push(article.id)
      seen(article)
    } catch (error) {
      if (!(error instanceof ContractError)) throw error
      faults.push(...error.faults)
    }
  }
  return {
    config,
    ids,
    faults,
    images: new Set(listFiles(join(folder, 'images')).map((name) => `images/${name}`)),
    article: (id) => JSON.parse(readText(folder, `articles/${id}.json`)),
    image: (path) => readFileSync(join(folder, path)),
    imageState: (path) => {
      const { size, mtimeNs } = statSync(join(folder, path), { bigint: true })
      return `${resolve(folder, path)} ${size} ${mtimeNs}`
    },
  }
}

/** A section or topic that `edition.json` does not name would be a page that nothing leads to. */
function topicFaults(article: Article, topics: ReadonlySet<string>, file: string): Fault[] {
  const named = [
    ...(article.section === undefined ? [] : [['section', article.section] as const]),
    ...(article.topics ?? []).map((topic, at) => [`topics[${at}]`, topic] as const),
  ]
  return named
    .filter(([, topic]) => !topics.has(topic))
    .map(([field, topic]) => ({
      file,
      field,
      found: JSON.stringify(topic),
      problem: 'expected a topic of edition.json',
    }))
}

function readText(folder: string, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(folder, file)))
  } catch (error) {
    const isText = !(error instanceof TypeError)
    const problem = isText ? 'expected a file that can be read' : 'expected UTF-8 text'
    const found = isText && error instanceof Error ? error.message : 'other bytes'
    throw new ContractError([{ file, field: 'file', found, problem }])
  }
}

/** All files below a folder, sorted by name so that machines agree; hidden ones are not the edition's. */
function listFiles(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((name) => !name.split('/').some((part) => part.startsWith('.')))
    .sort()
}

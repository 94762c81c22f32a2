import { appendFileSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from './edition-folder.ts'
import { bandsOf } from './text-signature.ts'

/** The file in which an edition remembers what was imported into it: one JSON value a line, added to on the way. */
const file = '.import.jsonl'

/** An article as it was last written. */
export interface ArticleEntry {
  id: string
  /** Of the file's content; when the file has another one, somebody edited it by hand. */
  hash: string
  /** The content before that: a run that is killed may leave either. */
  was?: string
  /** Forms of it that gave way to this fuller one. */
  lost?: string[]
  url?: string
  guid?: string
  /** The input and headline that it came by. */
  from: string
  /** Its headline and every word, in a digest. */
  wording?: string
  /** What near texts are found by. */
  text?: string
  /** That it is a summary of its feed. */
  isSummary?: true
  /** What its source files it under. */
  section?: string
  keywords?: string[]
  /** Addresses that it had before. */
  aliases?: string[]
}

/** An address as it was last read, and the articles that came of it. */
export interface PageEntry {
  page: string
  etag?: string
  lastModified?: string
  ids: string[]
}

/** A picture by where it came from, and where it lies. */
export interface PictureEntry {
  picture: string
  file: string
  width?: number
  height?: number
}

/** An input that a run was done with, by the digest of its bytes; of use only to a run that takes up a killed one. */
export interface InputEntry {
  input: string
  digest: string
  ids: string[]
}

/** A page of the paper itself as it was last written, by its id; otherwise as of an article. */
export interface OwnPageEntry {
  ownPage: string
  hash: string
  was?: string
  /** What its source calls it. */
  name: string
}

/** A server that asked to be left alone, by its host, and until when. */
export interface WaitEntry {
  wait: string
  until: string
}

type Entry =
  | ArticleEntry
  | PageEntry
  | PictureEntry
  | InputEntry
  | OwnPageEntry
  | WaitEntry
  | { run: 'began' }

/** What an edition remembers of its imports; `add` writes it down at once. */
export interface ImportMemory {
  articles: ReadonlyMap<string, ArticleEntry>
  pages: ReadonlyMap<string, PageEntry>
  pictures: ReadonlyMap<string, PictureEntry>
  inputs: ReadonlyMap<string, InputEntry>
  ownPages: ReadonlyMap<string, OwnPageEntry>
  waits: ReadonlyMap<string, WaitEntry>
  /** Whether the run before this one was killed, so that what it was done with need not be done again. */
  isResumed: boolean
  /** Addresses that the killed run had read. */
  recent: ReadonlySet<string>
  /** The article that had an address before, or whose address it is. */
  holderOf: (alias: string) => string | undefined
  byUrl: (url: string) => ArticleEntry[]
  byGuid: (guid: string) => ArticleEntry[]
  byOrigin: (from: string) => ArticleEntry[]
  byWording: (wording: string) => ArticleEntry[]
  /** Articles whose texts may be near; of very many alike the first. */
  byText: (signature: string) => ArticleEntry[]
  /** The highest number that was put after a name to tell articles apart: 7 for `suez` when there is a `suez-7`. */
  lastNumber: (name: string) => number
  add: (entry: Exclude<Entry, { run: string }>) => void
  /** Says that the run came to its end, and writes everything once. */
  close: () => void
}

/** Opens what an edition remembers; with `isDry` nothing is written. A last line that was cut off is not read. */
export function openImportMemory(folder: string, isDry: boolean): ImportMemory {
  const path = join(folder, file)
  const articles = new Map<string, ArticleEntry>()
  const pages = new Map<string, PageEntry>()
  const pictures = new Map<string, PictureEntry>()
  const inputs = new Map<string, InputEntry>()
  const ownPages = new Map<string, OwnPageEntry>()
  const waits = new Map<string, WaitEntry>()
  const [urls, guids, origins] = [makeIndex(), makeIndex(), makeIndex()]
  const [wordings, bands] = [makeIndex(), makeIndex()]
  const numbers = new Map<string, number>()
  const holders = new Map<string, string>()
  const recent = new Set<string>()
  let isResumed = false
  let hasBegun = false

  function keep(entry: Entry): void {
    if ('run' in entry) isResumed = true
    else if ('page' in entry) keepPage(entry)
    else if ('picture' in entry) pictures.set(entry.picture, entry)
    else if ('input' in entry) inputs.set(entry.input, entry)
    else if ('ownPage' in entry) ownPages.set(entry.ownPage, entry)
    else if ('wait' in entry) waits.set(entry.wait, entry)
    else keepArticle(entry)
  }

  function keepPage(entry: PageEntry): void {
    pages.set(entry.page, entry)
    if (isResumed) recent.add(entry.page)
  }

  function keepArticle(entry: ArticleEntry): void {
    articles.set(entry.id, entry)
    const [, name, number] = /^(.+)-(\d{1,9})$/.exec(entry.id) ?? []
    if (name !== undefined) numbers.set(name, Math.max(numbers.get(name) ?? 0, Number(number)))
    if (entry.url !== undefined) urls.add(entry.url, entry.id)
    if (entry.guid !== undefined) guids.add(entry.guid, entry.id)
    origins.add(entry.from, entry.id)
    for (const alias of entry.aliases ?? []) if (!holders.has(alias)) holders.set(alias, entry.id)
    if (entry.wording !== undefined) wordings.add(entry.wording, entry.id)
    if (entry.text !== undefined) for (const band of bandsOf(entry.text)) bands.add(band, entry.id)
  }

  const entriesOf = (ids: Iterable<string>) => [...ids].flatMap((id) => articles.get(id) ?? [])

  function append(entry: Entry): void {
    if (isDry) return
    appendFileSync(path, `${JSON.stringify(entry)}\n`)
  }

  for (const line of entriesInFile(path)) keep(line)
  const wasResumed = isResumed
  isResumed = false

  return {
    articles,
    pages,
    pictures,
    inputs,
    ownPages,
    waits,
    isResumed: wasResumed,
    recent,
    holderOf: (alias) => holders.get(alias) ?? (articles.has(alias) ? alias : undefined),
    byUrl: (url) => entriesOf(urls.get(url)),
    byGuid: (guid) => entriesOf(guids.get(guid)),
    byOrigin: (from) => entriesOf(origins.get(from)),
    byWording: (wording) => entriesOf(wordings.get(wording)),
    byText: (signature) => {
      const near = new Set(bandsOf(signature).flatMap((band) => bands.get(band)))
      return entriesOf([...near].slice(0, mostAlike))
    },
    lastNumber: (name) => numbers.get(name) ?? 0,
    add: (entry) => {
      if (!hasBegun) {
        if (!isDry) mkdirSync(folder, { recursive: true })
        append({ run: 'began' })
        hasBegun = true
      }
      append(entry)
      keep(entry)
    },
    close: () => {
      if (isDry || (!hasBegun && !wasResumed)) return
      const kept = [articles, pages, pictures, ownPages, waits].flatMap((one) => [...one.values()])
      writeWhole(path, kept.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
    },
  }
}

/** An input of thirty thousand articles of one text, or of one address, must not compare each with all before it. */
const mostAlike = 20

/** Which ids go by a name; most names have one. */
function makeIndex() {
  const ids = new Map<string, string[]>()
  return {
    get: (name: string): readonly string[] => ids.get(name) ?? [],
    add: (name: string, id: string): void => {
      const known = ids.get(name)
      if (known === undefined) ids.set(name, [id])
      else if (known.length < mostAlike && !known.includes(id)) known.push(id)
    },
  }
}

function* entriesInFile(path: string): Generator<Entry> {
  let text = ''
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
  for (const line of text.split('\n')) {
    const entry = entryOf(line)
    if (entry) yield entry
  }
}

/** A line of the file; one that is none of ours is passed over, because the file only helps. */
function entryOf(line: string): Entry | undefined {
  try {
    const entry: unknown = JSON.parse(line)
    const isEntry =
      typeof entry === 'object' &&
      entry !== null &&
      ['id', 'page', 'picture', 'input', 'ownPage', 'wait', 'run'].some((key) => key in entry)
    return isEntry ? (entry as Entry) : undefined
  } catch {
    return undefined
  }
}

import { type Article, checkArticle } from '../../article/article.ts'
import type { FoundArticle } from '../formats/format.ts'
import type { Options } from '../run/options.ts'
import {
  type EditionConfigWriter,
  type Labels,
  openEditionConfig,
  withTopics,
} from './edition-config-writer.ts'
import {
  articlePath,
  contentDigest,
  hasArticleFile,
  readArticleFile,
  removeHalfWritten,
  type Status,
  toJson,
  writeArticle,
} from './edition-folder.ts'
import type { Identity } from './identity.ts'
import type { ImportMemory } from './import-memory.ts'
import { openOwnPageWriter } from './own-page-writer.ts'
import { bodyWords, shareWithin } from './text-signature.ts'

/** What became of an article. */
export interface WriteResult {
  status: Status
  /** Which change a dry run would make. */
  change?: 'new' | 'updated'
  /** The article as the edition has it now. */
  article: Article
  /** Why it is as it is, where that is not plain. */
  why?: string
}

/** Writes articles into an edition: only what changed, and never over what somebody edited by hand. */
export interface EditionWriter {
  read: (id: string) => Article | undefined
  has: (id: string) => boolean
  /** Whether this run met an article of that id already. */
  isSeen: (id: string) => boolean
  /** Whether it took in as many articles as a run may. */
  isFull: () => boolean
  /** Writes an article; what it is known by and the words of its topics are remembered with it. */
  write: (article: Article, identity: Identity, labels: Labels) => WriteResult
  /** Counts an article of the edition that was not read again; undefined where its file is gone. */
  leaveUnchanged: (id: string) => WriteResult | undefined
  /** Writes a page of the paper itself and names it in `edition.json`. Throws an InputError when there is no room for it. */
  writeOwnPage: (found: FoundArticle, article: FoundArticle['article']) => WriteResult
  /** Names those who write in it, but for those whom it names already. */
  addAuthors: EditionConfigWriter['addAuthors']
  /** Adds topics that many articles have as a tag, to them too; returns notes of what else was changed. */
  finish: () => string[]
}

/** Opens an edition folder for import. Throws a ContractError when its `edition.json` is broken. */
export function openEditionWriter(options: Options, memory: ImportMemory): EditionWriter {
  const edition = openEditionConfig(options)
  const { edition: folder, dryRun, force, limits } = options
  if (!dryRun) removeHalfWritten(folder)
  const met = new Map<string, string>()
  /** What a dry run would have written: what comes after it meets it as if it had. */
  const written = new Map<string, string>()

  function fileOf(id: string): string | undefined {
    return written.get(id) ?? readArticleFile(folder, id)
  }

  function save(article: Article): void {
    if (dryRun) written.set(article.id, toJson(article))
    else writeArticle(folder, article)
  }

  function read(id: string): Article | undefined {
    const json = fileOf(id)
    try {
      return json === undefined ? undefined : checkArticle(JSON.parse(json), articlePath('', id))
    } catch {
      return undefined
    }
  }

  /** Remembers which form of an article gave way to a fuller one, so that the next run does not take it for news. */
  function lose(id: string, rank: string): void {
    const entry = memory.articles.get(id)
    const hash = hashOf(rank)
    const lost = entry?.lost ?? []
    if (entry && !lost.includes(hash)) memory.add({ ...entry, lost: [...lost.slice(-3), hash] })
  }

  function writeOne(article: Article, identity: Identity, labels: Labels): WriteResult {
    const { id } = article
    const json = toJson(article)
    const hash = contentDigest(json)
    const found = fileOf(id)
    const entry = memory.articles.get(id)
    const isOurs = found !== undefined && [entry?.hash, entry?.was].includes(contentDigest(found))
    // What stands on two pages is the fuller of the two, whichever of them comes now.
    const isOther = entry !== undefined && inputOf(entry.from) !== inputOf(identity.from)
    const current = isOther && isOurs ? read(id) : undefined
    if (current && isPartOf(article, current)) return { status: 'unchanged', article: current }
    if (current && entry?.lost?.includes(hash)) return { status: 'unchanged', article: current }
    const { isSummary: _, section: __, keywords: ___, aliases: ____, ...past } = entry ?? {}
    const { aliases } = article
    const { topics: _____, ...words } = labels
    const remembered = { ...past, ...identity, ...words, ...(aliases && { aliases }), id }
    if (found === json) {
      if (entry?.hash !== hash || isNews(identity, entry)) memory.add({ ...remembered, hash })
      return { status: 'unchanged', article }
    }
    if (found !== undefined && !isOurs && !force) {
      const edited = read(id) ?? article
      // The source says what it said before, so there is nothing to bring.
      if (entry?.hash === hash) return { status: 'unchanged', article: edited }
      return { status: 'kept', article: edited, why: 'was edited by hand; --force writes over it' }
    }
    const change = found === undefined ? 'new' : 'updated'
    // Written down first: a run that is killed between the two finds its own file again.
    memory.add({ ...remembered, hash, ...(found !== undefined && { was: contentDigest(found) }) })
    save(article)
    return dryRun ? { status: 'would write', change, article } : { status: change, article }
  }

  return {
    read,
    has: (id) => written.has(id) || hasArticleFile(folder, id),
    isSeen: (id) => met.has(id),
    isFull: () => met.size >= limits.articles,
    write: (given, identity, labels) => {
      const article = edition.assignTopics(withFreeAliases(given, memory), labels)
      // An article that stands on two pages of one run is the fuller of the two.
      const { id } = article
      const [rank, other] = [rankOf(article), met.get(id)]
      const isLost = other !== undefined && other >= rank
      if (!isLost) met.set(id, rank)
      const result: WriteResult = isLost
        ? { status: 'unchanged', article: read(id) ?? article }
        : writeOne(article, identity, labels)
      const loser = isLost ? rank : other
      if (loser !== undefined && other !== rank) lose(id, loser)
      return result
    },
    leaveUnchanged: (id) => {
      const article = read(id)
      const { section, keywords } = memory.articles.get(id) ?? {}
      if (article === undefined) return undefined
      // Its tags count among those of this run.
      edition.assignTopics(article, { ...(section && { section }), ...(keywords && { keywords }) })
      return { status: 'unchanged', article }
    },
    writeOwnPage: openOwnPageWriter(options, memory, edition),
    addAuthors: edition.addAuthors,
    finish: () => {
      for (const [id, place] of edition.addFrequentTags()) {
        const entry = memory.articles.get(id)
        const article = read(id)
        if (!entry || !article || contentDigest(fileOf(id) ?? '') !== entry.hash) continue
        const moved = withTopics(article, place)
        memory.add({ ...entry, hash: contentDigest(toJson(moved)), was: entry.hash })
        save(moved)
      }
      return edition.notes()
    },
  }
}

/** An article without addresses that another one had: two sites have a `/?p=12` each, and only one of them can lead on. */
function withFreeAliases(article: Article, { holderOf }: ImportMemory): Article {
  const { aliases: all, ...rest } = article
  const aliases = all?.filter((alias) => [undefined, article.id].includes(holderOf(alias)))
  if (aliases === undefined || aliases.length === all?.length) return article
  return aliases.length === 0 ? rest : { ...article, aliases }
}

/** Sorts by length first; of two equally long ones always the same wins. Ends with the hash. */
function rankOf(article: Article): string {
  const json = toJson(article)
  return `${String(json.length).padStart(12, '0')} ${contentDigest(json)}`
}

function hashOf(rank: string): string {
  return rank.slice(rank.indexOf(' ') + 1)
}

function isNews(identity: Identity, entry: Identity | undefined): boolean {
  return (['url', 'guid', 'from', 'wording', 'text', 'isSummary'] as const).some(
    (name) => identity[name] !== undefined && identity[name] !== entry?.[name],
  )
}

/** Whether an article says less than another one and nothing else. */
function isPartOf(article: Article, other: Article): boolean {
  if (rankOf(article) >= rankOf(other)) return false
  return shareWithin(bodyWords(article), bodyWords(other)) > 0.9
}

/** The name of the input in what an article came by. */
function inputOf(from: string): string {
  return from.slice(0, from.lastIndexOf(' '))
}

import { createHash } from 'node:crypto'
import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { type Article, parseArticle } from '../../article/article.ts'
import { type EditionConfig, parseEdition } from '../../article/edition-config.ts'
import { ContractError, type Fault } from '../../article/faults.ts'
import { type ArticleFacts, factsOf } from './article-facts.ts'
import {
  checkArticleFolder,
  decode,
  faultsOf,
  findFolder,
  listEditionFiles,
  readBytes,
  readEditionFile,
  unreadable,
} from './edition-files.ts'
import { makeAddresses } from './former-addresses.ts'
import { readLexiconFile } from './lexicon-file.ts'
import { type OwnPages, readOwnPages } from './own-pages.ts'

/** An edition as it lies on disk. */
export interface EditionFolder {
  config: EditionConfig
  /** Ids of the articles that keep the contract, sorted. */
  ids: readonly string[]
  /** What is known of them, by their ids. */
  articles: ReadonlyMap<string, KnownArticle>
  /** Those that keep it and are not public, left out as `hides` asks; their addresses are theirs all the same. */
  hidden: ReadonlyMap<string, KnownArticle>
  /** The paper's own pages, which are no articles. */
  own: OwnPages
  /** Its own groups of words, as `readLexicon` reads them. */
  lexicon: string
  /** Those of which a page says that they were withdrawn. */
  withdrawn: ReadonlyMap<string, KnownArticle>
  /** What is wrong with the others; they are left out. */
  faults: readonly Fault[]
  /** Files of `articles/` that are no JSON, and of which nothing is published. */
  foreign: readonly string[]
  /** Paths of all files of `images/`, whatever they are: `images/suez.svg`. */
  images: ReadonlySet<string>
  /** The digest of an article's file. */
  digest: (id: string) => string | undefined
  /** An article; parsed once, as far as memory allows. Throws where its file is no longer as it was when it was checked. */
  article: (id: string) => Article
  /** Lets an article go whose files are made, and gives its memory back. */
  release: (id: string) => void
  /** A file of `images/`. Throws for one of more than 50 MB, and for what is no file of the edition any more. */
  image: (path: string) => Uint8Array
  /** Changes when the file of a picture does: its place, size and time. */
  imageState: (path: string) => string
}

/** An article whose file was checked. */
export interface KnownArticle {
  /** Of its file, as `EditionFiles` has it. */
  state: string | undefined
  /** Of what is in it. */
  digest: string
  facts: ArticleFacts
}

/** How an edition folder is opened. */
export interface Opening {
  /** What was known of articles when the folder was opened before, by the paths of their files: as many need not be read. */
  known?: ReadonlyMap<string, KnownArticle>
  /** Whether an article is left out though it keeps the contract. */
  hides?: (facts: ArticleFacts) => boolean
  /** Hears the edition's own groups of words, before any article. */
  learn?: (lexicon: string) => void
  /** Hears of each article that is read. */
  read?: (article: Article, digest: string) => void
}

/** Larger than any picture that a page shows. */
const mostPictureBytes = 50_000_000

/**
 * How much text of articles is kept after it was parsed, in letters: that of 5,000 articles. With that of 10,000 a build
 * took 1.17 GB.
 */
const keptLetters = 25_000_000

/**
 * Opens an edition folder and checks every article once; afterwards they are trusted.
 * Throws a ContractError when `edition.json` itself is missing or broken: then there is no edition.
 */
export function openEditionFolder(
  place: string,
  { known = new Map(), hides = () => false, learn, read = () => {} }: Opening = {},
): EditionFolder {
  const folder = findFolder(place)
  const config = parseEdition(
    decode(readBytes(folder, 'edition.json'), 'edition.json'),
    'edition.json',
  )
  const lexicon = readLexiconFile(folder)
  learn?.(lexicon.groups)
  const { articles, hidden, withdrawn, kept, faults, foreign } = readArticles(folder, config, {
    known,
    hides,
    read,
  })

  function readAgain(id: string): Article {
    const file = `articles/${id}.json`
    const bytes = readBytes(folder, file)
    // What is made of another text must not pass for what this one gives.
    if (digestOf(bytes) !== articles.get(id)?.digest) {
      throw unreadable(file, 'expected a file that nobody changes meanwhile', 'another text')
    }
    return parseArticle(decode(bytes, file), file)
  }

  const own = readOwnPages(folder, config.pages ?? [], hides)
  const images = listEditionFiles(folder, 'images')
  return {
    config,
    ids: [...articles.keys()],
    articles,
    hidden,
    own,
    lexicon: lexicon.groups,
    withdrawn,
    faults: [...faults, ...own.faults, ...lexicon.faults, ...images.faults],
    foreign,
    images: new Set(images.paths),
    digest: (id) => (articles.get(id) ?? withdrawn.get(id))?.digest,
    article: (id) => kept.get(id) ?? readAgain(id),
    release: (id) => {
      kept.delete(id)
    },
    image: (path) => readEditionFile(folder, path, mostPictureBytes),
    imageState: (path) => {
      const { size, mtimeNs } = lstatSync(join(folder, path), { bigint: true })
      return `${join(folder, path)} ${size} ${mtimeNs}`
    },
  }
}

/** Reads and checks the articles. What is needed for that alone is not held as long as the folder. */
function readArticles(
  folder: string,
  config: EditionConfig,
  { known, hides, read }: Required<Omit<Opening, 'learn'>>,
) {
  const topics = new Set(config.topics.map((topic) => topic.id))
  const faults: Fault[] = []
  const foreign: string[] = []
  const kept = new Map<string, Article>()
  const articles = new Map<string, KnownArticle>()
  const hidden = new Map<string, KnownArticle>()
  const withdrawn = new Map<string, KnownArticle>()
  let letters = 0
  const addresses = makeAddresses()
  checkArticleFolder(folder)
  const files = listEditionFiles(folder, 'articles')
  faults.push(...files.faults)
  for (const file of files.paths) addresses.add(nameOf(file), file)
  for (const file of files.paths) {
    if (!file.endsWith('.json')) {
      foreign.push(file)
      continue
    }
    try {
      if (nameOf(file).includes('/')) throw new ContractError([misplaced(file)])
      const one = lookUp(file) ?? readAndCheck(file)
      for (const alias of one.facts.entry.aliases) addresses.add(alias, file)
      const { id } = one.facts.entry.summary
      const kind = hides(one.facts) ? hidden : one.facts.withdrawn ? withdrawn : articles
      kind.set(id, one)
    } catch (error) {
      for (const fault of faultsOf(error, file)) faults.push(fault)
    }
  }

  /** What is known of a file that is as it was, in an edition that is: else its faults must be told. */
  function lookUp(file: string): KnownArticle | undefined {
    const before = known.get(file)
    const state = files.states.get(file)
    if (!before) return undefined
    const { topics: own, aliases } = before.facts.entry
    if (!own.every((topic) => topics.has(topic))) return undefined
    if (aliases.length > 0 && addresses.taken({ aliases: [...aliases] }, file).length > 0) {
      return undefined
    }
    if (state !== undefined && before.state === state) return before
    return digestOf(readBytes(folder, file)) === before.digest ? { ...before, state } : undefined
  }

  function readAndCheck(file: string): KnownArticle {
    const bytes = readBytes(folder, file)
    const text = decode(bytes, file)
    const article = parseArticle(text, file)
    const unknown = topicFaults(article, topics, file)
    const taken = addresses.taken(article, file)
    if (unknown.length + taken.length > 0) throw new ContractError([...unknown, ...taken])
    const one = {
      state: files.states.get(file),
      digest: digestOf(bytes),
      facts: factsOf(article),
    }
    read(article, one.digest)
    letters += text.length
    if (letters <= keptLetters) kept.set(article.id, article)
    return one
  }

  return { articles, hidden, withdrawn, kept, faults, foreign }
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url')
}

/** `articles/suez.json` → `suez` */
function nameOf(file: string): string {
  return file.slice('articles/'.length).replace(/\.json$/, '')
}

function misplaced(file: string): Fault {
  const problem = 'expected the file in articles/ itself, where its name is its address'
  return { file, field: 'file', found: JSON.stringify(file), problem }
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

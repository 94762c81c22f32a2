import { createHash } from 'node:crypto'
import type { Article } from '../../article/article.ts'
import type { FoundArticle } from '../formats/format.ts'
import { idOfHeadline } from './ids.ts'
import type { ArticleEntry, ImportMemory } from './import-memory.ts'
import { bodyWords, likeness, textSignature } from './text-signature.ts'

/** What tells an article from all others. */
export interface Identity {
  url?: string
  guid?: string
  from: string
  /** The headline and every word, in a digest. */
  wording?: string
  text?: string
  /** That it is a summary, which a whole may take the place of and not the other way round. */
  isSummary?: true
}

/** What is near enough to be the same text again, corrected here and there. */
const sameText = 0.8
/** Of two texts under one headline less is needed. */
const sameStory = 0.4

/** How many articles of one headline are compared; of more, each that has no twin is another one. */
const mostNamesakes = 10

/** What an article can be known by when it comes again. `name` is that of its input. */
export function identityOf(
  { article, url, guid, isSummary }: FoundArticle,
  name: string,
): Identity {
  const words = bodyWords(article)
  const text = textSignature(words)
  const headline = idOfHeadline(article.headline)
  return {
    ...(url !== undefined && { url: canonicalAddress(url) }),
    // A guid that is no address of any kind is unique in its own source alone.
    ...(guid !== undefined && { guid: /[:/]/.test(guid) ? guid : `${name} ${guid}` }),
    from: `${name} ${headline}`,
    wording: createHash('sha256')
      .update(`${headline} ${words.join(' ')}`)
      .digest('base64url')
      .slice(0, 16),
    ...(text !== undefined && { text }),
    ...(isSummary && { isSummary }),
  }
}

/** What telling articles apart needs to know of an edition and of this run. */
export interface KnownArticles {
  memory: ImportMemory
  /** An article of the edition; undefined where there is none, or none that can be read. */
  read: (id: string) => Article | undefined
  /** Whether a file of that id is there, whatever it holds. */
  has: (id: string) => boolean
  /** Whether this run met the article already: the same name again is another one, unless its text is the same. */
  isSeen: (id: string) => boolean
}

/**
 * The id of a found article: that of the edition's own when it is there, by what its source calls it, by its
 * address, by the input it came from, by its headline or by its text; else a new one: what its source has in its
 * address, or what follows from its headline.
 */
export function chooseId(found: FoundArticle, identity: Identity, held: KnownArticles): string {
  if (found.id !== undefined) return found.id
  const { memory, isSeen } = held
  const { url, guid, from, text } = identity
  const words = bodyWords(found.article)
  const likenessTo = (id: string) => {
    const other = held.read(id)
    return other === undefined ? 0 : likeness(words, bodyWords(other))
  }
  for (const named of [
    guid && memory.byGuid(guid),
    url && memory.byUrl(url),
    memory.byOrigin(from),
  ]) {
    const isOrigin = named === memory.byOrigin(from)
    const known = pick(named || [], from, (entry) => {
      if (isOrigin && isElsewhere(entry, identity)) return false
      return !isSeen(entry.id) || likenessTo(entry.id) >= sameStory
    })
    if (known !== undefined) return known
  }
  const [twin] = memory.byWording(identity.wording ?? '')
  if (twin !== undefined) return twin.id
  const base = found.slug ?? idOfHeadline(found.article.headline)
  let id = base
  for (let count = 2; held.has(id) || memory.articles.has(id); count++) {
    const entry = memory.articles.get(id)
    const least = entry && isElsewhere(entry, identity) ? sameText : sameStory
    if (count > mostNamesakes) count = Math.max(count, memory.lastNumber(base) + 1)
    else if (likenessTo(id) >= least) return id
    id = `${base}-${count}`
  }
  const near = text === undefined ? [] : memory.byText(text)
  const same = near.find(
    (entry) => !isElsewhere(entry, identity) && likenessTo(entry.id) >= sameText,
  )
  return same?.id ?? id
}

/** Of several articles that go by one name, as in a feed that gives all its items one link, that of the same headline. */
function pick(
  entries: readonly ArticleEntry[],
  from: string,
  suits: (entry: ArticleEntry) => boolean,
): string | undefined {
  const namesake = entries.find((entry) => headlineKey(entry.from) === headlineKey(from))
  const found = namesake ?? (entries.length === 1 ? entries[0] : undefined)
  return found && suits(found) ? found.id : undefined
}

function headlineKey(from: string): string {
  return from.slice(from.lastIndexOf(' ') + 1)
}

/** Whether two articles have different names of one kind. */
function isElsewhere(entry: ArticleEntry, { url, guid }: Identity): boolean {
  const differ = (one: string | undefined, other: string | undefined) =>
    one !== undefined && other !== undefined && one !== other
  return differ(url, entry.url) || differ(guid, entry.guid)
}

/** An address without what does not tell pages apart: `https://a.example/x?utm_source=rss#top` → `https://a.example/x`. */
export function canonicalAddress(url: string): string {
  if (!URL.canParse(url)) return url
  const address = new URL(url)
  address.hash = ''
  for (const name of [...address.searchParams.keys()]) {
    if (/^(?:utm_\w+|fbclid|gclid|at_\w+|ref|ocid)$/.test(name)) address.searchParams.delete(name)
  }
  return address.href
}

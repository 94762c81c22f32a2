import type { Article } from '../../article/article.ts'
import type { EditionFolder } from '../edition/edition-folder.ts'

/** Takes in the words of articles, and can keep them. */
interface Collector<Kept> {
  add: (article: Article) => void
  keep: (ids: readonly string[]) => Kept
}

/** Words of articles as they are kept. */
export interface KeptWords<Kept> {
  words: Kept
  /** Of which text of each article they are. */
  digests: ReadonlyMap<string, string>
  /** How many articles were ever taken in, with those that are no more. */
  taken: number
}

/** Words of the articles of an edition, which are taken in once. */
export interface Words<Kept, Own extends Collector<Kept>> {
  take: (article: Article, digest: string) => void
  /** The words of all articles of a folder, which are in memory from then on; of one that cannot be read any more there are none. */
  of: (folder: EditionFolder) => Own
  /** Whether there was one that could not be read: what was made of the words must not be kept then. */
  areIncomplete: () => boolean
  /** How many articles were taken in since words were kept. */
  news: () => number
  /** What to keep for the articles of a folder; undefined where some are missing. */
  keep: (folder: EditionFolder) => KeptWords<Kept> | undefined
  /**
   * Gives their memory back and says whether they were in it; whoever asks for them again gets them as they were kept
   * last.
   */
  release: () => boolean
}

/** So few articles wait until all words are needed, rather than have these in memory from the beginning. */
const mostWaiting = 500

/** Whether so few articles have changed since words were first taken in that not many are kept which no article has. */
export function areMostlyUsed({ digests, taken }: KeptWords<unknown>): boolean {
  return taken < 1000 + 2 * digests.size
}

/** Makes words that go on from kept ones, which are asked for when they are needed. */
export function makeWords<Kept, Own extends Collector<Kept>>(
  recall: () => KeptWords<Kept> | undefined,
  make: (kept?: Kept) => Own,
): Words<Kept, Own> {
  let known: { collector: Own; digests: Map<string, string>; taken: number } | undefined
  const waiting = new Map<Article, string>()
  let news = 0
  let areIncomplete = false

  function ready() {
    if (!known) {
      const { words, digests, taken = 0 } = recall() ?? {}
      known = { collector: make(words), digests: new Map(digests), taken }
    }
    for (const [article, digest] of waiting) {
      waiting.delete(article)
      add(article, digest, known)
    }
    return known
  }

  function add(article: Article, digest: string, words: NonNullable<typeof known>): void {
    if (words.digests.get(article.id) === digest) return
    words.collector.add(article)
    words.digests.set(article.id, digest)
    words.taken++
    news++
  }

  function take(article: Article, digest: string): void {
    waiting.set(article, digest)
    if (known || waiting.size > mostWaiting) ready()
  }

  return {
    take,
    of: (folder) => {
      const { collector, digests } = ready()
      areIncomplete = false
      for (const [id, { digest }] of folder.articles) {
        if (digests.get(id) === digest) continue
        try {
          take(folder.article(id), digest)
        } catch {
          // Its own page tells of it.
          areIncomplete = true
        }
      }
      return collector
    },
    areIncomplete: () => areIncomplete,
    news: () => news,
    keep: ({ ids, digest }) => {
      const { collector, digests, taken } = ready()
      if (ids.some((id) => digests.get(id) !== digest(id))) return undefined
      news = 0
      const own = new Map(ids.map((id) => [id, digest(id) ?? '']))
      return { words: collector.keep(ids), digests: own, taken }
    },
    release: () => {
      const wereThere = known !== undefined
      known = undefined
      return wereThere
    },
  }
}

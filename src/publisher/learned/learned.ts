import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { readLexicon } from '../../article/text/lexicon.ts'
import { type KeptCollector, makeSearchCollector } from '../../search/write/collect-words.ts'
import {
  type SearchFiles,
  type WrittenSegment,
  writeSearchIndex,
} from '../../search/write/search-index.ts'
import { type Cache, noCache } from '../cache.ts'
import { collectGarbage } from '../collect-garbage.ts'
import type { Catalogue } from '../edition/catalogue.ts'
import {
  type EditionFolder,
  type KnownArticle,
  type Opening,
  openEditionFolder,
} from '../edition/edition-folder.ts'
import {
  type KeptDirections,
  type KeptPicks,
  makeRelatedLinks,
  type RelatedLinks,
} from '../related/compute-related.ts'
import { type KeptOpenings, makeOpenings } from '../related/openings.ts'
import { readValue, writeValue } from './kept-value.ts'
import { formatKnownArticles, readKnownArticles } from './known-articles.ts'
import { areMostlyUsed, type KeptWords, makeWords } from './words.ts'

/**
 * What was learned of an edition, by the digests of its articles' files: what each is about, its words, which are related
 * to it, and the parts of the search index. It stays in memory from one opening of the edition to the next, as long as
 * one works on it, and in a cache from one build to the next. Whoever opens an edition gets the same with it and without.
 */
export interface Learned {
  /**
   * Opens the edition without what `hides` leaves out; `isForBuild` where all files will be made, the articles before the
   * search: words then come from the texts as they are read, and those that were needed for the articles are let go.
   */
  open: (isForBuild: boolean, hides?: Opening['hides']) => EditionFolder
  /** Its related articles; words are taken in when the first must be picked. */
  relate: (folder: EditionFolder, catalogue: Catalogue) => RelatedLinks
  /** Its search index; words are taken in when a part of it must be written. */
  index: (folder: EditionFolder, catalogue: Catalogue) => SearchFiles
  /** Keeps in the cache what the next opening would notice if it were not there. */
  keep: () => void
}

/**
 * What is known of articles, and their words, is not kept again for less than this share of them: to read a few files
 * once more is cheaper than to write down what is known of all.
 */
const much = 1 / 100

/** From so many articles on memory is worth clearing at once: the words of 100,000 take 400 MB. */
const largeArchive = 20_000

/** Openings, and what the articles are about by the numbers of their words. */
interface KeptOpeningWords {
  openings: KeptWords<KeptOpenings>
  directions: KeptDirections | undefined
}

/** Recalls what was learned of the edition in a folder by the same program; without a program nothing is kept. */
export function recallLearned(place: string, program = '', cache: Cache = noCache): Learned {
  const kept = keptParts(place, program, program === '' ? noCache : cache)
  let known = kept.articles()
  /** How many articles have another file than when they were kept, or none. */
  let news = 0
  let folder: EditionFolder | undefined
  let directions: KeptDirections | undefined
  let related: RelatedLinks | undefined
  let isBuilding = false
  let segments: readonly WrittenSegment[] | undefined
  let areSegmentsNew = false
  /** The edition's own groups of words: what is related goes by them. */
  let lexicon = ''

  const openings = makeWords(
    () => {
      const found = kept.read<KeptOpeningWords>('openings', lexicon)
      if (!found || !areMostlyUsed(found.openings)) return undefined
      directions = found.directions
      return found.openings
    },
    (one?: KeptOpenings) => makeOpenings(one, readLexicon(lexicon)),
  )
  const words = makeWords(() => {
    const found = kept.read<KeptWords<KeptCollector>>('words')
    return found && areMostlyUsed(found) ? found : undefined
  }, makeSearchCollector)

  function keepRelated(opened: EditionFolder): void {
    if (openings.areIncomplete()) return
    // While an edition is worked on, a few are picked for each page that is looked at.
    if (isBuilding && related?.isNew()) kept.write('picks', related.keepPicks(), lexicon)
    const news = openings.news() + (related?.newDirections() ?? 0)
    if (news <= much * opened.ids.length) return
    directions = related?.keepDirections(true) ?? directions
    const own = openings.keep(opened)
    const both = own && ({ openings: own, directions } satisfies KeptOpeningWords)
    if (both) kept.write('openings', both, lexicon)
  }

  function keepSearch(opened: EditionFolder): void {
    if (words.areIncomplete()) return
    if (areSegmentsNew) kept.write('segments', segments)
    areSegmentsNew = false
    const own = words.news() > much * opened.ids.length ? words.keep(opened) : undefined
    if (own) kept.write('words', own)
  }

  /** Says whether there was anything in memory to forget. */
  function forgetRelated(): boolean {
    const wereThere = openings.release()
    related?.release()
    related = undefined
    directions = undefined
    return wereThere
  }

  /** The words of a large archive weigh more than all else: those of related articles go before those of the search come. */
  function releaseRelated(opened: EditionFolder): void {
    keepRelated(opened)
    if (forgetRelated() && opened.ids.length >= largeArchive) collectGarbage()
  }

  function keep(): void {
    if (!folder) return
    if (news > much * folder.ids.length) {
      kept.writeArticles(known)
      news = 0
    }
    keepRelated(folder)
    keepSearch(folder)
  }

  return {
    open: (isForBuild, hides = () => false) => {
      const opened = openEditionFolder(place, {
        known,
        hides,
        learn: (groups) => {
          if (groups !== lexicon) forgetRelated()
          lexicon = groups
        },
        read: (article, digest) => {
          if (!isForBuild) return
          openings.take(article, digest)
          words.take(article, digest)
        },
      })
      const now = new Map<string, KnownArticle>()
      for (const [id, one] of [...opened.articles, ...opened.hidden, ...opened.withdrawn]) {
        now.set(`articles/${id}.json`, one)
      }
      for (const [file, one] of now) if (known.get(file) !== one) news++
      for (const file of known.keys()) if (!now.has(file)) news++
      known = now
      folder = opened
      isBuilding = isForBuild
      return opened
    },
    relate: (opened, { entries }) => {
      const before = openings.areIncomplete() ? undefined : related
      directions = before?.keepDirections() ?? directions
      related = makeRelatedLinks(
        entries,
        () => ({ ...openings.of(opened), directions }),
        (id) => opened.articles.get(id)?.facts.opening ?? '',
        before?.keepPicks() ?? kept.read<KeptPicks>('picks', lexicon),
      )
      return related
    },
    index: (opened, { entries }) => {
      if (isBuilding) releaseRelated(opened)
      const before = words.areIncomplete() ? undefined : segments
      const earlier = before ?? kept.read<WrittenSegment[]>('segments') ?? []
      const index = writeSearchIndex(
        () => words.of(opened),
        entries.map(({ summary }) => summary),
        {
          language: opened.config.language,
          lexicon: opened.lexicon,
          hash: (content) => createHash('sha256').update(content).digest('hex'),
          stateOf: (id) => opened.digest(id) ?? '',
          earlier,
        },
      )
      areSegmentsNew ||= index.segments.some((one) => !earlier.includes(one))
      segments = index.segments
      if (isBuilding) {
        keepSearch(opened)
        if (words.release() && opened.ids.length >= largeArchive) collectGarbage()
      }
      return index
    },
    keep,
  }
}

/** The parts of what is kept of an edition, each an entry of the cache by itself, and of no other program. */
function keptParts(place: string, program: string, cache: Cache) {
  const edition = createHash('sha256').update(resolve(place)).digest('hex').slice(0, 32)
  const nameOf = (part: string) => `edition-${edition}-${part}`
  return {
    articles: () => {
      const content = cache.read(nameOf('articles'))
      return content ? readKnownArticles(program, content) : new Map<string, KnownArticle>()
    },
    writeArticles: (articles: ReadonlyMap<string, KnownArticle>) =>
      cache.write(nameOf('articles'), formatKnownArticles(program, articles)),
    /** Reads a part that was made `by` the same words of the edition, where these matter. */
    read: <Part>(part: string, by = ''): Part | undefined => {
      const content = cache.read(nameOf(part))
      try {
        const found =
          content && (readValue(content) as { program: string; by: string; value: Part })
        return found?.program === program && found.by === by ? found.value : undefined
      } catch {
        // Another version of Node has written it.
        return undefined
      }
    },
    write: (part: string, value: unknown, by = '') =>
      cache.write(nameOf(part), writeValue({ program, by, value })),
  }
}

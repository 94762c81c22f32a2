import { createHash } from 'node:crypto'
import type { Article, Figure, Text } from '../../article/article.ts'
import { blockPicture } from '../../article/blocks.ts'
import { lastChange } from '../../article/corrections.ts'
import { coverageOf, everyBlock, type NamedBlock } from '../../article/coverage.ts'
import { drawnWords } from '../../article/drawn-words.ts'
import type { Summary } from '../../article/edition.ts'
import { readingMinutes } from '../../article/reading-time.ts'
import { openingText } from '../related/opening.ts'

/** What the publisher keeps of every article in memory: its row, where it belongs, and what it points to. */
export interface Entry {
  summary: Summary
  topics: readonly string[]
  /** Ids of those authors of the edition whom its bylines name; none before they are looked up. */
  authors: readonly string[]
  /** The running story that it belongs to, whether the edition knows it or not. */
  story?: string
  aliases: readonly string[]
  /** When it was last changed, be it by a correction. */
  modified: string | undefined
  /** Changes with anything that is said above. */
  state: string
}

/** All that is asked of an article while its own pages are not made: its text is not needed for it. */
export interface ArticleFacts {
  /** Its picture is as the article names it. */
  entry: Entry
  /** Its pictures, each with the field that names it: `body[3].src`. */
  pictures: readonly (readonly [field: string, src: string])[]
  /** Figures that say how large their picture is. */
  sizes: readonly FigureSize[]
  isDraft?: true
  /** That it was withdrawn, and what its page says of that. */
  withdrawn?: Withdrawal
  isEvergreen?: true
  coverage?: Article['coverage']
  related?: Article['related']
  next?: Article['next']
  /** Changes with what related articles are picked by: most corrections of a text leave it. */
  opening: string
}

/** When an article was withdrawn and why, where that is said. */
export interface Withdrawal {
  date?: string
  reason?: Text
}

/** How large an article says that a picture is, and where it says so: `lead`, `body[3]`. */
export interface FigureSize {
  field: string
  src: string
  width: number
  height: number
}

/** Gathers what other pages say of an article, and what surrounds its own. */
export function factsOf(article: Article): ArticleFacts {
  const { lead, body, related, next, status, withdrawn = {}, evergreen } = article
  const coverage = coverageOf(article)
  const blocks: NamedBlock[] = [...(lead ? [['lead', lead] as const] : []), ...everyBlock(body)]
  return {
    entry: entryOf(article),
    pictures: blocks.flatMap(([field, block]) => {
      const src = blockPicture(block)
      return src === undefined
        ? []
        : [[`${field}.${block.type === 'embed' ? 'poster' : 'src'}`, src]]
    }),
    sizes: blocks.flatMap(([field, block]) => {
      if (block.type !== 'figure') return []
      const { src, width, height } = block
      return src !== undefined && width && height ? [{ field, src, width, height }] : []
    }),
    ...(status === 'draft' && { isDraft: true }),
    ...(status === 'withdrawn' && { withdrawn }),
    ...(evergreen && { isEvergreen: true }),
    ...(coverage && { coverage }),
    ...(related && { related }),
    ...(next && { next }),
    opening: digestOf([article.section, article.topics, ...openingText(article)]),
  }
}

function entryOf(article: Article): Entry {
  const { id, aliases = [], language, headline, deck, section, bylines, published, lead } = article
  const drawn = drawnWords(article)
  const entry = {
    summary: {
      id,
      language,
      headline,
      ...(deck !== undefined && { deck }),
      ...(drawn && { drawn }),
      ...(section !== undefined && { section }),
      ...(bylines !== undefined && { bylines }),
      ...(published !== undefined && { published }),
      readingMinutes: readingMinutes(article),
      ...(lead?.src !== undefined && { picture: frameOf(lead) }),
      ...(coverageOf(article) === 'live' && { isLive: true as const }),
    },
    authors: [],
    ...(article.story !== undefined && { story: article.story }),
    aliases,
    modified: lastChange(article),
    topics: [...new Set([...(section === undefined ? [] : [section]), ...(article.topics ?? [])])],
  }
  return { ...entry, state: digestOf(entry) }
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url')
}

/** A list needs the picture and its space, not its words. */
function frameOf({ type, src, width, height }: Figure): Figure {
  return {
    type,
    ...(src !== undefined && { src }),
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  }
}

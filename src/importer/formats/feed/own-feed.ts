import { readArticleAddress, readListAddress } from '../../../article/addresses.ts'
import type { Topic } from '../../../article/edition-config.ts'
import { comparable } from '../../../article/text/folding.ts'
import { runsOf } from '../../markup/text-runs.ts'
import { readCarriedTopics } from '../article-json/carried.ts'
import type { FoundArticle } from '../format.ts'
import { isObject } from '../json/json-values.ts'

/** What a feed that a site of ours publishes says once for all its items. */
export interface OwnFeed {
  topics: Topic[]
}

/** What a JSON Feed of ours says of itself; undefined for every other. */
export function ownFeed(value: unknown): OwnFeed | undefined {
  if (!isObject(value) || value.version !== 1) return undefined
  return { topics: readCarriedTopics(value.topics) }
}

/** A feed of ours by its categories, each a path or an id and a label: `/t/arts/` and «فنون», `arts` and «فنون». */
export function topicsOfFeed(
  categories: readonly (readonly [name: string | undefined, label: string | undefined])[],
): OwnFeed {
  const named = categories.map(([name = '', label]) => ({
    id: readListAddress(name)?.topic ?? name,
    label,
  }))
  return { topics: readCarriedTopics(named) }
}

/**
 * An item of a feed that a site of ours publishes, with what its address, its first paragraph and its categories say to
 * who knows how these are made: its id, its deck, its lead picture, its section and topics, days as days.
 */
export function asOwn(found: FoundArticle, own: OwnFeed | undefined): FoundArticle {
  const slug = own === undefined ? undefined : idIn(found.url)
  if (own === undefined || slug === undefined) return found
  const { article, section: only, ...rest } = found
  const body = [...article.body]
  const deck = deckOf(body[0])
  if (deck !== undefined) body.shift()
  const lead = body[0]?.type === 'figure' ? body[0] : undefined
  if (lead !== undefined) body.shift()
  const words = only === undefined ? found.keywords : [only, ...found.keywords]
  const ids = words.map((word) => idOfTopic(word, own.topics) ?? word)
  const [section] = ids
  const { published, modified, ...fields } = article
  return {
    ...rest,
    // A wish and no order: another paper may have an article of that id.
    slug,
    ...(section !== undefined && { section }),
    keywords: ids.slice(1),
    topics: own.topics,
    article: {
      ...fields,
      ...(deck !== undefined && { deck }),
      ...(lead !== undefined && { lead }),
      ...(published !== undefined && { published: asDay(published) }),
      ...(modified !== undefined && { modified: asDay(modified) }),
      body: body.length === 0 ? article.body : body,
    },
  }
}

/** The id in the address of an article under whatever path its site has. */
function idIn(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined
  const { pathname } = new URL(url)
  const end = pathname.lastIndexOf('/a/')
  return end < 0 ? undefined : readArticleAddress(pathname, pathname.slice(0, end + 1))
}

/** Over its text a feed of ours has the deck as a strong paragraph. */
function deckOf(block: FoundArticle['article']['body'][number] | undefined): string | undefined {
  if (block?.type !== 'paragraph') return undefined
  const [run, ...others] = runsOf(block.text)
  return run?.strong === true && others.length === 0 ? run.text : undefined
}

function idOfTopic(word: string, topics: readonly Topic[]): string | undefined {
  const key = comparable(word)
  return topics.find(({ label }) => Object.values(label).some((one) => comparable(one) === key))?.id
}

/** Feeds know only times; a day is midnight there. */
function asDay(time: string): string {
  return time.replace(/T00:00:00(?:\.0+)?Z$/, '')
}

import type { EditionConfig, Topic } from '../../article/edition-config.ts'
import { limits } from '../../article/limits.ts'
import { directionOf, directionOfLanguage } from '../../article/text/direction.ts'
import { comparable } from '../../article/text/folding.ts'
import type { FoundArticle } from '../formats/format.ts'
import { languageOfLetters } from '../press/language.ts'
import { idOfSection } from './section-names.ts'
import { freeTopicId } from './topic-ids.ts'
import type { TopicNames } from './topic-names.ts'

/** The topics of an article, by their ids. */
export interface ArticleTopics {
  section?: string
  topics?: string[]
}

/** Gives articles the topics of an edition, and finds which topics the edition lacks. */
export interface TopicIndex {
  /** Takes in topics under their own ids; gives those that the edition has not, by id or by name. */
  bring: (topics: readonly Topic[]) => Topic[]
  /** The topics of an article as far as is known now, and those that its section adds to the edition. */
  assign: (
    id: string,
    found: Pick<FoundArticle, 'section' | 'keywords' | 'topicIds'>,
  ) => ArticleTopics & { added: Topic[] }
  /**
   * Once all articles have theirs: the topics that frequent tags add to the edition, and the articles that have
   * other topics now, because their tag became a topic only after them. Assigning all of them again changes nothing.
   */
  addFrequentTags: () => { added: Topic[]; moved: Map<string, ArticleTopics> }
  /** Tags that nearly all articles have, so that they tell none from another; they become no topics. */
  tagsOfAll: () => string[]
}

/** A tag is worth a page of its own when so many articles of a run have it, and so great a part of them. */
const fewestArticles = 3
const smallestShare = 0.02
/** Of so many articles, a tag that so great a part has tells nothing. */
const fewestForAll = 8
const shareOfAll = 0.9
/** No topic bar holds more; the rest can be added by hand, and is assigned from then on. */
const mostTags = 12
const mostTopics = 8

/**
 * Opens the index of the topics of an edition. A section always is a topic; a tag belongs to the topic that has its
 * name, and becomes one when it is frequent. Names are compared folded: «الإقتصاد» and «الاقتصاد» are one topic.
 */
export function openTopicIndex(
  edition: Pick<EditionConfig, 'topics' | 'language'> | undefined,
  named: TopicNames = { topics: [], none: new Set() },
): TopicIndex {
  const ids = new Map<string, string>()
  const taken = new Set<string>()
  const usuals = new Set<string>()
  const assigned = new Map<string, Pick<FoundArticle, 'section' | 'keywords'>>()
  const places = new Map<string, string>()
  const articles = new Map<string, Set<string>>()
  const spellings = new Map<string, string>()
  const wishes = new Map<string, string>()
  const sections = new Set<string>()

  const namedIds = new Map(
    named.topics.flatMap(({ id, names }) => names.map((name) => [topicKey(name), id])),
  )

  for (const topic of edition?.topics ?? []) know(topic)
  for (const { id, names } of named.topics) if (taken.has(id)) belong(id, names)

  function know({ id, label }: Topic): void {
    taken.add(id)
    for (const name of [id, ...Object.values(label)])
      if (!ids.has(topicKey(name))) ids.set(topicKey(name), id)
    if (Object.values(label).some((name) => idOfSection(name) === id)) usuals.add(id)
  }

  /** The topic of a name, that of «الثقافة» where the edition has «ثقافة» under the id that such sections have. */
  function idOf(name: string): string | undefined {
    const usual = idOfSection(name)
    return ids.get(topicKey(name)) ?? (usual !== undefined && usuals.has(usual) ? usual : undefined)
  }

  /** What somebody wrote down goes before what the edition's labels say. */
  function belong(id: string, names: readonly string[]): void {
    for (const name of names) ids.set(topicKey(name), id)
  }

  /** The topics that somebody wrote down for some names, as far as the edition lacks them. */
  function addNamed(words: readonly string[]): Topic[] {
    const wanted = new Set(words.flatMap((word) => namedIds.get(topicKey(word)) ?? []))
    const missing = named.topics.filter(({ id }) => wanted.has(id) && !taken.has(id) && hasRoom())
    return missing.map(({ id, names }) => {
      const [label = id] = names
      const topic = { id, label: { [languageOfLabel(label, edition?.language)]: label } }
      know(topic)
      belong(id, names)
      return topic
    })
  }

  function hasRoom(): boolean {
    return taken.size < limits.editionTopics
  }

  function add(name: string): Topic {
    const wish = wishes.get(topicKey(name))
    const isFree = wish !== undefined && !taken.has(wish)
    const id = isFree ? wish : freeTopicId(name, (one) => taken.has(one))
    const topic = { id, label: { [languageOfLabel(name, edition?.language)]: name } }
    know(topic)
    return topic
  }

  function placeOf({
    section,
    keywords,
  }: Pick<FoundArticle, 'section' | 'keywords'>): ArticleTopics {
    const main = section === undefined ? undefined : idOf(section)
    const others = keywords.flatMap((one) => idOf(one) ?? [])
    const topics = [...new Set(main === undefined ? others : [main, ...others])].slice(
      0,
      mostTopics,
    )
    return {
      ...(main === undefined ? {} : { section: main }),
      ...(topics.length === 0 ? {} : { topics }),
    }
  }

  function isOfAll(count: number): boolean {
    return assigned.size >= fewestForAll && count >= assigned.size * shareOfAll
  }

  return {
    tagsOfAll: () =>
      [...articles]
        .filter(([key, found]) => isOfAll(found.size) && idOf(key) === undefined)
        .map(([key]) => spellings.get(key) ?? key),
    bring: (topics) =>
      topics.filter((topic) => {
        const known = Object.values(topic.label).map((name) => ids.get(topicKey(name)))
        const same = ids.get(topicKey(topic.id)) ?? known.find((one) => one !== undefined)
        if (same !== undefined) ids.set(topicKey(topic.id), same)
        const isNew = same === undefined && hasRoom()
        if (isNew) know(topic)
        return isNew
      }),
    assign: (id, { section: said, keywords: all, topicIds = {} }) => {
      for (const [name, wish] of Object.entries(topicIds)) {
        if (!wishes.has(topicKey(name))) wishes.set(topicKey(name), wish)
      }
      const isTopic = (name: string) => !named.none.has(topicKey(name))
      const section = said !== undefined && isTopic(said) ? said : undefined
      if (section !== undefined) sections.add(topicKey(section))
      const keywords = all.filter(isTopic)
      const chosen = addNamed([...(section === undefined ? [] : [section]), ...keywords])
      const isNew =
        section !== undefined && isTopicName(section, 60, 8) && idOf(section) === undefined
      const added = isNew && hasRoom() ? [...chosen, add(section.trim())] : chosen
      const words = { ...(section === undefined ? {} : { section }), keywords }
      for (const keyword of keywords) {
        if (!isTopicName(keyword, 40, 4)) continue
        const key = topicKey(keyword)
        if (!spellings.has(key))
          spellings.set(key, keyword.replace(/^#/, '').replaceAll('_', ' ').trim())
        articles.set(key, (articles.get(key) ?? new Set()).add(id))
      }
      const place = placeOf(words)
      assigned.set(id, words)
      places.set(id, JSON.stringify(place))
      return { ...place, added }
    },
    addFrequentTags: () => {
      const fewest = Math.max(fewestArticles, Math.ceil(assigned.size * smallestShare))
      const frequent = [...articles]
        .filter(
          ([key, found]) => found.size >= fewest && !sections.has(key) && !isOfAll(found.size),
        )
        .sort(([a, one], [b, other]) => other.size - one.size || (a < b ? -1 : 1))
      const added = frequent
        // Of a run that is made again the same: those that it made topics before are among them.
        .slice(0, mostTags)
        .filter(([key]) => idOf(key) === undefined)
        .slice(0, limits.editionTopics - taken.size)
        .map(([key]) => add(spellings.get(key) ?? key))
      const moved = new Map<string, ArticleTopics>()
      for (const [id, words] of assigned) {
        const place = placeOf(words)
        if (JSON.stringify(place) !== places.get(id)) moved.set(id, place)
        places.set(id, JSON.stringify(place))
      }
      return { added, moved }
    },
  }
}

/** Hashtags are written with a sign and without spaces. */
function topicKey(name: string): string {
  return comparable(name.replaceAll('_', ' '))
}

/** Whether words are short enough to be the name of a topic, and words at all. */
function isTopicName(text: string, mostLetters: number, mostWords: number): boolean {
  const isShort = text.length <= mostLetters && text.trim().split(/\s+/).length <= mostWords
  return isShort && /\p{L}{2}/u.test(text) && !/[/\\<>@{}]|^https?:/u.test(text)
}

/** A label is in the edition's language when it is written in its direction, else in the one its letters tell. */
function languageOfLabel(name: string, language: string | undefined): string {
  const direction = directionOf(name)
  if (language !== undefined && directionOfLanguage(language) === direction) return language
  const found = languageOfLetters(name)
  return found === 'und' ? (language ?? 'ar') : found
}

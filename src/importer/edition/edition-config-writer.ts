import type { Article } from '../../article/article.ts'
import type { EditionConfig, Topic } from '../../article/edition-config.ts'
import { limits } from '../../article/limits.ts'
import { InputError } from '../run/input-error.ts'
import type { Options } from '../run/options.ts'
import { addTopics, newEdition, readEdition, writeEdition } from './edition-folder.ts'
import { readTopicNames } from './topic-names.ts'
import { type ArticleTopics, openTopicIndex } from './topics.ts'

/** What a source files an article under, in its own words. */
export interface Labels {
  section?: string
  keywords?: string[]
  /** Topics that it brings along, which the edition has from now on. */
  topics?: readonly Topic[]
}

/** The `edition.json` of an import: made where there is none, given the topics that articles need, else left alone. */
export interface EditionConfigWriter {
  /** An article with its topics, which the edition has from now on. */
  assignTopics: (article: Article, labels: Labels) => Article
  /** Once all articles have theirs: the topics of those before which a tag was not a topic yet. */
  addFrequentTags: () => ReadonlyMap<string, ArticleTopics>
  /** What was changed. */
  notes: () => string[]
}

/** Opens the `edition.json` of a folder. Throws a ContractError when it is broken. */
export function openEditionConfig({
  edition: folder,
  section,
  dryRun,
  topics: file,
}: Options): EditionConfigWriter {
  const before = readEdition(folder)
  let config: EditionConfig | undefined = before
  const topics = openTopicIndex(before, file === undefined ? undefined : readTopicNames(file))
  const languages = new Map<string, number>()
  const notes: string[] = []

  /** An edition that is killed before its end is one all the same: its file is written before its first article. */
  function prepare({ language }: Article): void {
    languages.set(language, (languages.get(language) ?? 0) + 1)
    if (config !== undefined) return
    config = newEdition(folder, language)
    notes.push(`${dryRun ? 'would make' : 'made'} the edition ${folder}`)
    if (!dryRun) writeEdition(folder, config)
  }

  function add(added: readonly Topic[]): void {
    if (config === undefined || added.length === 0) return
    config = { ...config, topics: [...config.topics, ...added] }
    const names = added.map(({ id }) => `"${id}"`).join(', ')
    const are = added.length > 1 ? 'topics' : 'topic'
    const advice = section === undefined ? '' : '; give it a label there'
    notes.push(
      `${dryRun ? 'would add' : 'added'} the ${are} ${names} to ${folder}/edition.json${advice}`,
    )
    if (!dryRun) addTopics(folder, added)
  }

  function topicsOf(
    { id }: Article,
    { section: label, keywords = [], topics: brought = [] }: Labels,
  ): ArticleTopics {
    if (section !== undefined) {
      const topics = config?.topics ?? []
      const isKnown = topics.some((topic) => topic.id === section)
      if (!isKnown && topics.length >= limits.editionTopics)
        throw new InputError(
          `--section ${section} would be a topic more than an edition has room for`,
        )
      if (!isKnown) add([{ id: section, label: { [config?.language ?? 'ar']: section } }])
      return { section, topics: [section] }
    }
    add(topics.bring(brought))
    const { added, ...place } = topics.assign(id, {
      ...(label !== undefined && { section: label }),
      keywords,
    })
    add(added)
    return place
  }

  return {
    assignTopics: (article, labels) => {
      prepare(article)
      return withTopics(article, topicsOf(article, labels))
    },
    addFrequentTags: () => {
      const { added, moved } = topics.addFrequentTags()
      add(added)
      const [language] = [...languages].sort((a, b) => b[1] - a[1])[0] ?? []
      const made = before === undefined && !dryRun ? config : undefined
      if (made && language !== undefined && made.language !== language)
        writeEdition(folder, { ...made, language })
      return moved
    },
    notes: () => [
      ...notes,
      ...topics
        .tagsOfAll()
        .map((tag) => `nearly all articles have the tag «${tag}»: it became no topic`),
    ],
  }
}

/** An article with other topics, its fields in their order. */
export function withTopics(article: Article, { section, topics }: ArticleTopics): Article {
  const { version, id, language, headline, deck, section: _, topics: __, ...rest } = article
  return {
    version,
    id,
    language,
    headline,
    ...(deck !== undefined && { deck }),
    ...(section !== undefined && { section }),
    ...(topics !== undefined && { topics }),
    ...rest,
  }
}

import type { Article } from '../../article/article.ts'
import type { AuthorConfig, EditionConfig, Topic } from '../../article/edition-config.ts'
import { limits } from '../../article/limits.ts'
import { comparable } from '../../article/text/folding.ts'
import { InputError } from '../run/input-error.ts'
import type { Options } from '../run/options.ts'
import { addEntries, newEdition, readEdition, writeEdition } from './edition-folder.ts'
import { freeTopicId } from './topic-ids.ts'
import { readTopicNames } from './topic-names.ts'
import { type ArticleTopics, openTopicIndex } from './topics.ts'

/** What a source files an article under, in its own words. */
export interface Labels {
  section?: string
  keywords?: string[]
  /** Ids that the source has for these, by their names. */
  topicIds?: Record<string, string>
  /** Topics that it brings along, which the edition has from now on. */
  topics?: readonly Topic[]
}

/** The `edition.json` of an import: made where there is none, given the topics that articles need, else left alone. */
export interface EditionConfigWriter {
  /** An article with its topics, which the edition has from now on. */
  assignTopics: (article: Article, labels: Labels) => Article
  /** Once all articles have theirs: the topics of those before which a tag was not a topic yet. */
  addFrequentTags: () => ReadonlyMap<string, ArticleTopics>
  /** Names those who write in it, but for those whom it names already. */
  addAuthors: (authors: readonly Omit<AuthorConfig, 'id'>[]) => void
  /** Names a page of the paper itself. Throws an InputError when there is no room for it. */
  addOwnPage: (page: Article) => void
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
  const authorIds = new Set(before?.authors?.map(({ id }) => id))
  const authorNames = new Set(
    before?.authors?.flatMap(({ name, names = [] }) => [name, ...names].map(comparable)),
  )

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
    if (!dryRun) addEntries(folder, 'topics', added)
  }

  function addAuthor(author: Omit<AuthorConfig, 'id'>): void {
    const key = comparable(author.name)
    if (config === undefined || key === '' || authorNames.has(key)) return
    if (authorIds.size >= limits.authors) return
    const added = { id: freeTopicId(author.name, (id) => authorIds.has(id)), ...author }
    authorNames.add(key)
    authorIds.add(added.id)
    config = { ...config, authors: [...(config.authors ?? []), added] }
    if (!dryRun) addEntries(folder, 'authors', [added])
  }

  function topicsOf(
    { id }: Article,
    { section: label, keywords = [], topicIds, topics: brought = [] }: Labels,
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
      ...(topicIds !== undefined && { topicIds }),
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
    addAuthors: (authors) => authors.forEach(addAuthor),
    addOwnPage: (page) => {
      prepare(page)
      const pages = config?.pages ?? []
      if (config === undefined || pages.includes(page.id)) return
      if (pages.length >= limits.ownPages)
        throw new InputError(
          `an edition has room for ${limits.ownPages} own pages; name in edition.json those that are wanted`,
        )
      config = { ...config, pages: [...pages, page.id] }
      if (!dryRun) addEntries(folder, 'pages', [page.id])
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

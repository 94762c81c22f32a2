import { availableParallelism } from 'node:os'
import { describeFault, type Fault } from '../../article/faults.ts'
import type { SearchFiles } from '../../search/write/search-index.ts'
import { makeDress } from '../brand/dress.ts'
import { prepareIcons } from '../brand/icons.ts'
import { type Cache, ownCache } from '../cache.ts'
import type { CardTools } from '../cards/card-tools.ts'
import { prepareCards } from '../cards/cards.ts'
import type { ArticleFacts } from '../edition/article-facts.ts'
import { makeAuthorFinder, portraitsOf } from '../edition/authors.ts'
import { makeCatalogue } from '../edition/catalogue.ts'
import type { EditionFolder } from '../edition/edition-folder.ts'
import type { MissingLinks } from '../edition/missing-links.ts'
import { findUnpublished, markUnpublished, type Unpublished } from '../edition/unpublished.ts'
import { type Learned, recallLearned } from '../learned/learned.ts'
import type { Colours } from '../page/colours.ts'
import { loadEncoder } from '../pictures/encoder.ts'
import { type PictureTools, preparePictures } from '../pictures/pictures.ts'
import { unshownPicture } from './article-view.ts'
import { picturesOfFaulty } from './faulty-article.ts'
import { makeFavicon } from './favicon.ts'
import { makePublication } from './publication.ts'
import { makeSite, type Site } from './site.ts'
import { ownDrawings, picturesOf } from './used-pictures.ts'

export interface OpenSite {
  folder: EditionFolder
  /** Articles, and pages as `pages/about`, that are left out until they are public, those that become it first before the others. */
  waiting: readonly Unpublished[]
  site: Site
  /** What the publisher should know of, each once; grows while files are made. */
  warnings: ReadonlySet<string>
  /** What was left out, files of the edition and pictures in articles, each fault once; grows while files are made. */
  faults: () => Fault[]
  /** What articles name and the edition has not; grows while files are made. */
  missing: MissingLinks
}

/** Sharp where it is installed, and a cache among the dependencies. */
export const ownTools: PictureTools = {
  loadEncoder,
  cache: ownCache('pictures'),
  limit: Math.min(4, availableParallelism()),
  seen: new Map(),
}

/** What stays in memory while somebody works on an edition; empty at first. */
export interface WatchedEdition {
  learned?: Learned
}

/** Where and when a site is published. */
export interface Publishing {
  base: string
  /** Overrides the edition's own address. */
  origin?: string | undefined
  /** What the age of articles and what counts as news are reckoned from. */
  now: Date
  /** Changes with the program; without it every file is made anew. */
  program?: string | undefined
  /** Those of the reader's themes, for the manifest, the mark, cards and the bars of phones. */
  colours: Colours
  tools?: PictureTools | undefined
  /** Without them no cards are drawn. */
  cardTools?: CardTools | undefined
  /** Whether articles are there that are not public: drafts, and those whose date is still to come. */
  showsUnpublished?: boolean
  /** Given where the edition is opened anew after each change: no more is learned then than the files need that are asked for. */
  watched?: WatchedEdition | undefined
  /** Where what was learned by a program is kept, beside its built app. */
  cache?: Cache
}

/**
 * Opens an edition folder as the site it becomes. Pictures are looked at when the first file is asked for.
 * Throws a ContractError when there is no edition.
 */
export function openSite(
  path: string,
  {
    base,
    origin,
    now,
    program,
    colours,
    tools = ownTools,
    cardTools,
    showsUnpublished = false,
    watched,
    cache = ownCache('builds'),
  }: Publishing,
): OpenSite {
  const learned = watched?.learned ?? recallLearned(path, program, cache)
  if (watched) watched.learned = learned
  const hides = (one: ArticleFacts) => !showsUnpublished && findUnpublished(one, now) !== undefined
  const folder = learned.open(!watched, hides)
  const facts = Array.from(folder.articles.values(), (one) => markUnpublished(one.facts, now))
  const ownFacts = Array.from(folder.own.shown.values(), (one) => one.facts)
  const withdrawn = Array.from(folder.withdrawn.values(), (one) => one.facts)
  const warnings = new Set<string>()
  const warn = (message: string) => warnings.add(message)
  const faults = makeFaultList(folder.faults)
  const missing: MissingLinks = {
    pictures: new Set(),
    articles: new Set(),
    authors: new Set(),
    stories: new Set(),
  }
  const siteOrigin = origin ?? folder.config.origin
  if (siteOrigin === undefined) {
    warn(
      'edition.json has no origin and SUTUR_ORIGIN is not set: there is no sitemap, no feed and no card image, and links to this site show no address, picture or data of schema.org',
    )
  }
  const { lead, picks = [] } = folder.config.front ?? {}
  const isMissing = (id: string) =>
    !folder.hidden.has(id) &&
    ![...facts, ...withdrawn].some(
      ({ entry }) => entry.summary.id === id || entry.aliases.some((alias) => alias === id),
    )
  if (lead !== undefined && isMissing(lead)) {
    warn(`edition.json: front.lead: no such article, the newest leads instead, found "${lead}"`)
  }
  for (const [at, id] of picks.entries()) {
    if (!isMissing(id)) continue
    warn(`edition.json: front.picks[${at}]: no such article, it is left out, found "${id}"`)
  }

  async function make(): Promise<Site> {
    const told = { warn, fault: faults.add }
    const pictures = await preparePictures(
      folder,
      {
        shown: new Set([
          ...picturesOf([...facts, ...ownFacts], folder.config),
          // Whoever writes an article sees it, faults and all.
          ...(watched ? picturesOfFaulty(path, folder.faults) : []),
        ]),
        own: ownDrawings(folder.config),
      },
      tools,
      told,
    )
    for (const [field, src] of portraitsOf(folder.config)) {
      if (pictures.show(src)) continue
      faults.add(unshownPicture('edition.json', field, src, folder.images.has(src)))
      missing.pictures.add(src)
    }
    const hasImage = (src: string) => folder.images.has(src)
    const dress = makeDress(folder.config, colours, { pictures, hasImage }, told)
    const { light } = dress.colours
    const favicon = makeFavicon(pictures, light)
    const icons = await prepareIcons(favicon.content, light.paper, tools, warn)
    const findAuthor = makeAuthorFinder(folder.config)
    const catalogue = makeCatalogue(facts, pictures.show, { findAuthor, withdrawn })
    const cards =
      cardTools && siteOrigin !== undefined
        ? await prepareCards(folder, catalogue, pictures, cardTools, dress, warn)
        : undefined
    let index: SearchFiles | undefined
    const search = () => {
      index ??= learned.index(folder, catalogue)
      return index
    }
    return makeSite(
      makePublication({
        folder,
        catalogue,
        pictures,
        cards,
        base,
        origin: siteOrigin,
        now,
        program,
        dress,
        favicon,
        icons,
        links: learned.relate(folder, catalogue),
        findAuthor,
        search,
        warn,
        fault: faults.add,
        missing,
      }),
    )
  }
  let made: Promise<Site> | undefined
  const ready = () => {
    made ??= make()
    return made
  }

  /** Whoever has all paths has made all files. */
  function* keepAfter(paths: Iterable<string>): Generator<string> {
    yield* paths
    learned.keep()
  }

  const waiting = [
    ...Array.from(folder.hidden.values()).flatMap((one) => findUnpublished(one.facts, now) ?? []),
    ...folder.own.hidden.flatMap((one) => {
      const found = findUnpublished(one, now)
      return found ? { ...found, id: `pages/${found.id}` } : []
    }),
  ]
  return {
    folder,
    waiting: waiting.sort((a, b) => dueOf(a) - dueOf(b)),
    warnings,
    faults: faults.all,
    missing,
    site: {
      paths: async (fail) => keepAfter(await (await ready()).paths(fail)),
      pictures: async () => (await ready()).pictures(),
      kind: async (path) => (await ready()).kind(path),
      inputs: async (path) => (await ready()).inputs(path),
      sources: async () => (await ready()).sources(),
      file: async (...asked) => {
        const content = await (await ready()).file(...asked)
        if (watched) learned.keep()
        return content
      },
      faultyPage: async (...asked) => (await ready()).faultyPage(...asked),
    },
  }
}

/** Drafts come last. */
function dueOf({ due }: Unpublished): number {
  return due?.getTime() ?? Number.MAX_VALUE
}

/** Faults in the order in which they were found, each once. */
function makeFaultList(found: readonly Fault[]) {
  const faults = new Map(found.map((fault) => [describeFault(fault), fault]))
  return {
    add: (fault: Fault) => {
      faults.set(describeFault(fault), fault)
    },
    all: () => [...faults.values()],
  }
}

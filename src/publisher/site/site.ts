import { address, readArticleAddress, readListAddress } from '../../article/addresses.ts'
import { type ArticleView, fullPages, type Summary } from '../../article/edition.ts'
import { makeFilterFiles } from '../../article/filter-files.ts'
import { jsonSchemas } from '../../article/json-schema.ts'
import { interfaceLanguage } from '../../article/languages.ts'
import {
  cardFolder,
  dataFile,
  imageFolder,
  pageFile,
  readDataFile,
  readPageFile,
  siteFile,
} from '../../article/published-files.ts'
import { directionOfLanguage } from '../../article/text/direction.ts'
import { searchFolder } from '../../search/format/index-files.ts'
import type { SearchFiles } from '../../search/write/search-index.ts'
import type { Cards } from '../cards/cards.ts'
import { type Catalogue, listPage } from '../edition/catalogue.ts'
import type { EditionFolder } from '../edition/edition-folder.ts'
import type { Pictures } from '../pictures/pictures.ts'
import type { RelatedLink } from '../related/compute-related.ts'
import { makeArticleView, type Warn } from './article-view.ts'
import type { Colours } from './colours.ts'
import { countsOf, editionOf } from './edition-data.ts'
import { feeds } from './feeds.ts'
import { composeFront } from './front.ts'
import { webManifest } from './manifest.ts'
import { markOf } from './mark.ts'
import { movedPage } from './moved.ts'
import { oEmbed } from './oembed.ts'
import { type Shell, writePage } from './page.ts'
import type { ReadData, Render } from './render.ts'
import { saidOf } from './said.ts'
import { sitemaps } from './sitemap.ts'

export interface SiteOptions {
  folder: EditionFolder
  catalogue: Catalogue
  pictures: Pictures
  /** Absent where none are drawn: without the site's address, or because the publisher wants none. */
  cards?: Cards | undefined
  base: string
  /** The absolute address of the site, `https://example.org`; without it there is no sitemap. */
  origin: string | undefined
  /** When it is published. */
  now: Date
  colours: Colours
  relatedTo: (id: string) => readonly RelatedLink[]
  /** The index of the edition; written when its first file is asked for. */
  search: () => SearchFiles
  warn: Warn
}

/** Every published file of an edition by its path; made only when it is asked for. */
export interface Site {
  /** Paths of all files, relative to the base; pages are `…/index.html`. */
  paths: () => AsyncIterable<string>
  /** The content of a file; undefined when the site has no such file. */
  file: (path: string, render: Render, shell: Shell) => Promise<string | Uint8Array | undefined>
}

/** The one code path of dev, preview and build: build writes every file of the site, dev answers one at a time. */
export function makeSite(options: SiteOptions): Site {
  const { folder, catalogue, pictures, cards, base, origin, now, colours } = options
  const { config } = folder
  const topics = config.topics.map((topic) => topic.id)
  const today = now.toISOString().slice(0, 10)
  const site = origin === undefined ? undefined : origin.replace(/\/$/, '') + base
  const mark = markOf(folder, colours.light)
  const filterFiles = makeFilterFiles(catalogue.entries, topics)
  const fixed = new Map<string, () => string>([
    [dataFile.edition, () => JSON.stringify(editionOf(folder))],
    [dataFile.counts, () => JSON.stringify(countsOf(catalogue, topics))],
    [dataFile.months, () => JSON.stringify(filterFiles.months())],
    [dataFile.front, () => JSON.stringify(composeFront(catalogue, config))],
    [dataFile.schema('article'), () => JSON.stringify(jsonSchemas().article, null, 2)],
    [dataFile.schema('edition'), () => JSON.stringify(jsonSchemas().edition, null, 2)],
    [siteFile.manifest, () => webManifest(config, base, mark.file, colours.light.paper)],
    [
      siteFile.robots,
      () => `User-agent: *\nAllow: /\n${site ? `Sitemap: ${site}${siteFile.sitemap}\n` : ''}`,
    ],
  ])
  if (site !== undefined) {
    for (const [path, text] of sitemaps(catalogue, config, { site, now }))
      fixed.set(path, () => text)
    const elsewhere = { site, show: pictures.show }
    for (const [path, make] of feeds(catalogue, config, elsewhere, folder.article)) {
      fixed.set(path, make)
    }
  }

  async function* paths(): AsyncIterable<string> {
    yield* fixed.keys()
    yield mark.file
    yield* pictures.paths()
    if (cards) yield* cards.paths()
    yield pageFile(address.front)
    yield pageFile(address.missing)
    yield pageFile(address.search)
    for (const topic of [undefined, ...topics]) {
      yield dataFile.list(topic, 'newest')
      yield pageFile(address.list(topic))
      for (let page = fullPages(catalogue.of(topic).length) + 1; page >= 1; page--) {
        yield dataFile.list(topic, page)
        yield pageFile(address.list(topic, page))
      }
    }
    for (const topic of topics) {
      for (let block = 0; block < filterFiles.blocks; block++)
        yield dataFile.membership(topic, block)
    }
    yield* options.search().paths()
    for (const { summary } of catalogue.entries) {
      yield dataFile.article(summary.id)
      if (site !== undefined) yield dataFile.oEmbed(summary.id)
      yield pageFile(address.article(summary.id))
    }
    for (const alias of catalogue.moved.keys()) {
      yield dataFile.moved(alias)
      yield pageFile(address.article(alias))
    }
  }

  function data(path: string): string | undefined {
    const list = readDataFile.list(path)
    if (list) return listFile(list.topic, list.page)
    const block = readDataFile.membership(path)
    if (block) return JSON.stringify(filterFiles.membership(block.topic, block.block))
    const id = readDataFile.article(path)
    if (id !== undefined) return articleFile(id)?.json
    const alias = readDataFile.moved(path)
    if (alias !== undefined) return movedFile(alias)
    const shared = readDataFile.oEmbed(path)
    if (shared !== undefined) return oEmbedOf(shared)
    return fixed.get(path)?.()
  }

  function listFile(topic: string | undefined, page: string | undefined): string | undefined {
    if (topic !== undefined && !topics.includes(topic)) return undefined
    const entries = catalogue.of(topic)
    const list = listPage(entries, page === 'newest' ? fullPages(entries.length) + 1 : Number(page))
    return list && JSON.stringify(list)
  }

  // A build asks for an article's data and then for its page: the last one is kept for that.
  let last: { id: string; view: ArticleView; json: string } | undefined
  function articleFile(id: string | undefined): typeof last {
    if (id === undefined || !catalogue.byId.has(id)) return undefined
    if (last?.id === id) return last
    const article = folder.article(id)
    const view = makeArticleView(article, { ...options, show: pictures.show, today })
    last = { id, view, json: JSON.stringify(view) }
    return last
  }

  function movedFile(alias: string): string | undefined {
    const to = catalogue.moved.get(alias)
    return to === undefined ? undefined : JSON.stringify({ to })
  }

  function oEmbedOf(id: string): string | undefined {
    const view = articleFile(id)?.view
    return view && site !== undefined ? JSON.stringify(oEmbed(view, { config, site })) : undefined
  }

  const read: ReadData = async (file) => {
    const text = data(file)
    if (text === undefined) throw new Error(`${file} is not part of this edition`)
    return JSON.parse(text)
  }

  return {
    paths,
    file: async (path, render, shell) => {
      if (path === mark.file) return mark.content
      if (path.startsWith(imageFolder)) return pictures.file(path)
      if (path.startsWith(cardFolder)) return cards?.file(path)
      if (path.startsWith(searchFolder)) return options.search().file(path)
      const page = readPageFile(path)
      if (page === undefined) return data(path)
      const moved = articleFile(catalogue.moved.get(readArticleAddress(page) ?? ''))
      if (moved) return movedPage(moved.view, { config, site, base })
      if (!isPage(page)) return undefined
      const rendered = await render(page, { base, language: config.language, read, site })
      const language = interfaceLanguage(config.language)
      return writePage(
        shell,
        {
          language,
          direction: directionOfLanguage(language),
          title: rendered.title,
          preloads: rendered.preloads,
          ...saidOf(
            {
              path: page,
              title: rendered.title,
              view: articleFile(readArticleAddress(page))?.view,
              rows: rowsOf(page),
              card: cards?.of(page),
            },
            { config, site, base },
          ),
          html: rendered.html,
          boot: rendered.boot,
          mark: mark.file,
          colours,
          styles: shell.ownStyles?.[page],
        },
        base,
      )
    },
  }

  function isPage(page: string): boolean {
    if (page === address.front || page === address.missing || page === address.search) return true
    const article = readArticleAddress(page)
    if (article !== undefined) return catalogue.byId.has(article)
    const list = readListAddress(page)
    return list !== undefined && listFile(list.topic, `${list.page ?? 'newest'}`) !== undefined
  }

  /** The first rows of a list, or what came last. */
  function rowsOf(page: string): readonly Summary[] {
    const asked = readListAddress(page)
    const entries = catalogue.of(asked?.topic)
    const list = listPage(entries, asked?.page ?? fullPages(entries.length) + 1)
    return list?.rows.slice(0, 4) ?? []
  }
}

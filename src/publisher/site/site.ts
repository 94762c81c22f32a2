import type { DataFile } from '../../article/published-files.ts'
import { type DocumentTemplate, dressTemplate } from '../page/document.ts'
import type { Render } from '../page/render.ts'
import { appPagesOutput } from './app-pages.ts'
import { archiveOutput } from './archive.ts'
import { articleOutput } from './articles.ts'
import { authorOutput } from './authors.ts'
import { cardOutput } from './cards.ts'
import { coverageOutput } from './coverage.ts'
import { editionOutput } from './edition-data.ts'
import { type FaultyArticle, makeFaultyPage } from './faulty-article.ts'
import { faviconOutput } from './favicon.ts'
import { feedOutput } from './feeds.ts'
import { filterOutput } from './filter-data.ts'
import { frontOutput } from './front.ts'
import { hostFilesOutput } from './host-files.ts'
import { listOutput } from './lists.ts'
import { manifestOutput } from './manifest.ts'
import { missingPageOutput } from './missing-page.ts'
import { movedOutput } from './moved-articles.ts'
import { numberedOutput } from './numbered-addresses.ts'
import type { App, Content, Input, Output } from './output.ts'
import { ownPageOutput } from './own-pages.ts'
import { pictureOutput } from './pictures.ts'
import type { Publication } from './publication.ts'
import { robotsOutput } from './robots.ts'
import { schemaOutput } from './schemas.ts'
import { searchIndexOutput } from './search-index.ts'

import { sitemapOutput } from './sitemaps.ts'
import { makeSourceOf } from './sources.ts'
import { storyOutput } from './stories.ts'
import { withdrawnOutput } from './withdrawn-articles.ts'

type Kind = (publication: Publication) => Output<unknown>

/** Every kind of file of a site, in the order in which they are written: articles give memory back to the index. */
const kinds = {
  edition: editionOutput,
  schemas: schemaOutput,
  filters: filterOutput,
  manifest: manifestOutput,
  robots: robotsOutput,
  hosts: hostFilesOutput,
  sitemaps: sitemapOutput,
  feeds: feedOutput,
  favicon: faviconOutput,
  pictures: pictureOutput,
  cards: cardOutput,
  front: frontOutput,
  missing: missingPageOutput,
  appPages: appPagesOutput,
  ownPages: ownPageOutput,
  lists: listOutput,
  authors: authorOutput,
  archive: archiveOutput,
  stories: storyOutput,
  articles: articleOutput,
  coverage: coverageOutput,
  withdrawn: withdrawnOutput,
  moved: movedOutput,
  numbered: numberedOutput,
  search: searchIndexOutput,
} satisfies Record<string, Kind>

type KindName = keyof typeof kinds

/** The kinds that other threads make. */
const pictureKinds: readonly KindName[] = ['pictures', 'cards']

/** Every published file of an edition by its path; made only when it is asked for. */
export interface Site {
  /**
   * Paths of all files, relative to the base; pages are `…/index.html`. A kind of file that cannot say which it has is
   * told to `fail`, by its name, and has none; it throws where nobody hears that.
   */
  paths: (fail?: TellFailure) => Promise<Iterable<string>>
  /** Those of pictures and cards alone; of a kind that cannot say which it has, none. */
  pictures: () => Promise<Iterable<string>>
  /** The kind that a file is of, as the table of this file names it; undefined when the site has no such file. */
  kind: (path: string) => Promise<string | undefined>
  /** On what a file depends; undefined when the site has no such file. */
  inputs: (path: string) => Promise<readonly Input[] | undefined>
  /** What tells of what each file is made; a promise for each of 200,000 files would take a second. */
  sources: () => Promise<SourceOf>
  /** The content of a file; undefined when the site has no such file. */
  file: (
    path: string,
    render: Render,
    template: DocumentTemplate,
  ) => Promise<string | Uint8Array | undefined>
  /** The page of an article that was left out, with what is wrong at its place; no path of the site is its own. */
  faultyPage: (faulty: FaultyArticle, render: Render, template: DocumentTemplate) => Promise<Buffer>
}

/**
 * Of what a file is made: the same again gives the same file. Undefined for one that is made each time, because it
 * depends on what is cheaper to make than to compare.
 */
type SourceOf = (path: string, template: DocumentTemplate) => string | undefined

type TellFailure = (kind: string, error: unknown) => void

/** The one code path of dev, preview and build: build writes every file of the site, dev answers one at a time. */
export function makeSite(publication: Publication): Site {
  const outputs = Object.entries<Kind>(kinds).map(
    ([name, kind]) => [name, kind(publication)] as const,
  )
  const sourceOf = makeSourceOf(publication)

  let dressed: { of: DocumentTemplate; template: DocumentTemplate } | undefined

  /** The template in the paper's own face: reckoned once for all pages of a build. */
  function dress(plain: DocumentTemplate): DocumentTemplate {
    if (!dressed || dressed.of !== plain) {
      dressed = { of: plain, template: dressTemplate(plain, publication.dress) }
    }
    return dressed.template
  }

  // Files of one kind are asked for one after the other.
  let recent = outputs[0]

  function find(path: string) {
    const found = recent && matchBy(recent, path)
    if (found) return found
    for (const one of outputs) {
      const found = matchBy(one, path)
      if (!found) continue
      recent = one
      return found
    }
    return undefined
  }

  function matchBy([name, output]: (typeof outputs)[number], path: string) {
    const params = output.match(path)
    return params === undefined ? undefined : { name, output, params }
  }

  async function make(path: string, app: App): Promise<Content | undefined> {
    const found = find(path)
    return found?.output.make(found.params, app)
  }

  function appWith(render: Render, template: DocumentTemplate): App {
    const app: App = {
      render,
      template: dress(template),
      read: async <T>(file: DataFile<T>) => {
        const content = await make(file, app)
        if (typeof content !== 'object' || !('value' in content)) {
          throw new Error(`${file} is not part of this edition`)
        }
        return content.value as T
      },
    }
    return app
  }

  function* pathsOf(isWanted: (name: string) => boolean, fail?: TellFailure): Generator<string> {
    for (const [name, output] of outputs) {
      if (!isWanted(name)) continue
      try {
        yield* output.paths()
      } catch (error) {
        if (!fail) throw error
        fail(name, error)
      }
    }
  }

  return {
    paths: async (fail) => pathsOf(() => true, fail),
    pictures: async () =>
      pathsOf(
        (name) => pictureKinds.some((one) => one === name),
        () => {},
      ),
    kind: async (path) => find(path)?.name,
    inputs: async (path) => {
      const found = find(path)
      return found?.output.inputs(found.params)
    },
    sources: async () => (path, template) => {
      const found = find(path)
      return found && sourceOf(found.output.inputs(found.params), dress(template))
    },
    file: async (path, render, template) => {
      const content = await make(path, appWith(render, template))
      if (typeof content !== 'object' || content instanceof Uint8Array) return content
      return JSON.stringify(content.value, null, content.indent)
    },
    faultyPage: (faulty, render, template) =>
      makeFaultyPage(faulty, publication, appWith(render, template)),
  }
}

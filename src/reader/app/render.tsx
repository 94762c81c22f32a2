import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router'
import { type InterfaceLanguage, interfaceLanguage } from '../../article/languages.ts'
import { learnLibraryWords, loadMessages, makeInterface } from '../locales/interface.ts'
import { type Interface, InterfaceProvider } from '../locales/words.ts'
import { type Prerender, PrerenderProvider } from '../parts/prerender.ts'
import type { SharedPage } from '../parts/share-message.ts'
import { PlainLinks } from '../share/PlainLinks.tsx'
import { makeQueries, makeQueryClient, type Read } from './queries.ts'
import { makeRoutes } from './routes.tsx'

/** What the browser needs to take a page over without asking for anything. */
export interface Boot {
  path: string
  language: string
  data: [key: readonly unknown[], value: unknown][]
}

/** A page drawn for the publisher, who writes its document. */
export interface Rendered {
  title: string
  /** The links that React writes before a page for what it needs at once; they belong in the head. */
  preloads: string
  html: string
  boot: Boot
}

/** Where the site lies that pages are drawn for. */
interface Place {
  base: string
  language: string
  /** Its absolute address, where it is known. */
  site?: string | undefined
}

/**
 * Renders the page at `path` (`/a/suez/`) from the published files that `read` gives, in the interface language
 * of the edition. `base` is the site's base path, `/` or `/x/`, `site` its absolute address where it is known. Throws
 * what a loader throws.
 */
export function render(
  path: string,
  { read, ...place }: Place & { read: Read },
): Promise<Rendered> {
  const key = JSON.stringify([place.base, place.language, place.site])
  const draw = drawers.get(key) ?? makeDrawer(place)
  drawers.set(key, draw)
  return draw(path, read)
}

/** A cache: the routes and the handler of a site hold nothing of a page, and making them takes as long as a third of one. */
const drawers = new Map<string, ReturnType<typeof makeDrawer>>()

/** Makes what draws the pages of one site, one after the other, because they share a cache of data. */
function makeDrawer({ base, language, site }: Place) {
  const client = makeQueryClient()
  let readNow: Read = () => Promise.reject(new Error('no page is drawn'))
  const queries = makeQueries((file) => readNow(file))
  const handler = createStaticHandler(makeRoutes(client, queries), { basename: base })
  const plainLinks = (page: SharedPage) => <PlainLinks page={page} site={site} />
  let last: Promise<unknown> = Promise.resolve()
  let drawn: DrawnParts = { edition: undefined, markup: new Map() }

  async function draw(path: string, read: Read): Promise<Rendered> {
    client.clear()
    readNow = read
    const context = await handler.query(new Request(`http://edition${base}${path.slice(1)}`))
    if (context instanceof Response)
      throw new Error(`${path} redirects to ${context.headers.get('Location')}`)
    const failed = Object.values(context.errors ?? {})[0]
    if (failed !== undefined) throw failed
    const words = await loadInterface(interfaceLanguage(language))
    const edition = JSON.stringify(client.getQueryData(queries.edition.queryKey))
    if (edition !== drawn.edition) drawn = { edition, markup: new Map() }
    let title = ''
    const setTitle = (given: string) => {
      title = given
    }
    const markup = drawOnce(words, drawn, (keepPlace) =>
      renderToString(
        <StrictMode>
          <PrerenderProvider value={{ keepPlace, plainLinks, setTitle }}>
            <InterfaceProvider value={words}>
              <QueryClientProvider client={client}>
                <div id="root">
                  <StaticRouterProvider
                    router={createStaticRouter(handler.dataRoutes, context)}
                    context={context}
                    hydrate={false}
                  />
                </div>
              </QueryClientProvider>
            </InterfaceProvider>
          </PrerenderProvider>
        </StrictMode>,
      ),
    )
    if (title === '') throw new Error(`${path} has no PageTitle`)
    const start = markup.indexOf(rootStart)
    const data = client
      .getQueryCache()
      .getAll()
      // Some queries run only in a browser.
      .filter((query) => query.state.data !== undefined)
      .map((query): Boot['data'][number] => [query.queryKey, query.state.data])
    return {
      title,
      preloads: markup.slice(0, start),
      html: markup.slice(start + rootStart.length, -rootEnd.length),
      // Hosts answer any missing address with this page, so the app draws it again there and never hydrates it.
      boot: {
        path: context.matches.some(({ route }) => route.id === 'missing') ? '/?' : path,
        language,
        data,
      },
    }
  }

  return (path: string, read: Read): Promise<Rendered> => {
    const drawn = last.then(() => draw(path, read))
    last = drawn.catch(() => {})
    return drawn
  }
}

/** The element that holds the app in `index.html`: what React writes before it belongs in the head. */
const rootStart = '<div id="root">'
const rootEnd = '</div>'

/** The markup of `DrawnOnce` parts by their names, and the edition that it is of: in development that may change. */
interface DrawnParts {
  edition: string | undefined
  markup: Map<string, string>
}

/**
 * Draws a page with marks in the places of its `DrawnOnce` parts, then puts their markup there, which is drawn for the
 * first page that needs it: settings, topics and footer are half of a page’s elements.
 */
function drawOnce(
  words: Interface,
  { markup: drawn }: DrawnParts,
  draw: (keepPlace: Prerender['keepPlace']) => string,
): string {
  const missing = new Map<string, ReactNode>()
  const markup = draw((name, part) => {
    if (!drawn.has(name)) missing.set(name, part)
    return <i data-once={name} />
  })
  for (const [name, part] of missing) {
    drawn.set(name, renderToString(<InterfaceProvider value={words}>{part}</InterfaceProvider>))
  }
  // No text of an article can hold such a mark: its `<` is escaped.
  return markup.replace(/<i data-once="([\w-]+)"><\/i>/g, (_, name) => drawn.get(name) ?? '')
}

/** A cache: an interface holds nothing of a page, and making one costs as much as drawing a page. */
const interfaces = new Map<InterfaceLanguage, Interface>()

async function loadInterface(language: InterfaceLanguage): Promise<Interface> {
  // The share links of a prerendered page are named by words that the app loads later.
  await learnLibraryWords()
  const words = interfaces.get(language) ?? makeInterface(language, await loadMessages(language))
  interfaces.set(language, words)
  return words
}

import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, startTransition } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { hasFilter, readNumberedAddress } from '../../article/addresses.ts'
import type { PublishedArticle } from '../../article/edition.ts'
import { type InterfaceLanguage, interfaceLanguage } from '../../article/languages.ts'
import { readDataFile } from '../../article/published-files.ts'
import { yieldToBrowser } from '../../search/read/yield-to-browser.ts'
import { loadNewBuild, watchLeaving } from '../device/load-new-build.ts'
import { saveLanguage, watchLanguage } from '../device/preferences.ts'
import { mendScrollPositions } from '../device/scroll-positions.ts'
import { loadMessages, makeInterface, showLanguage } from '../locales/interface.ts'
import { InterfaceProvider } from '../locales/words.ts'
import { letBackCloseSheets } from '../parts/sheet-history.ts'
import { base } from '../parts/site-path.ts'
import { fetchEarlyParts } from './fetch-early-parts.ts'
import { keepOffline } from './keep-offline.ts'
import { loadLazyPage } from './load-lazy-page.ts'
import { makeQueries, makeQueryClient, readOverHttp } from './queries.ts'
import type { Boot } from './render.tsx'
import { makeRoutes } from './routes.tsx'
import { forgetFirstEntry, standAlone } from './stand-alone.ts'
import '../styles/tokens.css'
import '../styles/fonts.css'
import '../styles/base.css'
import '../styles/contrast.css'

/** Few articles are gone, and fewer of them kept. */
const readOwnCopy: Parameters<typeof makeQueries>[1] = async (...asked) =>
  (await import('../device/kept-files.ts')).readLastCopy(base, ...asked)

const client = makeQueryClient()
const routes = makeRoutes(client, makeQueries(readOverHttp(base), readOwnCopy))
const page = document.getElementById('root')
const boot = readBoot(document.getElementById('boot')?.textContent)

for (const [key, value] of boot?.data ?? []) client.setQueryData(key, value)
// An engine that knows no text fragments takes them for a part of the place's name: it gets the place alone.
if (location.hash.includes(':~:')) location.replace(location.hash.replace(/:~:.*/, ''))
watchLeaving()
mendScrollPositions()
letBackCloseSheets()
// Not awaited here: parts that come later import this file, and the first page may need one of them.
if (page) void takeOver(page)
keepOffline(base)

/** What stands in the page for the app; undefined where it did not come whole, and the page is drawn again. */
function readBoot(text: string | null | undefined): Boot | undefined {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}

/** Hydrates the page if it was written for this address; otherwise (404, a filter) draws the page again from nothing. */
async function takeOver(element: HTMLElement): Promise<void> {
  // To run this file is a task on a slow phone; a finger is answered before the next.
  await yieldToBrowser()
  // Hosts answer `…/index.html` too; the address of the page is its folder.
  const folder = location.pathname.replace(/\/index\.html$/, '/')
  if (folder !== location.pathname) {
    history.replaceState(history.state, '', folder + location.search + location.hash)
  }
  const isAsWritten =
    boot !== undefined &&
    location.pathname === base + boot.path.slice(1) &&
    !hasFilter(location.search) &&
    !(boot.path === '/' && readNumberedAddress(`/${location.search}`))
  // Of a page that comes later the script must be here first, or what was written would be drawn again.
  const loaded = isAsWritten ? await loadLazyPage(routes, location, base) : undefined
  await Promise.all(shownArticles().map(fetchEarlyParts)).catch(() => loadNewBuild(location.href))
  const isNewEntry = history.state === null
  const router = createBrowserRouter(loaded?.routes ?? routes, {
    basename: base,
    ...(loaded && {
      hydrationData: { loaderData: Object.fromEntries(loaded.ids.map((id) => [id, null])) },
    }),
  })
  if (isNewEntry) forgetFirstEntry(router.state.location.key)
  const turned = document.documentElement.lang
  const written = interfaceLanguage(boot?.language ?? turned)
  const tree = (
    language: InterfaceLanguage,
    messages?: Awaited<ReturnType<typeof loadMessages>>,
  ) => (
    <StrictMode>
      <InterfaceProvider value={{ ...makeInterface(language, messages), choose: saveLanguage }}>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} flushSync={drawAtOnce} />
        </QueryClientProvider>
      </InterfaceProvider>
    </StrictMode>
  )
  const first = tree(written, await loadMessages(written).catch(() => loadNewBuild(location.href)))
  let root: Root | undefined
  await isSettled(router)
  await standAlone(router)
  if (loaded) {
    // In slices between which a finger is answered: as an urgent update it would be one long task.
    startTransition(() => {
      root = hydrateRoot(element, first)
    })
  } else {
    root = createRoot(element)
    root.render(first)
  }

  // The start script has turned the page already, by what was asked for or is kept.
  const wanted = interfaceLanguage(turned)
  watchLanguage((language) => {
    if (language !== document.documentElement.lang) void show(language)
  })
  if (wanted !== written) await show(wanted)

  async function show(language: InterfaceLanguage): Promise<void> {
    try {
      const messages = await loadMessages(language)
      showLanguage(language)
      startTransition(() => root?.render(tree(language, messages)))
    } catch {
      // The words did not arrive: better the page as it was than one turned and untranslated.
      showLanguage(written)
      await loadNewBuild(location.href).catch(() => {})
    }
  }
}

/** The articles that came with the page. */
function shownArticles(): PublishedArticle[] {
  return client
    .getQueriesData<PublishedArticle>({
      predicate: ({ queryKey }) => readDataFile.article(String(queryKey[0])) !== undefined,
    })
    .flatMap(([, data]) => data ?? [])
}

/** React's own, in the form that the router asks for. */
function drawAtOnce(draw: () => unknown): undefined {
  flushSync(draw)
}

/** Until the first page's data is there, what the publisher wrote stays on the screen. */
function isSettled(router: ReturnType<typeof createBrowserRouter>): Promise<void> {
  return new Promise((resolve) => {
    if (router.state.initialized) return resolve()
    const stop = router.subscribe((state) => {
      if (!state.initialized) return
      stop()
      resolve()
    })
  })
}

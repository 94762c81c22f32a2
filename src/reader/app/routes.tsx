import type { QueryClient } from '@tanstack/react-query'
import type { LoaderFunctionArgs, RouteObject } from 'react-router'
import { hasFilter, routePath } from '../../article/addresses.ts'
import { loadNewBuild } from '../device/load-new-build.ts'
import { fetchListParts } from '../list/fetch-list-parts.ts'
import { learnLaterWords, learnLibraryWords } from '../locales/interface.ts'
import { fetchSearch } from '../search/fetch-search.ts'
import { ErrorPage } from './ErrorPage.tsx'
import { fetchEarlyParts } from './fetch-early-parts.ts'
import { Layout } from './Layout.tsx'
import { ArticleRoute, ListRoute } from './pages.tsx'
import type { Queries } from './queries.ts'

/**
 * The addresses of the site. A loader only makes sure that its data is in the cache; pages read it from there,
 * so the same routes serve the writing of pages and the browser.
 */
export function makeRoutes(client: QueryClient, queries: Queries): RouteObject[] {
  const pages: RouteObject[] = [
    {
      id: 'front',
      index: true,
      lazy: laterPage(async () => (await import('./FrontRoute.tsx')).frontRoute(client, queries)),
    },
    { id: 'latest', path: routePath.latest, element: <ListRoute />, loader: loadList },
    { id: 'topic', path: routePath.topic, element: <ListRoute />, loader: loadList },
    {
      id: 'article',
      path: routePath.article,
      element: <ArticleRoute />,
      loader: async ({ params, request }) => {
        const found = await client.ensureQueryData(queries.article(params.id ?? ''))
        await fetchEarlyParts(found).catch(() => loadNewBuild(request.url))
        return null
      },
      // An article that is loaded already is drawn once: a loader would make React draw a pending state before it.
      shouldRevalidate: ({ nextParams }) =>
        client.getQueryData(queries.article(nextParams.id ?? '').queryKey) === undefined,
    },
    {
      id: 'author',
      path: routePath.author,
      lazy: laterPage(async () =>
        (await withWords(import('./author-pages.tsx'))).authorRoute(client, queries),
      ),
    },
    {
      id: 'authors',
      path: routePath.authors,
      lazy: laterPage(async () =>
        (await withWords(import('./author-pages.tsx'))).authorsRoute(client, queries),
      ),
    },
    {
      id: 'story',
      path: routePath.story,
      lazy: laterPage(async () =>
        (await withWords(import('./story-pages.tsx'))).storyRoute(client, queries),
      ),
    },
    {
      id: 'stories',
      path: routePath.stories,
      lazy: laterPage(async () =>
        (await withWords(import('./story-pages.tsx'))).storiesRoute(client, queries),
      ),
    },
    {
      id: 'month',
      path: routePath.month,
      lazy: laterPage(async () =>
        (await withWords(import('./archive-pages.tsx'))).monthRoute(client, queries),
      ),
    },
    {
      id: 'archive',
      path: routePath.archive,
      lazy: laterPage(async () =>
        (await withWords(import('./archive-pages.tsx'))).archiveRoute(client, queries),
      ),
    },
    {
      id: 'own',
      path: routePath.own,
      lazy: laterPage(async () => (await import('./OwnRoute.tsx')).ownRoute(client, queries)),
    },
    {
      id: 'search',
      path: routePath.search,
      lazy: laterPage(async () => ({ Component: (await fetchSearch()).SearchPage })),
    },
    {
      id: 'library',
      path: routePath.library,
      lazy: laterPage(async () => ({ Component: await fetchLibrary() })),
    },
    {
      id: 'missing',
      path: '*',
      lazy: laterPage(async () =>
        (await import('../missing/MissingPage.tsx')).missingRoute(client, queries),
      ),
    },
  ]

  async function loadList({ params, request }: LoaderFunctionArgs): Promise<null> {
    const { topic, page = 'newest' } = params
    const { search } = new URL(request.url)
    if (hasFilter(search)) {
      const edition = await client.ensureQueryData(queries.edition)
      const { loadFilteredPage } = await fetchListParts().catch(() => loadNewBuild(request.url))
      await loadFilteredPage({ params, search, edition, queries, client })
      return null
    }
    await Promise.all([
      client.ensureQueryData(queries.list({ topic }, page)),
      // A page with the counts of all topics changes with each article: one is enough.
      topic === undefined && page === 'newest' && client.ensureQueryData(queries.counts),
    ])
    return null
  }

  return [
    {
      id: 'site',
      path: '/',
      element: <Layout queries={queries} />,
      errorElement: <ErrorPage />,
      loader: async () => {
        await client.ensureQueryData(queries.edition)
        return null
      },
      children: pages.map((page) => ({ ...page, errorElement: <ErrorPage /> })) as RouteObject[],
    },
  ]
}

/** The script of pages that is being fetched, once their words are there too. */
async function withWords<Pages>(pages: Promise<Pages>): Promise<Pages> {
  return (await Promise.all([pages, learnLaterWords()]))[0]
}

/** The page of the reader's library, with its words. */
async function fetchLibrary() {
  const page = import('../library/LibraryPage.tsx').then((module) => module.LibraryPage)
  return (await Promise.all([page, learnLibraryWords()]))[0]
}

type LaterRoute = Pick<RouteObject, 'Component' | 'loader'>

/**
 * A page whose script is fetched when it is first asked for. Where that does not arrive the route says so by its loader:
 * of a `lazy` that rejects, React Router draws neither the page nor the error.
 */
function laterPage(load: () => Promise<LaterRoute>) {
  const missing: LaterRoute = { loader: ({ request }) => loadNewBuild(request.url) }
  return (): Promise<LaterRoute> => load().catch(() => missing)
}

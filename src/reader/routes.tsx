import type { QueryClient } from '@tanstack/react-query'
import { type LoaderFunctionArgs, type RouteObject, redirect } from 'react-router'
import { ArticlePage } from './pages/ArticlePage.tsx'
import { ErrorPage } from './pages/ErrorPage.tsx'
import { FrontPage } from './pages/FrontPage.tsx'
import { Layout } from './pages/Layout.tsx'
import { ListPage } from './pages/ListPage.tsx'
import { chosenTopics, type ListChoice, listChoice } from './pages/list-choice.ts'
import { MissingPage } from './pages/MissingPage.tsx'
import { NotPublished, type Queries } from './queries.ts'

/**
 * The addresses of the site. A loader only makes sure that its data is in the cache; pages read it from there,
 * so the same routes serve the writing of pages and the browser.
 */
export function makeRoutes(client: QueryClient, queries: Queries): RouteObject[] {
  const pages: RouteObject[] = [
    {
      id: 'front',
      index: true,
      element: <FrontPage />,
      loader: async ({ request }) => {
        const topics = chosenTopics(new URL(request.url).search)
        if (topics.length > 0)
          throw redirect(`/latest/?${new URLSearchParams(topics.map((t) => ['t', t]))}`)
        await client.ensureQueryData(queries.front)
        return null
      },
    },
    { id: 'latest', path: 'latest/:page?', element: <ListPage />, loader: loadList },
    { id: 'topic', path: 't/:topic/:page?', element: <ListPage />, loader: loadList },
    {
      id: 'article',
      path: 'a/:id',
      element: <ArticlePage />,
      loader: async ({ params }) => {
        await client.ensureQueryData(queries.article(params.id ?? ''))
        return null
      },
    },
    {
      id: 'missing',
      path: '*',
      element: <MissingPage />,
      loader: async () => {
        await client.ensureQueryData(queries.list(undefined, 'newest'))
        return null
      },
    },
  ]

  async function loadList({ params, request }: LoaderFunctionArgs): Promise<null> {
    const edition = await client.ensureQueryData(queries.edition)
    const choice = listChoice(params, new URL(request.url).search, edition)
    if (!choice) throw new NotPublished(request.url)
    await Promise.all(listQueries(choice))
    return null
  }

  function listQueries({ topics, page }: ListChoice): Promise<unknown>[] {
    if (topics.length > 1) {
      return [
        client.ensureQueryData(queries.filtered(client, topics, page ?? 1)),
        client.ensureQueryData(queries.counts),
      ]
    }
    const list = client.ensureQueryData(queries.list(topics[0], page ?? 'newest'))
    // Only the newest page shows counts: an older one must not change when an article is published.
    return page === undefined ? [list, client.ensureQueryData(queries.counts)] : [list]
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

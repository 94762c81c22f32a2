import type { QueryClient } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useParams } from 'react-router'
import { dataFile } from '../../article/published-files.ts'
import { AuthorFrame } from '../author/AuthorFrame.tsx'
import { AuthorsPage } from '../author/AuthorsPage.tsx'
import { ListPage } from '../list/ListPage.tsx'
import type { Queries } from './queries.ts'

/** The page of an author, which is the list of what they wrote. */
function AuthorPage() {
  const { author = '' } = useParams()
  return (
    <ListPage
      drawShare={() => null}
      own={{
        name: { author },
        drawFrame: (list, rows) => (
          <AuthorFrame id={author} list={list}>
            {rows}
          </AuthorFrame>
        ),
      }}
    />
  )
}

/** The route of an author's page. */
export function authorRoute(client: QueryClient, queries: Queries) {
  return {
    Component: AuthorPage,
    loader: async ({ params: { author = '', page = 'newest' } }: LoaderFunctionArgs) => {
      await Promise.all([
        client.ensureQueryData(queries.ask(dataFile.author(author))),
        client.ensureQueryData(queries.list({ author }, page)),
      ])
      return null
    },
  }
}

/** The route of the page that names all authors. */
export function authorsRoute(client: QueryClient, queries: Queries) {
  return {
    Component: AuthorsPage,
    loader: async () => {
      await client.ensureQueryData(queries.ask(dataFile.authors))
      return null
    },
  }
}

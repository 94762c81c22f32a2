import type { QueryClient } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useLocation, useParams } from 'react-router'
import { dataFile } from '../../article/published-files.ts'
import { useAlive } from '../device/alive.ts'
import { ListPage } from '../list/ListPage.tsx'
import { StoriesPage } from '../story/StoriesPage.tsx'
import { StoryFrame } from '../story/StoryFrame.tsx'
import { StoryRows } from '../story/StoryRows.tsx'
import { isTold, readOrder } from '../story/story-order.ts'
import type { Queries } from './queries.ts'

/** The page of a running story, which is the list of its articles. */
function StoryPage() {
  const { story = '' } = useParams()
  const { search } = useLocation()
  const isAlive = useAlive()
  // The page is written without knowing from which end it will be asked for.
  const order = isAlive ? readOrder(search) : 'newest'
  return (
    <ListPage
      drawShare={() => null}
      own={{
        name: { story },
        Rows: StoryRows,
        inOrder: (list) => (order === 'first' && isTold(list) ? list.rows.toReversed() : list.rows),
        drawFrame: (list, rows) => (
          <StoryFrame id={story} list={list} order={order}>
            {rows}
          </StoryFrame>
        ),
      }}
    />
  )
}

/** The route of a story's page. */
export function storyRoute(client: QueryClient, queries: Queries) {
  return {
    Component: StoryPage,
    loader: async ({ params: { story = '', page = 'newest' } }: LoaderFunctionArgs) => {
      await Promise.all([
        client.ensureQueryData(queries.ask(dataFile.story(story))),
        client.ensureQueryData(queries.list({ story }, page)),
      ])
      return null
    },
  }
}

/** The route of the page that names all stories. */
export function storiesRoute(client: QueryClient, queries: Queries) {
  return {
    Component: StoriesPage,
    loader: async () => {
      await client.ensureQueryData(queries.ask(dataFile.stories))
      return null
    },
  }
}

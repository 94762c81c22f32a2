import type { QueryClient } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useParams } from 'react-router'
import { dataFile } from '../../article/published-files.ts'
import { ArchivePage } from '../archive/ArchivePage.tsx'
import { MonthFrame } from '../archive/MonthFrame.tsx'
import { MonthRows } from '../archive/MonthRows.tsx'
import { ListPage } from '../list/ListPage.tsx'
import type { Queries } from './queries.ts'

/** The page of a month, which is the list of its articles. */
function MonthPage() {
  const { month = '' } = useParams()
  return (
    <ListPage
      drawShare={() => null}
      own={{
        name: { month },
        Rows: MonthRows,
        drawFrame: (list, rows) => (
          <MonthFrame month={month} list={list}>
            {rows}
          </MonthFrame>
        ),
      }}
    />
  )
}

/** The route of a month's page. */
export function monthRoute(client: QueryClient, queries: Queries) {
  return {
    Component: MonthPage,
    loader: async ({ params: { month = '', page = 'newest' } }: LoaderFunctionArgs) => {
      const askAround = () => client.ensureQueryData(queries.ask(dataFile.month(month)))
      const [list] = await Promise.all([
        client.ensureQueryData(queries.list({ month }, page)),
        page === 'newest' && askAround(),
      ])
      // Under its number it is shown in the app alone.
      if (list.isNewest) await askAround()
      return null
    },
  }
}

/** The route of the page of all months. */
export function archiveRoute(client: QueryClient, queries: Queries) {
  return {
    Component: ArchivePage,
    loader: async () => {
      await client.ensureQueryData(queries.ask(dataFile.archive))
      return null
    },
  }
}

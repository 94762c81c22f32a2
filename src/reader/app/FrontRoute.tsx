import type { QueryClient } from '@tanstack/react-query'
import { type LoaderFunctionArgs, redirect } from 'react-router'
import { address, hasFilter } from '../../article/addresses.ts'
import { FrontPage } from '../front/FrontPage.tsx'
import { ResumeReading } from '../progress/ResumeReading.tsx'
import type { Queries } from './queries.ts'

/** The route of the front page. */
export function frontRoute(client: QueryClient, queries: Queries) {
  return {
    Component: FrontRoute,
    loader: async ({ request }: LoaderFunctionArgs) => {
      const { search } = new URL(request.url)
      if (hasFilter(search)) throw redirect(address.latest + search)
      await client.ensureQueryData(queries.front)
      return null
    },
  }
}

/** The front page, with the offer to go on reading at its foot. */
function FrontRoute() {
  return <FrontPage foot={<ResumeReading />} />
}

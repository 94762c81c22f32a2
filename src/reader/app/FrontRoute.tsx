import type { QueryClient } from '@tanstack/react-query'
import { type LoaderFunctionArgs, replace } from 'react-router'
import { address, hasFilter, readNumberedAddress } from '../../article/addresses.ts'
import { dataFile } from '../../article/published-files.ts'
import { FrontPage } from '../front/FrontPage.tsx'
import { ResumeReading } from '../progress/ResumeReading.tsx'
import type { Queries } from './queries.ts'

/** The route of the front page. */
export function frontRoute(client: QueryClient, queries: Queries) {
  return {
    Component: FrontRoute,
    loader: async ({ request }: LoaderFunctionArgs) => {
      const { search } = new URL(request.url)
      if (hasFilter(search)) throw replace(address.latest + search)
      const to = await findNumbered(readNumberedAddress(`/${search}`), queries)
      if (to !== undefined) throw replace(to)
      await client.ensureQueryData(queries.front)
      return null
    },
  }
}

/** Where an article of WordPress is now, `/?p=123`, of which most hosts are told nothing; no fault is in the way. */
async function findNumbered(number: string | undefined, queries: Queries) {
  if (number === undefined) return undefined
  try {
    const { to } = await queries.ask(dataFile.numbered(number)).queryFn()
    return to[number]
  } catch {
    return undefined
  }
}

/** The front page, with the offer to go on reading at its foot. */
function FrontRoute() {
  return <FrontPage foot={<ResumeReading />} />
}

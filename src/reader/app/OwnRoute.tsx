import type { QueryClient } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import type { OwnPage as OwnPageData } from '../../article/edition.ts'
import { dataFile } from '../../article/published-files.ts'
import { Body } from '../article/Body.tsx'
import { learnLaterWords } from '../locales/interface.ts'
import { OwnPage } from '../own/OwnPage.tsx'
import type { Queries } from './queries.ts'

/** The route of the paper's own pages, whose text is set as that of articles. */
export async function ownRoute(client: QueryClient, queries: Queries) {
  await learnLaterWords()
  return {
    Component: OwnRoute,
    loader: async ({ params }: LoaderFunctionArgs) => {
      await client.ensureQueryData(queries.ask(dataFile.own(params.id ?? '')))
      return null
    },
  }
}

function OwnRoute() {
  return <OwnPage drawText={drawText} />
}

function drawText({ page, ids }: OwnPageData) {
  return <Body blocks={page.body} ids={ids} hasMargin={false} />
}

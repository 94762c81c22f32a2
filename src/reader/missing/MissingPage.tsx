import { type QueryClient, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, Navigate, useLocation } from 'react-router'
import { address } from '../../article/addresses.ts'
import type { Queries } from '../app/queries.ts'
import { useQueries } from '../app/queries-context.ts'
import { learnLaterWords } from '../locales/interface.ts'
import { useInterface } from '../locales/words.ts'
import { Blank } from '../parts/Blank.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { SectionHead } from '../parts/SectionHead.tsx'
import { StoryList } from '../parts/StoryList.tsx'
import { root } from '../parts/site-path.ts'
import { addressText, searchWordsOf } from './address-text.ts'
import { lookUpAddress } from './look-up-address.ts'
import { SearchForm } from './SearchForm.tsx'

/** Nothing is published at this address: leads to where it moved, else says so and offers a search and what is near. */
export function MissingPage() {
  const queries = useQueries()
  const client = useQueryClient()
  const { data: edition } = useSuspenseQuery(queries.edition)
  const { pathname, hash } = useLocation()
  const { data } = useSuspenseQuery(lookUpAddress(pathname, { queries, client, edition }))
  const { t } = useInterface()
  const { to, rows, isNear } = data
  if (to !== undefined) return <Navigate to={address.article(to) + hash} replace />
  return (
    <>
      <PageTitle title={`${t('missing.title')} · ${edition.name}`} />
      <Blank title={t('missing.title')} say={t('missing.hint')}>
        <SearchForm words={searchWordsOf(addressText(pathname))} />
      </Blank>
      {rows.length > 0 && (
        <section>
          <SectionHead title={t(isNear ? 'missing.near' : 'missing.latest')} />
          <StoryList rows={rows} edition={edition} />
        </section>
      )}
    </>
  )
}

/** The route of every address that no other takes; the publisher writes the site's 404 page from it. */
export function missingRoute(client: QueryClient, queries: Queries) {
  return {
    Component: MissingPage,
    loader: async ({ request }: LoaderFunctionArgs) => {
      const path = new URL(request.url).pathname.slice(root.length)
      const edition = await client.ensureQueryData(queries.edition)
      await Promise.all([
        client.ensureQueryData(lookUpAddress(path, { queries, client, edition })),
        learnLaterWords(),
      ])
      return null
    },
  }
}

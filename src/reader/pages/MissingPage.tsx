import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { Blank } from '../parts/Blank.tsx'
import { SectionHead } from '../parts/SectionHead.tsx'
import { StoryList } from '../parts/StoryList.tsx'
import { useInterface } from '../words.ts'
import { useQueries } from './queries-context.ts'

/** Nothing is published at this address: says so, and offers what is. */
export function MissingPage() {
  const queries = useQueries()
  const { data: edition } = useSuspenseQuery(queries.edition)
  const { data: latest } = useQuery(queries.list(undefined, 'newest'))
  const { t } = useInterface()
  return (
    <>
      <title>{`${t('missing.title')} · ${edition.name}`}</title>
      <Blank title={t('missing.title')} say={t('missing.hint')}>
        <Link className="Button" to="/">
          {t('missing.home')}
        </Link>
      </Blank>
      {latest && latest.rows.length > 0 && (
        <section>
          <SectionHead title={t('missing.latest')} />
          <StoryList rows={latest.rows.slice(0, 5)} edition={edition} />
        </section>
      )}
    </>
  )
}

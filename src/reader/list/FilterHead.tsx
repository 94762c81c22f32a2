import { useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { address, filterAddress, type ListFilter } from '../../article/addresses.ts'
import { type Edition, topicLabel } from '../../article/edition.ts'
import { useAnswer, useQueries } from '../app/queries-context.ts'
import { useInterface, type Words } from '../locales/words.ts'
import { monthLabel } from '../parts/month-label.ts'
import { PageTitle } from '../parts/PageTitle.tsx'
import styles from './FilterHead.module.css'
import { filesOf } from './filtered-list.ts'
import { countRows } from './find-rows.ts'
import { ListHead } from './ListHead.tsx'
import type { DrawShare, RowsPage } from './list-source.ts'

/** What was asked for and how much of it there is; where there is nothing, which condition to let go. */
export function FilterHead({
  choice,
  list,
  edition,
  drawShare,
}: {
  choice: ListFilter
  list: RowsPage
  edition: Edition
  drawShare: DrawShare
}) {
  const client = useQueryClient()
  const queries = useQueries()
  const { t, language } = useInterface()
  const own = filterAddress({ ...choice, page: undefined })
  const isEmpty = list.rows.length === 0
  // Rows do not wait for it: to count is to look through the whole archive.
  const count = useAnswer({
    queryKey: ['count', own],
    queryFn: () => countRows(choice, filesOf(queries, client)),
    enabled: !choice.unread && !isEmpty,
  })
  const names = edition.topics
    .filter(({ id }) => choice.topics.includes(id))
    .map((topic) => topicLabel(topic, language, edition.language))
  const title = names.length > 0 ? names.join(t('filter.and')) : t('filter.title')
  const heading = choice.all ? t('filter.together', { topics: title }) : title
  const what = count === undefined ? t('filter.some') : t('filter.count', { count })
  const months = useMonthWords(choice, t)
  const asked = [
    choice.topics.length > 1 &&
      t(choice.all ? 'filter.ofAll' : 'filter.topics', { count: choice.topics.length }),
    months,
    choice.unread && t('filter.notRead'),
  ].filter(Boolean)
  return (
    <>
      <PageTitle title={`${heading} · ${edition.name}`} />
      <ListHead
        heading={heading}
        drawShare={drawShare}
        page={{
          title: [heading, months].filter(Boolean).join(' '),
          path: filterAddress(choice),
          edition: edition.name,
        }}
      >
        {isEmpty
          ? t('filter.nothing', { asked: asked.join(t('filter.comma')) })
          : t('filter.keep', { what, asked: asked.join(t('filter.comma')) })}{' '}
        <Link to={address.latest} className={styles.clear}>
          {t('filter.clear')}
        </Link>
      </ListHead>
    </>
  )
}

function useMonthWords({ from, to }: ListFilter, t: Words): string | undefined {
  const { language } = useInterface()
  const name = (month: string) => monthLabel(month, language)
  if (from !== undefined && from === to) return t('filter.in', { month: name(from) })
  if (from && to) return t('filter.fromTo', { from: name(from), to: name(to) })
  if (from) return t('filter.since', { from: name(from) })
  return to && t('filter.until', { to: name(to) })
}

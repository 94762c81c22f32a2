import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { address } from '../../article/addresses.ts'
import { formatMonth } from '../../article/dates/dates.ts'
import { type ArchiveMonth, articlesOf, type ListPage } from '../../article/edition.ts'
import { dataFile } from '../../article/published-files.ts'
import { useQueries } from '../app/queries-context.ts'
import { useInterface } from '../locales/words.ts'
import { Month } from '../parts/Day.tsx'
import { Kicker } from '../parts/Kicker.tsx'
import { Link } from '../parts/Link.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import styles from './MonthFrame.module.css'

/**
 * A month of the archive, around its articles; its newest page has the ways to other months. The others have none, so
 * that a new month leaves them as they are.
 */
export function MonthFrame({
  month,
  list,
  children,
}: {
  /** `2026-11` */
  month: string
  list: ListPage
  /** The articles. */
  children: ReactNode
}) {
  const queries = useQueries()
  const { data: edition } = useSuspenseQuery(queries.edition)
  const { t, language } = useInterface()
  const count = articlesOf(list)
  return (
    <>
      <PageTitle title={`${formatMonth(month, language)} · ${edition.name}`} />
      <header className={styles.head}>
        <Kicker label={t('archive.title')} to={address.archive} />
        <h1>
          <Month month={month} />
        </h1>
        {count !== undefined && <p>{t('list.count', { count })}</p>}
      </header>
      <div className={styles.beside}>
        <div>
          {children}
          {list.isNewest && <Steps month={month} />}
        </div>
        {list.isNewest && <MonthsOfYear month={month} />}
      </div>
    </>
  )
}

function useMonthsAround(month: string): ArchiveMonth {
  return useSuspenseQuery(useQueries().ask(dataFile.month(month))).data
}

/** The months before this one and after it. */
function Steps({ month }: { month: string }) {
  const { before, after } = useMonthsAround(month)
  const { t } = useInterface()
  return (
    <nav className={styles.steps} aria-label={t('archive.steps')}>
      {before !== undefined && <Step month={before} rel="next" />}
      {after !== undefined && <Step month={after} rel="prev" />}
    </nav>
  )
}

function MonthsOfYear({ month }: { month: string }) {
  const { ofYear } = useMonthsAround(month)
  const { t } = useInterface()
  return (
    <nav aria-label={t('archive.ofYear', { year: month.slice(0, 4) })}>
      <ul className={styles.months}>
        {ofYear.toReversed().map((one) => (
          <li key={one}>
            <Link to={address.month(one)} aria-current={one === month ? 'page' : undefined}>
              <Month month={one} hasYear={false} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Step({ month, rel }: { month: string; rel: 'next' | 'prev' }) {
  return (
    <Link to={address.month(month)} rel={rel}>
      <Month month={month} />
    </Link>
  )
}

import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { address } from '../../article/addresses.ts'
import { formatMonth } from '../../article/dates/dates.ts'
import { articlesOf, type ListPage } from '../../article/edition.ts'
import { dataFile } from '../../article/published-files.ts'
import { useQueries } from '../app/queries-context.ts'
import { useInterface } from '../locales/words.ts'
import { Month } from '../parts/Day.tsx'
import { Kicker } from '../parts/Kicker.tsx'
import { Link } from '../parts/Link.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import styles from './MonthFrame.module.css'

/** A month of the archive, around its articles, with the ways to the others. */
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
  const { data: around } = useSuspenseQuery(queries.ask(dataFile.month(month)))
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
          <nav className={styles.steps} aria-label={t('archive.steps')}>
            {around.before !== undefined && <Step month={around.before} rel="next" />}
            {around.after !== undefined && <Step month={around.after} rel="prev" />}
          </nav>
        </div>
        <nav aria-label={t('archive.ofYear', { year: month.slice(0, 4) })}>
          <ul className={styles.months}>
            {around.ofYear.toReversed().map((one) => (
              <li key={one}>
                <Link to={address.month(one)} aria-current={one === month ? 'page' : undefined}>
                  <Month month={one} hasYear={false} />
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </>
  )
}

function Step({ month, rel }: { month: string; rel: 'next' | 'prev' }) {
  return (
    <Link to={address.month(month)} rel={rel}>
      <Month month={month} />
    </Link>
  )
}

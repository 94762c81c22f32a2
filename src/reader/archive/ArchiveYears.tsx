import { address } from '../../article/addresses.ts'
import { formatMonth } from '../../article/dates/dates.ts'
import { factsOfLanguage } from '../../article/languages.ts'
import { useInterface } from '../locales/words.ts'
import { Link } from '../parts/Link.tsx'
import styles from './ArchiveYears.module.css'
import type { ArchiveYear, YearMonth } from './archive-years.ts'

/** Years, each a line with its months on it; `isNarrow` where two of such lists stand side by side. */
export function ArchiveYears({
  years,
  isNarrow,
}: {
  years: readonly ArchiveYear[]
  isNarrow: boolean
}) {
  const { t, language } = useInterface()
  const { months } = factsOfLanguage(language)
  const hasCounts = years.every((year) => year.months.every(({ count }) => count < 100))
  const Title = isNarrow ? 'h3' : 'h2'
  return (
    <div
      className={isNarrow ? `${styles.years} ${styles.narrow}` : styles.years}
      data-counts={hasCounts || undefined}
    >
      <div className={styles.months} aria-hidden="true">
        {months.map((month, at) => (
          <span key={month}>
            {/* «يناير (كانون الثاني)» is too long for a column. */}
            <b>{month.replace(/ \(.*/, '')}</b>
            <small>{at + 1}</small>
          </span>
        ))}
      </div>
      {years.map(({ year, count, months: own }) => (
        <section key={year} className={styles.year}>
          <div className={styles.head}>
            <Title>
              <Link to={address.month(own.findLast((one) => one.count > 0)?.month ?? '')}>
                {year}
              </Link>
            </Title>
            <small>
              <span aria-hidden="true">{count}</span>
              <span className="Hidden">{t('list.count', { count })}</span>
            </small>
          </div>
          <ol className={styles.strokes}>
            {own.map((one) => (
              <li key={one.month} data-lived={one.isLived || undefined}>
                {one.count > 0 && <Stroke {...one} />}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function Stroke({ month, count, level }: YearMonth) {
  const { t, language } = useInterface()
  return (
    <Link
      to={address.month(month)}
      data-level={level}
      data-count={count}
      aria-label={`${formatMonth(month, language)}: ${t('list.count', { count })}`}
    />
  )
}

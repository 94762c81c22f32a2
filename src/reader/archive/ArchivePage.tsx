import { useSuspenseQuery } from '@tanstack/react-query'
import { dataFile } from '../../article/published-files.ts'
import { useQueries } from '../app/queries-context.ts'
import { useInterface } from '../locales/words.ts'
import { Month } from '../parts/Day.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { SectionHead } from '../parts/SectionHead.tsx'
import styles from './ArchivePage.module.css'
import { ArchiveYears } from './ArchiveYears.tsx'
import { decadesOf, yearsOf } from './archive-years.ts'

/** All that was published, by years and months: a year is a line, and a month a stroke of the pen on it. */
export function ArchivePage() {
  const queries = useQueries()
  const { data: edition } = useSuspenseQuery(queries.edition)
  const { data: archive } = useSuspenseQuery(queries.ask(dataFile.archive))
  const { t } = useInterface()
  const { months } = archive
  const title = t('archive.title')
  const decades = decadesOf(yearsOf(archive))
  const count = months.reduce((sum, one) => sum + one.count, 0)
  const [first] = months
  return (
    <>
      <PageTitle title={`${title} · ${edition.name}`} />
      <h1 className={styles.title}>{title}</h1>
      {first && (
        <p className={styles.say}>
          {`${t('archive.since', { articles: t('list.count', { count }) })} `}
          <Month month={first.month} />
          {`. ${t('archive.key')}`}
        </p>
      )}
      <div className={decades.length > 1 ? styles.decades : undefined}>
        {decades.map(({ name, years }) => (
          <section key={name ?? ''}>
            {name !== undefined && <SectionHead title={name} />}
            <ArchiveYears years={years} isNarrow={name !== undefined} />
          </section>
        ))}
      </div>
    </>
  )
}

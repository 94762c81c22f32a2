import type { ReactNode } from 'react'
import { formatDay, formatTime } from '../../article/dates.ts'
import { useInterface } from '../words.ts'
import styles from './Dates.module.css'

/** When an article was published and changed, as precisely as its source says, and how long it takes to read. */
export function Dates({
  published,
  modified,
  readingMinutes,
}: {
  published?: string | undefined
  modified?: string | undefined
  readingMinutes: number
}) {
  const { t } = useInterface()
  return (
    <p className={styles.dates}>
      {published !== undefined && <Moment date={published}>{t('article.published')}</Moment>}
      {modified !== undefined && modified !== published && (
        <Moment date={modified}>{t('article.modified')}</Moment>
      )}
      <bdi>{t('article.minutes', { count: readingMinutes })}</bdi>
    </p>
  )
}

function Moment({ date, children }: { date: string; children: ReactNode }) {
  const { t, language } = useInterface()
  const time = formatTime(date)
  return (
    <bdi>
      {children}{' '}
      <time dateTime={date}>
        {formatDay(date, language)}
        {time !== undefined && (
          <>
            {t('article.comma')}
            <bdi>{time}</bdi>
          </>
        )}
      </time>
    </bdi>
  )
}

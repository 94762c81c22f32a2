import type { Summary } from '../../article/edition.ts'
import { useInterface } from '../words.ts'
import { Day } from './Day.tsx'
import styles from './Meta.module.css'

/** The quiet line under a story: who wrote it or when it came, and how long it takes to read. */
export function Meta({ story, shows }: { story: Summary; shows: 'writer' | 'day' }) {
  const { t } = useInterface()
  const [writer] = story.bylines ?? []
  const isWriter = shows === 'writer' && writer !== undefined
  return (
    <p className={styles.meta}>
      {isWriter && (
        <bdi>{writer.city === undefined ? writer.name : `${writer.name} (${writer.city})`}</bdi>
      )}
      {!isWriter && story.published !== undefined && (
        <time dateTime={story.published}>
          <Day date={story.published} />
        </time>
      )}
      <span>{t('article.minutesShort', { count: story.readingMinutes })}</span>
    </p>
  )
}

import { Link } from 'react-router'
import type { Edition, Summary } from '../../article/edition.ts'
import { useInterface } from '../words.ts'
import { Card } from './Card.tsx'
import { Icon } from './Icon.tsx'
import styles from './StoryList.module.css'

/** Rows of stories, newest first, with real links to the pages before and after. */
export function StoryList({
  rows,
  edition,
  topic,
  older,
  newer,
  newest,
}: {
  rows: readonly Summary[]
  edition: Edition
  /** The one topic of the list, whose label its rows need not repeat. */
  topic?: string | undefined
  older?: string | undefined
  newer?: string | undefined
  newest?: string | undefined
}) {
  const { t } = useInterface()
  return (
    <div>
      <ol className={styles.list}>
        {rows.map((story, at) => (
          <li key={story.id}>
            <Card
              story={story}
              edition={edition}
              kind="row"
              level={2}
              hidesSection={topic !== undefined && story.section === topic}
              size={at === 0 ? 'second' : 'third'}
            />
          </li>
        ))}
      </ol>
      {(older ?? newer ?? newest) !== undefined && (
        <nav className={styles.more} aria-label={t('list.pages')}>
          {newest !== undefined && <Link to={newest}>{t('list.newest')}</Link>}
          {newer !== undefined && (
            <Link to={newer} rel="prev">
              {t('list.newer')}
            </Link>
          )}
          {older !== undefined && (
            <Link to={older} rel="next" className={styles.older}>
              {t('list.older')} <Icon name="onward" />
            </Link>
          )}
        </nav>
      )}
    </div>
  )
}

import { Link } from 'react-router'
import { type Counts, type Edition, topicLabel } from '../../article/edition.ts'
import { useInterface } from '../words.ts'
import styles from './TopicFilter.module.css'

/** Each topic is a link that adds or removes itself; the dot is its box. `addressOf` gives a choice its address. */
export function TopicFilter({
  edition,
  counts,
  chosen,
  addressOf,
}: {
  edition: Edition
  counts: Counts
  chosen: readonly string[]
  addressOf: (topics: readonly string[]) => string
}) {
  const { t, language } = useInterface()
  return (
    <nav className={styles.filter} aria-label={t('list.filter')}>
      <ul>
        {edition.topics.map(({ id, label }) => {
          const isChosen = chosen.includes(id)
          const changed = isChosen ? chosen.filter((one) => one !== id) : [...chosen, id]
          return (
            <li key={id}>
              <Link to={addressOf(changed)} preventScrollReset aria-current={isChosen || undefined}>
                <span className="Dot" />
                {topicLabel({ id, label }, language, edition.language)}
                <small>{counts.topics[id] ?? 0}</small>
              </Link>
            </li>
          )
        })}
        {chosen.length > 0 && (
          <li className={styles.clear}>
            <Link to={addressOf([])} preventScrollReset>
              {t('topics.all')}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  )
}

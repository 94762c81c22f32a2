import { address } from '../../article/addresses.ts'
import { type Edition, topicLabel } from '../../article/edition.ts'
import { useInterface } from '../locales/words.ts'
import { Link } from '../parts/Link.tsx'
import styles from './TopicLinks.module.css'

/** Topics in a row, each a link to its list; after the dot that ends a text, or without it. */
export function TopicLinks({
  label,
  topics,
  language: written,
  hasDot = false,
}: {
  label: string
  topics: Edition['topics']
  /** That of the edition. */
  language: string
  hasDot?: boolean
}) {
  const { language } = useInterface()
  return (
    <nav className={`Screen ${styles.topics}`} aria-label={label}>
      {hasDot && <span className="Dot" />}
      {topics.map((topic) => (
        <Link key={topic.id} to={address.topic(topic.id)}>
          {topicLabel(topic, language, written)}
        </Link>
      ))}
    </nav>
  )
}

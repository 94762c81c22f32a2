import { address, type Edition, topicLabel } from '../../article/edition.ts'
import { useInterface } from '../words.ts'
import styles from './ArticleEnd.module.css'
import { Link } from './Link.tsx'

/** Nothing follows: says so, and offers the topics. */
export function EndOfReading({ edition }: { edition: Edition }) {
  const { t, language } = useInterface()
  return (
    <div className={`Screen ${styles.end}`}>
      <p>{t('article.end')}</p>
      <nav aria-label={t('article.end')}>
        {edition.topics.map((topic) => (
          <Link key={topic.id} to={address.topic(topic.id)}>
            {topicLabel(topic, language, edition.language)}
          </Link>
        ))}
      </nav>
    </div>
  )
}

import { address } from '../../article/addresses.ts'
import { type Edition, topicLabel } from '../../article/edition.ts'
import { useInterface } from '../locales/words.ts'
import { Link } from '../parts/Link.tsx'
import styles from './ArticleEnd.module.css'

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

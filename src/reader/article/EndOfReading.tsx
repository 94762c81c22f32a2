import type { Edition } from '../../article/edition.ts'
import { useInterface } from '../locales/words.ts'
import styles from './EndOfReading.module.css'
import { TopicLinks } from './TopicLinks.tsx'

/** Nothing follows: says so, and offers the topics. */
export function EndOfReading({ edition: { topics, language } }: { edition: Edition }) {
  const { t } = useInterface()
  return (
    <div className={`Screen ${styles.end}`}>
      <p>{t('article.end')}</p>
      <TopicLinks label={t('article.end')} topics={topics} language={language} />
    </div>
  )
}

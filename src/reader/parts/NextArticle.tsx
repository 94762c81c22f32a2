import type { Edition, Summary } from '../../article/edition.ts'
import { useInterface } from '../words.ts'
import { Card } from './Card.tsx'
import styles from './NextArticle.module.css'

/** «نقطة، أول السطر»: a dot on the line, then the article that comes next. */
export function NextArticle({ story, edition }: { story: Summary; edition: Edition }) {
  const { t } = useInterface()
  return (
    <section className={`Screen ${styles.next}`} data-next aria-label={t('article.next')}>
      <h2 className={styles.line}>
        <span className="Dot" />
        <span>{t('article.next')}</span>
      </h2>
      <Card story={story} edition={edition} kind="row" size="second" />
    </section>
  )
}

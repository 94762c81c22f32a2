import { formatTime, isReadable } from '../../article/dates/dates.ts'
import type { ArticleView } from '../../article/edition.ts'
import { useInterface, type WordKey } from '../locales/words.ts'
import { Day } from '../parts/Day.tsx'
import styles from './Dates.module.css'

/** When an article was published and changed, as precisely as its source says; its age; how long it takes to read. */
export function Dates({ view }: { view: ArticleView }) {
  const { t } = useInterface()
  const { published, modified } = view.article
  const { hijri = {} } = view
  const isChanged = isReadable(modified) && modified !== published
  return (
    <div className={styles.dates}>
      {view.ageYears !== undefined && (
        <p className={styles.age}>
          <span className="Dot" />
          {t('article.age', { count: view.ageYears })}
        </p>
      )}
      <p className={styles.line}>
        {view.isUnpublished && <strong>{t('story.unpublished')}</strong>}
        {isReadable(published) && (
          <Moment date={published} hijri={hijri.published} word="article.published" />
        )}
        {isChanged && <Moment date={modified} hijri={hijri.modified} word="article.modified" />}
        <bdi>{t('article.minutes', { count: view.readingMinutes })}</bdi>
      </p>
    </div>
  )
}

function Moment({ date, hijri, word }: { date: string; hijri: string | undefined; word: WordKey }) {
  const { t } = useInterface()
  const time = formatTime(date)
  return (
    <bdi>
      {`${t(word)} `}
      <time dateTime={date}>
        <Day date={date} />
        {time !== undefined && (
          <>
            {t('article.comma')}
            <bdi>{time}</bdi>
          </>
        )}
      </time>
      {hijri !== undefined && (
        <span className={styles.hijri} data-day={`${t('article.comma')}${hijri}`} />
      )}
    </bdi>
  )
}

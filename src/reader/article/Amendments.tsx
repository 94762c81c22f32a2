import type { Text as Runs } from '../../article/article.ts'
import { instantOf, isReadable } from '../../article/dates/dates.ts'
import type { ArticleView } from '../../article/edition.ts'
import { directionOfLanguage } from '../../article/text/direction.ts'
import { useInterface, type WordKey } from '../locales/words.ts'
import { Day } from '../parts/Day.tsx'
import { Text } from '../parts/Text.tsx'
import styles from './Amendments.module.css'
import { Corrections } from './Corrections.tsx'

/** What stands after a corrected text: its slips, and folded the dates of all that was changed. */
export function Amendments({ article }: { article: ArticleView['article'] }) {
  const { t } = useInterface()
  const { corrections = [], language } = article
  const changes = changesOf(article)
  if (corrections.length === 0) return null
  return (
    <div className={styles.amendments}>
      <Corrections article={article} kind="slip" />
      <details className={styles.changes}>
        <summary>
          <span className="Dot" />
          {t('correction.history')}
        </summary>
        <ol>
          {changes.map(({ word, date, text }, at) => (
            <li key={at}>
              <time dateTime={date}>
                <Day date={date ?? ''} />
              </time>
              <div>
                <b>{t(word)}</b>
                {text !== undefined && (
                  <p lang={language} dir={directionOfLanguage(language)}>
                    <Text text={text} />
                  </p>
                )}
              </div>
            </li>
          ))}
        </ol>
      </details>
    </div>
  )
}

interface Change {
  word: WordKey
  date: string | undefined
  text?: Runs
}

/** All that was done to an article, newest first, to its publishing. A change on the day of a correction is that. */
function changesOf({ corrections = [], modified, published }: ArticleView['article']): Change[] {
  const told = corrections.map(
    ({ date, text }): Change => ({ word: 'correction.title', date, text }),
  )
  const dayOf = (date: string | undefined) => date?.slice(0, 10)
  const isTold = [published, ...told.map(({ date }) => date)].map(dayOf).includes(dayOf(modified))
  if (!isTold) told.push({ word: 'correction.updated', date: modified })
  told.push({ word: 'correction.published', date: published })
  return told
    .filter(({ date }) => isReadable(date))
    .sort((a, b) => instantOf(b.date) - instantOf(a.date))
}

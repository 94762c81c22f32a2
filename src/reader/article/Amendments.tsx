import type { Text as Runs } from '../../article/article.ts'
import { instantOf, isReadable } from '../../article/dates/dates.ts'
import type { ArticleView } from '../../article/edition.ts'
import { directionOfLanguage } from '../../article/text/direction.ts'
import { useInterface, type WordKey } from '../locales/words.ts'
import { Day } from '../parts/Day.tsx'
import styles from './Amendments.module.css'
import { CorrectionNote } from './CorrectionNote.tsx'
import { Text } from './Text.tsx'

/** What stands after a corrected text: its slips, and folded the dates of all that was changed. */
export function Amendments({ article }: { article: ArticleView['article'] }) {
  const { t } = useInterface()
  const { corrections = [], language } = article
  const changes = changesOf(article)
  if (corrections.length === 0) return null
  return (
    <div className={styles.amendments}>
      {corrections.map(
        (one, at) =>
          !one.serious && (
            <CorrectionNote
              key={at}
              kind="slip"
              title={t('correction.title')}
              correction={one}
              language={language}
            />
          ),
      )}
      <details className={styles.changes}>
        <summary>
          <span className="Dot" />
          {t('correction.history')}
        </summary>
        <ol>
          {changes.map(({ word, date, text }, at) => (
            <li key={at}>
              <time dateTime={date}>
                <Day date={date} />
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
  date: string
  text?: Runs
}

/** All that was done to an article, newest first, to its publishing. A change of the day of a correction is that. */
function changesOf({
  corrections = [],
  modified,
  published,
}: ArticleView['article']): readonly Change[] {
  const days = [published, ...corrections.map(({ date }) => date)].map((date) => date?.slice(0, 10))
  const isOther = isReadable(modified) && !days.includes(modified.slice(0, 10))
  const changes: Change[] = [
    ...corrections.map(({ date, text }): Change => ({ word: 'correction.title', date, text })),
    ...(isOther ? [{ word: 'correction.updated' as const, date: modified }] : []),
  ]
  changes.sort((a, b) => instantOf(b.date) - instantOf(a.date))
  return isReadable(published)
    ? [...changes, { word: 'correction.published', date: published }]
    : changes
}

import type { Correction } from '../../article/article.ts'
import { isReadable } from '../../article/dates/dates.ts'
import { directionOfLanguage } from '../../article/text/direction.ts'
import { useInterface } from '../locales/words.ts'
import { Day } from '../parts/Day.tsx'
import { Text } from '../parts/Text.tsx'
import styles from './CorrectionNote.module.css'

/** تصويب: when something was put right, and what; or, under another title, why an article was withdrawn. */
export function CorrectionNote({
  kind,
  title,
  correction: { date, text },
  language,
}: {
  kind: 'slip' | 'serious' | 'reason'
  title: string
  correction: Correction
  /** That of the article, whose words these are. */
  language: string
}) {
  const furniture = useInterface().language
  return (
    <section className={`${styles.note} ${styles[kind]}`}>
      <h2 lang={furniture} dir={directionOfLanguage(furniture)}>
        {title}
        {isReadable(date) && (
          <time dateTime={date}>
            <Day date={date} />
          </time>
        )}
      </h2>
      <p lang={language} dir={directionOfLanguage(language)}>
        <Text text={text} />
      </p>
    </section>
  )
}

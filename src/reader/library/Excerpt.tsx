import { address } from '../../article/addresses.ts'
import { directionOfLanguage } from '../../article/text/direction.ts'
import { changeLibrary } from '../device/library/database.ts'
import type { Mark } from '../device/library/records.ts'
import { useInterface } from '../locales/words.ts'
import { languageOf } from '../parts/Headline.tsx'
import { Link } from '../parts/Link.tsx'
import { MetaLine } from '../parts/MetaLine.tsx'
import { Pigment } from '../parts/Pigment.tsx'
import { say } from '../parts/said.ts'
import { DayWords } from './DayWords.tsx'
import styles from './Excerpt.module.css'
import { LibraryIcon } from './LibraryIcon.tsx'

/** A sentence that was marked, with its note beside it as in the article. */
export function Excerpt({ mark }: { mark: Mark }) {
  const { t, language } = useInterface()
  const { articleId, block, quote, tint, note, under, at, isOrphan } = mark

  async function remove(): Promise<void> {
    await changeLibrary({ remove: { marks: [mark.id] } })
    say({ words: 'mark.removed', undo: () => changeLibrary({ put: { marks: [mark] } }) })
  }

  return (
    <li className={note === undefined ? styles.excerpt : `${styles.excerpt} ${styles.noted}`}>
      <blockquote dir={directionOfLanguage(mark.language)} {...languageOf(mark.language, language)}>
        <mark data-tint={tint}>{quote.exact}</mark>
      </blockquote>
      {note !== undefined && (
        <div className={styles.note}>
          <b>
            <Pigment tint={tint} isSmall />
            {t('mark.yours')}
          </b>
          <p dir="auto">{note}</p>
        </div>
      )}
      <div className={styles.foot}>
        <MetaLine>
          <DayWords
            moment={at}
            say={(day) =>
              under === undefined
                ? t('excerpt.first', { day })
                : t('excerpt.at', { place: under, day })
            }
          />
          {isOrphan && <span className={styles.changed}>{t('excerpt.changed')}</span>}
        </MetaLine>
        <Link to={address.article(articleId) + (block === '' ? '' : `#${block}`)}>
          {t(isOrphan ? 'mark.nearest' : 'excerpt.toPlace')}
        </Link>
        <button type="button" aria-label={t('mark.removeWhole')} onClick={() => void remove()}>
          <LibraryIcon name="remove" />
        </button>
      </div>
    </li>
  )
}

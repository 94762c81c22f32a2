import { directionOfLanguage } from '../../article/text/direction.ts'
import type { Mark } from '../device/library/records.ts'
import { useInterface } from '../locales/words.ts'
import { Pigment } from '../parts/Pigment.tsx'
import { removeNote } from './kept-marks.ts'
import { Pen } from './Pen.tsx'
import { useWritten, writeNote } from './pen.ts'
import styles from './Remark.module.css'

/** «ملاحظتك»: the reader's own words to a mark, open in the margin and written there, folded to a line where there is none. */
export function Remark({ mark, hasMargin }: { mark: Mark; hasMargin: boolean }) {
  const { t, language } = useInterface()
  const furniture = { lang: language, dir: directionOfLanguage(language) }
  const isWritten = useWritten() === mark.id
  const head = (
    <>
      <Pigment tint={mark.tint} isSmall />
      <b>{t('mark.yours')}</b>
    </>
  )
  if (!hasMargin) {
    return (
      <details className={styles.remark} {...furniture} data-remark>
        <summary className={styles.head}>
          {head}
          <span className={styles.folded} dir="auto">
            {mark.note}
          </span>
        </summary>
        <Whole mark={mark} />
      </details>
    )
  }
  // Which side the margin is on is said by the direction of the article, not of the interface.
  return (
    <div
      className={`${styles.remark} ${styles.beside} ${isWritten ? styles.written : ''}`}
      data-remark
    >
      <div {...furniture}>
        <div className={styles.head}>{head}</div>
        {isWritten ? (
          <Pen mark={mark} lay={() => writeNote(undefined)} isInMargin />
        ) : (
          <Whole mark={mark} />
        )}
      </div>
    </div>
  )
}

function Whole({ mark }: { mark: Mark }) {
  const { t } = useInterface()
  return (
    <>
      <p className={styles.words} dir="auto">
        {mark.note}
      </p>
      <div className={`Screen ${styles.deeds}`}>
        <button type="button" onClick={() => writeNote(mark.id)}>
          {t('mark.edit')}
        </button>
        <button type="button" onClick={() => void removeNote(mark)}>
          {t('mark.remove')}
        </button>
      </div>
    </>
  )
}

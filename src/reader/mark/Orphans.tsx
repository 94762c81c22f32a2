import type { ArticleView } from '../../article/edition.ts'
import { directionOfLanguage } from '../../article/text/direction.ts'
import type { Mark } from '../device/library/records.ts'
import { useInterface } from '../locales/words.ts'
import { Pigment } from '../parts/Pigment.tsx'
import { removeMark } from './kept-marks.ts'
import styles from './Orphans.module.css'

/** Marks whose words are no longer in their article, shown as they were and never guessed. */
export function Orphans({ orphans, view }: { orphans: readonly Mark[]; view: ArticleView }) {
  const { t, language } = useInterface()
  const { language: written } = view.article
  return orphans.map((mark) => (
    <section
      key={mark.id}
      className={`Screen ${styles.orphan}`}
      lang={language}
      dir={directionOfLanguage(language)}
    >
      <h2 className={styles.head}>
        <Pigment tint={mark.tint} isSmall />
        {t('mark.orphan')}
      </h2>
      <p>{t('mark.orphanWas')}</p>
      <blockquote lang={written} dir={directionOfLanguage(written)}>
        <span data-tint={mark.tint}>{mark.quote.exact}</span>
      </blockquote>
      {mark.note && (
        <p className={styles.note} dir="auto">
          {mark.note}
        </p>
      )}
      <div className={styles.deeds}>
        <p>{t('mark.orphanKept')}</p>
        {view.ids.includes(mark.block) && <a href={`#${mark.block}`}>{t('mark.nearest')}</a>}
        <button type="button" onClick={() => void removeMark(mark)}>
          {t('mark.remove')}
        </button>
      </div>
    </section>
  ))
}

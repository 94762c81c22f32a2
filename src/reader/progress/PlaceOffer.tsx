import { useInterface } from '../locales/words.ts'
import styles from './PlaceOffer.module.css'

/** «توقّفتَ عند …»: a line at the foot of the page that leads to the paragraph, or lets it be. */
export function PlaceOffer({
  block,
  words,
  close,
  forget,
}: {
  block: string
  words: string
  close: () => void
  forget: () => void
}) {
  const { t } = useInterface()
  return (
    <aside className={`Screen ${styles.offer}`} aria-label={t('progress.title')}>
      <p>
        <span className="Dot" />
        <span>{t('progress.stopped', { words })}</span>
      </p>
      <a
        href={`#${block}`}
        onClick={(event) => {
          event.preventDefault()
          document.getElementById(block)?.scrollIntoView({ block: 'start' })
          close()
        }}
      >
        {t('progress.goOn')}
      </a>
      <button type="button" onClick={forget}>
        {t('progress.fromStart')}
      </button>
    </aside>
  )
}

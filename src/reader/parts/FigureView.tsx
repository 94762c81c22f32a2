import type { Figure } from '../../article/article.ts'
import { useInterface } from '../words.ts'
import styles from './FigureView.module.css'
import { Picture } from './Picture.tsx'

/** A picture with its caption and its credit, which are two things. Without a picture it says so and keeps both. */
export function FigureView({ figure, place }: { figure: Figure; place: 'lead' | 'body' }) {
  const { t } = useInterface()
  const { caption, credit } = figure
  const isMissing = figure.src === undefined
  if (isMissing && caption === undefined && credit === undefined) return null
  return (
    <figure className={`${styles.figure} ${styles[place]}`}>
      {isMissing ? (
        <div className={`Ruled ${styles.none}`}>
          <p>{t('article.missingPicture')}</p>
        </div>
      ) : (
        <Picture figure={figure} alt={figure.alt ?? ''} eager={place === 'lead'} />
      )}
      {(caption !== undefined || credit !== undefined) && (
        <figcaption>
          {caption !== undefined && <span>{caption} </span>}
          {credit !== undefined && (
            <small className={styles.credit}>
              <span className="Hidden">{t('article.credit')} </span>
              <bdi>{credit}</bdi>
            </small>
          )}
        </figcaption>
      )}
    </figure>
  )
}

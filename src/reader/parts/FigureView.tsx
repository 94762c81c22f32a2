import { useState } from 'react'
import type { PublishedFigure } from '../../article/edition.ts'
import { useInterface } from '../locales/words.ts'
import { Day } from './Day.tsx'
import styles from './FigureView.module.css'
import { Picture, pictureUrl } from './Picture.tsx'

/**
 * A picture with its caption and its credit, which are two things. Without a picture it says so, and what it would have
 * shown, and keeps both; so it does when the picture does not arrive, and then keeps its space too.
 */
export function FigureView({
  figure,
  place,
  isLazy,
}: {
  figure: PublishedFigure
  /** In a `column` there is no margin for its caption. */
  place: 'lead' | 'body' | 'column'
  isLazy?: boolean
}) {
  const { t } = useInterface()
  const [brokenSrc, setBrokenSrc] = useState<string>()
  const { src, caption, credit, alt } = figure
  if ((src ?? caption ?? credit ?? alt) === undefined) return null
  const isBroken = src !== undefined && src === brokenSrc
  const frame = src === undefined ? styles.none : isBroken ? styles.broken : undefined
  return (
    <figure className={`${styles.figure} ${styles[place] ?? ''}`}>
      <div className={frame && `Ruled ${frame}`}>
        {src !== undefined && (
          <a href={pictureUrl(src)} data-figure aria-label={figure.alt || t('viewer.open')}>
            <Picture
              figure={figure}
              alt={figure.alt ?? ''}
              place={place === 'lead' ? place : 'body'}
              isLazy={isLazy}
              onBroken={() => setBrokenSrc(src)}
            />
          </a>
        )}
        {frame && (
          <p>
            {t('article.missingPicture')}
            {(src ?? caption) === undefined && alt !== undefined && `: ${alt}`}
          </p>
        )}
      </div>
      <FigureWords figure={figure} />
    </figure>
  )
}

/** «التعليق» and «تصوير: …», with the place and the day where they are known. */
export function FigureWords({ figure }: { figure: PublishedFigure }) {
  const { t } = useInterface()
  const { caption, credit, place, date } = figure
  if ((caption ?? credit ?? place ?? date) === undefined) return null
  return (
    <figcaption>
      <span>
        {caption}
        {(place ?? date) !== undefined && (
          <>
            {' ('}
            {place !== undefined && <bdi>{place}</bdi>}
            {place !== undefined && date !== undefined && t('article.comma')}
            {date !== undefined && (
              <time dateTime={date}>
                <Day date={date} />
              </time>
            )}
            {')'}
          </>
        )}
      </span>{' '}
      {credit !== undefined && (
        <small className={styles.credit}>
          {/* A credit that says itself what was done, «رسم: سطور», needs no word before it. */}
          {!credit.includes(':') && <span className="Hidden">{`${t('article.by')} `}</span>}
          <bdi>{credit}</bdi>
        </small>
      )}
    </figcaption>
  )
}

import type { ReactNode } from 'react'
import { address } from '../../article/addresses.ts'
import { formatTime } from '../../article/dates/dates.ts'
import type { ArticleView, Edition } from '../../article/edition.ts'
import { directionOfLanguage } from '../../article/text/direction.ts'
import { hasSystemShare, shareBySystem } from '../device/system-share.ts'
import { useInterface } from '../locales/words.ts'
import { Icon } from '../parts/Icon.tsx'
import { absoluteUrl, makeShareMessage } from '../parts/share-message.ts'
import styles from './Entry.module.css'
import type { AddressedEntry } from './split-coverage.ts'

/** One addition to a coverage, at its time, which is its address. */
export function Entry({
  entry: { id, time, headline },
  isNew,
  article,
  edition,
  children,
}: {
  entry: AddressedEntry
  isNew: boolean
  article: ArticleView['article']
  edition: Edition
  /** Its text. */
  children: ReactNode
}) {
  const { t, language } = useInterface()
  const clock = formatTime(time)
  const title = headline ?? article.headline
  const share = () => {
    const url = `${absoluteUrl(address.article(article.id))}#${id}`
    void shareBySystem(makeShareMessage(title, edition.name, url))
  }
  return (
    <li id={id} className={styles.entry}>
      <p className={styles.when} lang={language} dir={directionOfLanguage(language)}>
        {isNew && (
          <>
            <span className="Dot" />
            <span className="Hidden">{t('coverage.isNew')}</span>
          </>
        )}
        <a href={`#${id}`} data-anchor>
          <time dateTime={time}>
            <bdi>{clock ?? '·'}</bdi>
          </time>
        </a>
      </p>
      <div>
        {headline !== undefined && <h3>{headline}</h3>}
        {children}
        <p className={`Screen ${styles.share}`} lang={language} dir={directionOfLanguage(language)}>
          {/* Where the device has no sheet of its own, the link copies its address as all links to a place do. */}
          <a
            href={`#${id}`}
            data-anchor
            aria-label={t('coverage.share', { title })}
            onClick={(event) => {
              if (!hasSystemShare()) return
              event.preventDefault()
              share()
            }}
          >
            <Icon name="share" />
            {t('share.open')}
          </a>
        </p>
      </div>
    </li>
  )
}

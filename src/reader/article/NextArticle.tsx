import { type Ref, useState } from 'react'
import { address } from '../../article/addresses.ts'
import type { Edition, Summary } from '../../article/edition.ts'
import { useInterface } from '../locales/words.ts'
import { Card } from '../parts/Card.tsx'
import { Link } from '../parts/Link.tsx'
import styles from './NextArticle.module.css'

/**
 * «نقطة، أول السطر»: a dot on the line, then the card of the article that comes next; the line alone where that
 * article, `follower`, stands below.
 */
export function NextArticle({
  story,
  follower,
  edition,
  ref,
}: {
  story: Summary | undefined
  follower: string | undefined
  edition: Edition
  ref: Ref<HTMLElement>
}) {
  const { t } = useInterface()
  // A card under a finger stays, or the press would be lost with it.
  const [isHeld, setHeld] = useState(false)
  const isAwaited = follower === undefined || isHeld
  return (
    <section
      ref={ref}
      className={`Screen ${isAwaited ? styles.awaited : ''}`}
      data-next
      aria-label={t('article.next')}
      onPointerDown={() => setHeld(isAwaited)}
      onPointerCancel={() => setHeld(false)}
    >
      <h2 className={styles.line}>
        <span className="Dot" />
        {/* The card is the link to a screen reader; this one stays itself when the article takes the card's place. */}
        {isAwaited && <span className="Hidden">{t('article.next')}</span>}
        <Link
          to={address.article(follower ?? story?.id ?? '')}
          {...(isAwaited && { 'aria-hidden': true, tabIndex: -1 })}
        >
          {t('article.next')}
        </Link>
      </h2>
      {isAwaited && story && <Card story={story} edition={edition} kind="row" size="second" />}
    </section>
  )
}

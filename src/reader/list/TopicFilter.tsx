import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { type Edition, topicLabel } from '../../article/edition.ts'
import { useInterface } from '../locales/words.ts'
import { foldTopics } from './fold-topics.ts'
import styles from './TopicFilter.module.css'

/**
 * Each topic is a link that adds or removes itself; the dot is its box. Of many, most are folded away. `addressOf` gives
 * a choice its address; the children, further conditions, are drawn when they are first opened.
 */
export function TopicFilter({
  edition,
  countOf,
  chosen,
  addressOf,
  hasMore,
  children,
}: {
  edition: Edition
  /** How many articles a topic has, where that is known. */
  countOf: (topic: string) => number | undefined
  chosen: readonly string[]
  addressOf: (topics: string[]) => string
  /** Whether further conditions hold. */
  hasMore: boolean | undefined
  children: ReactNode
}) {
  const { t, language } = useInterface()
  const [isOpen, setOpen] = useState(false)
  const open = () => setOpen(true)
  const { topics } = edition
  const [shown, rest] = foldTopics(topics, chosen)

  function draw({ id, label }: Edition['topics'][number]) {
    const changed = topics
      .map((topic) => topic.id)
      .filter((one) => chosen.includes(one) !== (one === id))
    return (
      <li key={id}>
        <Link
          className="Choice"
          to={addressOf(changed)}
          onClick={() => queueMicrotask(showTop)}
          preventScrollReset
          aria-current={chosen.includes(id) || undefined}
        >
          <span className="Dot" />
          {topicLabel({ id, label }, language, edition.language)}
          <small>{countOf(id)}</small>
        </Link>
      </li>
    )
  }

  return (
    <nav className={`Screen ${styles.filter}`} aria-label={t('list.filter')}>
      <noscript>
        <p>{t('list.needsScript')}</p>
      </noscript>
      <ul>
        {shown.map(draw)}
        {rest.length > 0 && (
          <li>
            <details suppressHydrationWarning>
              <summary className="Choice">
                <span className="Dot" />
                {t('topics.rest')}
              </summary>
              <ul>{rest.map(draw)}</ul>
            </details>
          </li>
        )}
        {chosen.length > 0 && (
          <li>
            <Link
              className="Choice"
              to={addressOf([])}
              onClick={() => queueMicrotask(showTop)}
              preventScrollReset
            >
              {t('topics.all')}
            </Link>
          </li>
        )}
        <li className={styles.more}>
          {/* It may have been opened before the app was there. */}
          <details
            suppressHydrationWarning
            ref={(details) => {
              if (details?.open) open()
            }}
            onToggle={open}
          >
            <summary className="Choice" aria-current={hasMore || undefined}>
              <span className="Dot" />
              {t('list.conditions')}
            </summary>
            {isOpen && children}
          </details>
        </li>
      </ul>
    </nav>
  )
}

/**
 * A filter that stands still beside rows long read begins its new list at the top. Call it when the router has noted
 * where the old one stood, or Back would not return there.
 */
function showTop(): void {
  const rows = document.querySelector('[data-page]')
  if (rows && rows.getBoundingClientRect().top < 0) scrollTo(0, 0)
}

import { address } from '../../article/addresses.ts'
import { type Edition, topicLabel } from '../../article/edition.ts'
import { useInterface } from '../locales/words.ts'
import { Link } from './Link.tsx'
import styles from './TopicBar.module.css'

/**
 * The edition's topics on one line that scrolls within itself, on the page at `path`; `section` is that of the article
 * being read.
 */
export function TopicBar({
  edition,
  path,
  section,
}: {
  edition: Edition
  path: string
  section: string | undefined
}) {
  const { t, language } = useInterface()
  return (
    <nav className={`Screen ${styles.bar}`} aria-label={t('site.topics')}>
      <ul>
        <li>
          <Link to={address.front} {...(path === address.front && here)}>
            {t('topics.front')}
          </Link>
        </li>
        {edition.topics.map((topic) => (
          <li key={topic.id}>
            <Link
              to={address.topic(topic.id)}
              {...(topic.id === section && { ...here, 'aria-current': true })}
              {...(path.startsWith(address.topic(topic.id)) && here)}
            >
              {topicLabel(topic, language, edition.language)}
            </Link>
          </li>
        ))}
        <li>
          <Link to={address.latest} {...(path.startsWith(address.latest) && here)}>
            {t('topics.latest')}
          </Link>
        </li>
      </ul>
    </nav>
  )
}

const here = { 'aria-current': 'page', ref: bringIntoSight } as const

/** Not every browser knows `scroll-initial-target`. Further down the page itself would be scrolled too. */
function bringIntoSight(link: HTMLElement | null): void {
  if (scrollY === 0) link?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

import { NavLink } from 'react-router'
import { address, type Edition, topicLabel } from '../../article/edition.ts'
import { useInterface } from '../words.ts'
import styles from './TopicBar.module.css'

/** The edition's topics on one line that scrolls within itself; `section` is that of the article being read. */
export function TopicBar({ edition, section }: { edition: Edition; section: string | undefined }) {
  const { t, language } = useInterface()
  return (
    <nav className={`Screen ${styles.bar}`} aria-label={t('site.topics')}>
      <ul>
        <li>
          <NavLink to={address.front} end>
            {t('topics.front')}
          </NavLink>
        </li>
        {edition.topics.map((topic) => (
          <li key={topic.id}>
            <NavLink
              to={address.topic(topic.id)}
              {...(topic.id === section && { 'aria-current': 'true', className: styles.here })}
            >
              {topicLabel(topic, language, edition.language)}
            </NavLink>
          </li>
        ))}
        <li>
          <NavLink to={address.latest}>{t('topics.latest')}</NavLink>
        </li>
      </ul>
    </nav>
  )
}

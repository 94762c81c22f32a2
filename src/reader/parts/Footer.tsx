import { Link } from 'react-router'
import { address, type Edition, topicLabel } from '../../article/edition.ts'
import { useInterface } from '../words.ts'
import styles from './Footer.module.css'

/** The way on from the end of a page, and the other interface language. */
export function Footer({ edition }: { edition: Edition }) {
  const { t, language, choose } = useInterface()
  const other = language === 'ar' ? 'en' : 'ar'
  return (
    <footer className={`Screen ${styles.footer}`}>
      <ul>
        {edition.topics.map((topic) => (
          <li key={topic.id}>
            <Link to={address.topic(topic.id)}>
              {topicLabel(topic, language, edition.language)}
            </Link>
          </li>
        ))}
        <li>
          <Link to={address.latest}>{t('topics.latest')}</Link>
        </li>
        <li>
          {/* A link first: before the app is there, the page itself comes back in the other language. */}
          <a
            href={`?lang=${other}`}
            hrefLang={other}
            lang={other}
            onClick={(event) => {
              event.preventDefault()
              choose(other)
            }}
          >
            {t('site.otherLanguage')}
          </a>
        </li>
      </ul>
      <p>{t('site.promise', { name: edition.name })}</p>
    </footer>
  )
}

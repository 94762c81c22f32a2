import { address } from '../../article/addresses.ts'
import { type Edition, topicLabel } from '../../article/edition.ts'
import { useInterface } from '../locales/words.ts'
import { LanguageLinks } from '../parts/LanguageLinks.tsx'
import { Link } from '../parts/Link.tsx'
import styles from './Footer.module.css'

/** The way on from the end of a page, and the languages of the interface. */
export function Footer({ edition }: { edition: Edition }) {
  const { t, language } = useInterface()
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
      </ul>
      <LanguageLinks />
      <p>{t('site.promise', { name: edition.name })}</p>
    </footer>
  )
}

import { address } from '../../article/addresses.ts'
import { useInterface } from '../locales/words.ts'
import { Link } from '../parts/Link.tsx'
import { RecentSearches } from './RecentSearches.tsx'
import { useRecentSearches } from './recent-searches.ts'
import styles from './SearchPage.module.css'

/** Before anything is looked for: what was looked for on this device, and how to look. */
export function SearchIntroduction() {
  const { t } = useInterface()
  const recent = useRecentSearches()
  return (
    <>
      <noscript>
        <p className={styles.missing}>
          <span className="Dot" />
          <span>{t('search.needsScript')}</span>
          <Link to={address.latest}>{t('list.latest')}</Link>
        </p>
      </noscript>
      {recent.length > 0 && <RecentSearches searches={recent} />}
      {/* Drawn anew when something comes above them: then nothing has moved. */}
      <section key={`${recent.length > 0}`} className={styles.plain}>
        <h2>{t('search.tips')}</h2>
        <ul>
          <li>{t('search.tip.forms')}</li>
          <li>{t('search.tip.phrase')}</li>
          <li>{t('search.tip.without')}</li>
        </ul>
      </section>
    </>
  )
}

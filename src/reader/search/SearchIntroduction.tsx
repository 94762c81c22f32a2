import { Suspense } from 'react'
import { address } from '../../article/edition.ts'
import { later } from '../later.ts'
import { Link } from '../parts/Link.tsx'
import { useInterface } from '../words.ts'
import { fetchAids } from './open-search.ts'
import { useRecentSearches } from './recent-searches.ts'
import styles from './SearchPage.module.css'

const RecentSearches = later(async () => (await fetchAids()).RecentSearches)

/** Before anything is looked for: what was looked for on this device, and how to look. */
export function SearchIntroduction() {
  const { t } = useInterface()
  const recent = useRecentSearches()
  const tips = (
    <section className={styles.plain}>
      <h2>{t('search.tips')}</h2>
      <ul>
        <li>{t('search.tip.forms')}</li>
        <li>{t('search.tip.phrase')}</li>
        <li>{t('search.tip.without')}</li>
      </ul>
    </section>
  )
  return (
    <>
      <noscript>
        <p className={styles.missing}>
          <span className="Dot" />
          <span>{t('search.needsScript')}</span>
          <Link to={address.latest}>{t('list.latest')}</Link>
        </p>
      </noscript>
      {/* Drawn anew when something comes above them: then nothing has moved. */}
      {recent.length > 0 ? (
        <Suspense fallback={tips}>
          <RecentSearches searches={recent} />
          {tips}
        </Suspense>
      ) : (
        tips
      )}
    </>
  )
}

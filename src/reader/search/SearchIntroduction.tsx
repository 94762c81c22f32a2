import { address } from '../../article/addresses.ts'
import { useInterface } from '../locales/words.ts'
import { Link } from '../parts/Link.tsx'
import { RecentSearches } from './RecentSearches.tsx'
import { useRecentSearches } from './recent-searches.ts'
import { SearchNotice } from './SearchNotice.tsx'
import { SearchSection } from './SearchSection.tsx'

/** Before anything is looked for: what was looked for on this device, and how to look. */
export function SearchIntroduction() {
  const { t } = useInterface()
  const recent = useRecentSearches()
  return (
    <>
      <noscript>
        <SearchNotice text={t('search.needsScript')}>
          <Link to={address.latest}>{t('list.latest')}</Link>
        </SearchNotice>
      </noscript>
      {recent.length > 0 && <RecentSearches searches={recent} />}
      {/* With another key when something comes above it: a new element counts as no layout shift. */}
      <SearchSection key={`${recent.length > 0}`} title={t('search.tips')}>
        <ul>
          <li>{t('search.tip.forms')}</li>
          <li>{t('search.tip.phrase')}</li>
          <li>{t('search.tip.without')}</li>
        </ul>
      </SearchSection>
    </>
  )
}

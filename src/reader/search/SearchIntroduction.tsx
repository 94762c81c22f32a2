import { Suspense } from 'react'
import { address } from '../../article/addresses.ts'
import { useInterface } from '../locales/words.ts'
import { Link } from '../parts/Link.tsx'
import { lazyPart } from '../parts/lazy-part.ts'
import { useRecentSearches } from './recent-searches.ts'
import { SearchNotice } from './SearchNotice.tsx'
import { SearchSection } from './SearchSection.tsx'

/** Whoever looks for something for the first time has none. */
const RecentSearches = lazyPart(() =>
  import('./RecentSearches.tsx').then((module) => module.RecentSearches),
)

/** Before anything is looked for: what was looked for on this device, and how to look. */
export function SearchIntroduction() {
  const { t } = useInterface()
  const recent = useRecentSearches()
  const tips = (
    <SearchSection title={t('search.tips')}>
      <ul>
        <li>{t('search.tip.forms')}</li>
        <li>{t('search.tip.phrase')}</li>
        <li>{t('search.tip.without')}</li>
      </ul>
    </SearchSection>
  )
  return (
    <>
      <noscript>
        <SearchNotice text={t('search.needsScript')}>
          <Link to={address.latest}>{t('list.latest')}</Link>
        </SearchNotice>
      </noscript>
      {/* Drawn again when something comes above them: a new element counts as no layout shift. */}
      <Suspense fallback={tips}>
        {recent.length > 0 && <RecentSearches searches={recent} />}
        {tips}
      </Suspense>
    </>
  )
}

import { Icon } from '../parts/Icon.tsx'
import { Link } from '../parts/Link.tsx'
import pagerStyles from '../parts/Pager.module.css'
import { useInterface } from '../words.ts'
import { type SearchChoice, searchAddress } from './search-choice.ts'

/** The results before and after these. */
export function Pages({ choice, hasMore }: { choice: SearchChoice; hasMore: boolean }) {
  const { t } = useInterface()
  const { page } = choice
  if (page === 1 && !hasMore) return null
  const at = (other: number) => searchAddress({ ...choice, page: other })
  return (
    <nav className={pagerStyles.more} aria-label={t('search.pages')}>
      {page > 1 && (
        <Link to={at(page - 1)} rel="prev">
          {t('search.previous')}
        </Link>
      )}
      {hasMore && (
        <Link to={at(page + 1)} rel="next" className={pagerStyles.older}>
          {t('search.next')} <Icon name="onward" />
        </Link>
      )}
    </nav>
  )
}

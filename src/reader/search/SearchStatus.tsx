import { isNarrowed, type SearchRequest, searchAddress } from '../../article/addresses.ts'
import type { SearchResult } from '../../search/read/search-result.ts'
import { useInterface } from '../locales/words.ts'
import { Link } from '../parts/Link.tsx'
import styles from './SearchStatus.module.css'

/** How much was found, in a line that is always there, so that it is announced and moves nothing. */
export function SearchStatus({
  result,
  isBusy,
  choice,
}: {
  result: SearchResult | undefined
  isBusy: boolean
  choice: SearchRequest
}) {
  const { t } = useInterface()
  return (
    <p className={styles.status}>
      <span role="status">{sentence()}</span>{' '}
      {choice.text !== '' && isNarrowed(choice) && (
        <Link
          to={searchAddress({ ...choice, topics: [], from: undefined, to: undefined, page: 1 })}
        >
          {t('filter.clear')}
        </Link>
      )}
    </p>
  )

  function sentence(): string {
    if (choice.text === '') return t('search.hint')
    if (isBusy || !result) return t('search.busy')
    if (result.isEmpty) {
      return t(/[\p{L}\d]/u.test(choice.text) ? 'search.onlyExcluded' : 'search.noWord')
    }
    const { count, isExact } = result.total
    if (count === 0 && result.missing.length > 0) return t('search.failed')
    const found = isExact ? counted(result.total) : t('search.atLeast', { count })
    return choice.page > 1 ? t('search.onPage', { found, page: choice.page }) : found
  }
  /** «36 نتيجة، و824 بصيغ قريبة»: those with the very words, and those with relatives of them. */
  function counted({ count, asTyped = count }: SearchResult['total']): string {
    const near = count - asTyped
    if (near <= 0) return t('search.count', { count })
    if (asTyped === 0) return t('search.onlyNear', { count })
    return t('search.andNear', { count: near, found: t('search.count', { count: asTyped }) })
  }
}

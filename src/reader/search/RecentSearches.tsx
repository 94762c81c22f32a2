import { searchAddress } from '../../article/addresses.ts'
import { useInterface } from '../locales/words.ts'
import { Icon } from '../parts/Icon.tsx'
import { Link } from '../parts/Link.tsx'
import styles from './RecentSearches.module.css'
import { forgetSearch, forgetSearches } from './recent-searches.ts'
import { SearchSection } from './SearchSection.tsx'

/** What was looked for on this device, to look for it again or to forget it. */
export function RecentSearches({ searches }: { searches: readonly string[] }) {
  const { t } = useInterface()
  return (
    <SearchSection title={t('search.recent')}>
      <ul>
        {searches.map((text) => (
          <li key={text}>
            <Link to={searchAddress({ text, topics: [], sort: 'relevance', page: 1 })}>
              <bdi>{text}</bdi>
            </Link>
            <button
              type="button"
              className="Tool"
              aria-label={t('search.forget', { query: text })}
              onClick={({ currentTarget }) => {
                focusBeside(currentTarget.closest('li'))
                forgetSearch(text)
              }}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <p>
        {t('search.keptHere')}{' '}
        <button
          type="button"
          className={styles.quiet}
          onClick={() => {
            focusBeside(null)
            forgetSearches()
          }}
        >
          {t('search.forgetAll')}
        </button>
      </p>
    </SearchSection>
  )
}

/** A button that goes takes the focus with it: the next one gets it, or the field where there is none. */
function focusBeside(row: Element | null): void {
  const beside = (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector('button')
  const field = document.querySelector<HTMLElement>('[role=search] input')
  ;(beside ?? field)?.focus()
}

import { address } from '../../article/addresses.ts'
import { useInterface } from '../locales/words.ts'
import { base } from '../parts/site-path.ts'
import styles from './SearchForm.module.css'

/** A word to look for; a form like any other, which asks the search page by its address. */
export function SearchForm({ words }: { words: string }) {
  const { t } = useInterface()
  return (
    <search>
      <form className={styles.form} action={base + address.search.slice(1)}>
        <input
          className={styles.words}
          type="search"
          name="q"
          required
          defaultValue={words}
          aria-label={t('missing.search')}
          placeholder={t('missing.searchHint')}
        />
        <button className={styles.go} type="submit" aria-label={t('missing.search')}>
          <svg className="Icon Icon--directed" viewBox="0 0 24 24" aria-hidden="true">
            <circle cx="11" cy="11" r="6.5" />
            <path d="m16 16 4.5 4.5" />
          </svg>
        </button>
      </form>
    </search>
  )
}

import { memo, Suspense, useState } from 'react'
import { type Edition, topicLabel } from '../../article/edition.ts'
import { useInterface, type WordKey } from '../locales/words.ts'
import { lazyPart } from '../parts/lazy-part.ts'
import type { MonthFieldsProps } from './MonthFields.tsx'
import styles from './SearchFilters.module.css'

const MonthFields = lazyPart(() => import('./MonthFields.tsx').then((module) => module.MonthFields))

/** Where the disclosure is open by itself. */
const wide = '(width >= 64rem)'

const orders: readonly (readonly [value: string, word: WordKey])[] = [
  ['', 'search.relevance'],
  ['new', 'search.newest'],
]

/**
 * What narrows a search and how it is sorted, as fields of the form `form`, which stands elsewhere on the page. A
 * disclosure on a phone, open where there is room. `isUsed` is whether there are results to narrow:
 * not before, and on a phone not before it is opened, the months are fetched.
 */
export const SearchFilters = memo(function SearchFilters({
  form,
  edition,
  chosen,
  isNarrowed,
  isUsed,
}: MonthFieldsProps & { edition: Edition; isNarrowed: boolean; isUsed: boolean }) {
  const { t, language } = useInterface()
  const [isOpened, setOpened] = useState(false)
  return (
    <details className={`Screen ${styles.filters}`} onToggle={() => setOpened(true)}>
      <summary>
        <span className={styles.dot} data-chosen={isNarrowed || undefined} />
        {t('search.filters')}
      </summary>
      <fieldset>
        <legend>{t('site.topics')}</legend>
        <div className={styles.topics}>
          {edition.topics.map((topic) => (
            <label key={topic.id}>
              <input type="checkbox" name="t" value={topic.id} form={form} />
              {topicLabel(topic, language, edition.language)}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('search.sort')}</legend>
        <div className={styles.topics}>
          {orders.map(([value, word]) => (
            <label key={value}>
              <input
                type="radio"
                name="sort"
                value={value}
                form={form}
                defaultChecked={value === ''}
              />
              {t(word)}
            </label>
          ))}
        </div>
      </fieldset>
      {(isOpened || (isUsed && matchMedia(wide).matches)) && (
        <Suspense>
          <MonthFields form={form} chosen={chosen} />
        </Suspense>
      )}
    </details>
  )
})

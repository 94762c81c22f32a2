import { Suspense, useEffect } from 'react'
import type { Edition } from '../../article/edition.ts'
import { later } from '../later.ts'
import { useInterface } from '../words.ts'
import styles from './SearchPage.module.css'
import type { SearchChoice } from './search-choice.ts'

const KeptResults = later(() =>
  import('../offline/KeptResults.tsx').then((part) => part.KeptResults),
)

/**
 * Nothing of the index came: says whether there is a connection at all, tries again as soon as there is one, and looks
 * through what the device keeps.
 */
export function Unreached({
  choice,
  edition,
  retry,
}: {
  choice: SearchChoice
  edition: Edition
  retry: () => void
}) {
  const { t } = useInterface()
  const isOnline = navigator.onLine
  useEffect(() => {
    addEventListener('online', retry)
    return () => removeEventListener('online', retry)
  }, [retry])
  return (
    <>
      <section className={styles.plain} role="alert">
        <h2>{t(isOnline ? 'search.failed' : 'search.offline')}</h2>
        <p>{t(isOnline ? 'search.failedHint' : 'search.offlineHint')}</p>
        <button type="button" className="Button" onClick={retry}>
          {t('error.retry')}
        </button>
      </section>
      <Suspense>
        <KeptResults choice={choice} edition={edition} />
      </Suspense>
    </>
  )
}

import { useEffect } from 'react'
import { useInterface } from '../locales/words.ts'
import styles from './SearchPage.module.css'

/** Nothing of the index came: says whether there is a connection at all, and tries again as soon as there is one. */
export function Unreached({ isBusy, retry }: { isBusy: boolean; retry: () => void }) {
  const { t } = useInterface()
  const isOnline = navigator.onLine
  useEffect(() => {
    addEventListener('online', retry)
    return () => removeEventListener('online', retry)
  }, [retry])
  return (
    <section className={styles.plain} role="alert">
      <h2>{t(isOnline ? 'search.failed' : 'search.offline')}</h2>
      <p>{t(isOnline ? 'search.failedHint' : 'search.offlineHint')}</p>
      <button type="button" className="Button" disabled={isBusy} onClick={retry}>
        {t('error.retry')}
      </button>
    </section>
  )
}

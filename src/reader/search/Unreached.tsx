import { useInterface } from '../locales/words.ts'
import { SearchSection } from './SearchSection.tsx'

/** Nothing of the index came: says whether there is a connection at all, and tries again as soon as there is one. */
export function Unreached({ isBusy, retry }: { isBusy: boolean; retry: () => void }) {
  const { t } = useInterface()
  const isOnline = navigator.onLine
  /** React calls it when the button is on the page, and calls what it returns when the button goes. */
  const retryOnline = () => {
    addEventListener('online', retry)
    return () => removeEventListener('online', retry)
  }
  return (
    <SearchSection role="alert" title={t(isOnline ? 'search.failed' : 'search.offline')}>
      <p>{t(isOnline ? 'search.failedHint' : 'search.offlineHint')}</p>
      <button type="button" className="Button" ref={retryOnline} disabled={isBusy} onClick={retry}>
        {t('error.retry')}
      </button>
    </SearchSection>
  )
}

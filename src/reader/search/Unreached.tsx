import { useInterface } from '../locales/words.ts'
import { RetryButton } from '../parts/RetryButton.tsx'
import { SearchSection } from './SearchSection.tsx'

/** Nothing of the index came: says whether there is a connection at all, and tries again as soon as there is one. */
export function Unreached({ isBusy, retry }: { isBusy: boolean; retry: () => void }) {
  const { t } = useInterface()
  const isOnline = navigator.onLine
  return (
    <SearchSection role="alert" title={t(isOnline ? 'search.failed' : 'search.offline')}>
      <p>{t(isOnline ? 'search.failedHint' : 'search.offlineHint')}</p>
      <RetryButton isBusy={isBusy} retry={retry} />
    </SearchSection>
  )
}

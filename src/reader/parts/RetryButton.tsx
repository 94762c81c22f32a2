import { useInterface } from '../locales/words.ts'

/** Tries again what did not arrive; as soon as there is a connection again, by itself. */
export function RetryButton({ retry, isBusy }: { retry: () => void; isBusy?: boolean }) {
  const { t } = useInterface()
  /** React calls it when the button is on the page, and calls what it returns when the button goes. */
  const retryOnline = () => {
    addEventListener('online', retry)
    return () => removeEventListener('online', retry)
  }
  return (
    <button type="button" className="Button" ref={retryOnline} disabled={isBusy} onClick={retry}>
      {t('error.retry')}
    </button>
  )
}

import { retryPage } from '../device/load-new-build.ts'
import { useInterface } from '../locales/words.ts'

/** Stands where a sheet did not arrive: says so, and offers to load the page anew. `close` is called however it is left. */
export function MissedSheet({ close }: { close: () => void }) {
  const { t } = useInterface()
  return (
    <dialog
      onClose={close}
      ref={(dialog) => {
        if (dialog && !dialog.open) dialog.showModal()
      }}
    >
      <p role="alert">{t('error.title')}</p>
      <button type="button" className="Button" onClick={() => void retryPage()}>
        {t('error.retry')}
      </button>{' '}
      <button type="button" className="Button" onClick={close}>
        {t('settings.close')}
      </button>
    </dialog>
  )
}

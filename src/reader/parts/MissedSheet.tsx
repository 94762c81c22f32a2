import { retryPage } from '../device/load-new-build.ts'
import { useInterface } from '../locales/words.ts'

/** Stands in for a sheet whose script did not arrive, and offers to reload the page. `close` is called however it is left. */
export function MissedSheet({ close }: { close: () => void }) {
  const { t } = useInterface()
  return (
    <dialog
      data-sheet
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

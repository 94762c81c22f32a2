import { useInterface, type WordKey } from '../locales/words.ts'
import { Icon } from '../parts/Icon.tsx'
import styles from './HelpSheet.module.css'

const rows: readonly (readonly [keys: string, deed: WordKey])[] = [
  ['J', 'shortcuts.next'],
  ['K', 'shortcuts.previous'],
  ['S', 'shortcuts.save'],
  ['Shift+S', 'shortcuts.share'],
  ['B', 'shortcuts.library'],
  ['/', 'shortcuts.search'],
  ['+', 'shortcuts.larger'],
  ['-', 'shortcuts.smaller'],
  ['?', 'shortcuts.help'],
  ['Esc', 'shortcuts.close'],
]

/** The list of shortcuts, in a dialog of the browser's own. `close` is called however it is left. */
export function HelpSheet({ close }: { close: () => void }) {
  const { t } = useInterface()
  return (
    <dialog
      data-sheet
      className={styles.sheet}
      aria-label={t('shortcuts.title')}
      onClose={close}
      ref={(dialog) => {
        if (dialog && !dialog.open) dialog.showModal()
      }}
    >
      <div className={styles.head}>
        <h2>{t('shortcuts.title')}</h2>
        <form method="dialog">
          <button type="submit" aria-label={t('settings.close')}>
            <Icon name="close" />
          </button>
        </form>
      </div>
      <dl>
        {rows.map(([keys, deed]) => (
          <div key={keys}>
            <dt>
              <kbd dir="ltr">{keys}</kbd>
            </dt>
            <dd>{t(deed)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  )
}

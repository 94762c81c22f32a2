import { type ReactNode, useCallback } from 'react'
import { useInterface } from '../locales/words.ts'
import { Icon } from './Icon.tsx'
import styles from './Sheet.module.css'
import { noteSheet } from './sheet-history.ts'

/**
 * A dialog of the browser's own: a sheet from the bottom edge on phones, a panel where there is room, under its
 * `tool` if it has one. `close` is called however it is left.
 */
export function Sheet({
  title,
  tool,
  close,
  children,
}: {
  title: string
  tool?: Element | null
  close: () => void
  children: ReactNode
}) {
  const { t } = useInterface()
  const open = useCallback(
    (dialog: HTMLDialogElement | null) => {
      if (!dialog || dialog.open) return
      dialog.showModal()
      if (tool) hang(dialog, tool)
      noteSheet()
    },
    [tool],
  )

  return (
    <dialog
      className={tool ? `${styles.sheet} ${styles.hung}` : styles.sheet}
      aria-label={title}
      onClose={close}
      closedby="any"
      data-sheet
      ref={open}
    >
      <div className={styles.inside}>
        <div className={styles.head}>
          <h2>{title}</h2>
          <form method="dialog">
            <button type="submit" aria-label={t('settings.close')}>
              <Icon name="close" />
            </button>
          </form>
        </div>
        {children}
      </div>
    </dialog>
  )
}

/** Under its tool or as far as there is room over it, at the side where that stands, and never beyond the window. */
function hang(dialog: HTMLDialogElement, tool: Element): void {
  const { bottom, left, right } = tool.getBoundingClientRect()
  const isRtl = getComputedStyle(dialog).direction === 'rtl'
  const room = document.documentElement.clientWidth - dialog.offsetWidth - margin
  const start = isRtl ? document.documentElement.clientWidth - right : left
  const lowest = innerHeight - dialog.offsetHeight - margin
  const place = Math.max(margin, Math.min(bottom, lowest))
  dialog.style.setProperty('--start', `${Math.max(margin, Math.min(start, room))}px`)
  dialog.style.setProperty('--place', `${place}px`)
}

/** What is kept free around a leaf, in pixels. */
const margin = 16

import { type KeyboardEvent, useCallback, useRef } from 'react'
import type { PublishedFigure } from '../../article/edition.ts'
import { useInterface } from '../locales/words.ts'
import { FigureWords } from '../parts/FigureView.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Picture } from '../parts/Picture.tsx'
import styles from './FigureSheet.module.css'
import { focusFigure } from './figure-links.ts'

/**
 * Pictures side by side over the whole screen, each with its caption: swiped or turned with the arrows, pinched by the
 * browser's own zoom, left with Escape, Back or the button. `open` counts from 1; `show` and `close` ask for another one
 * and for none. However it is left, the keyboard then stands on the picture that was shown last.
 */
export function FigureSheet({
  figures,
  open,
  show,
  close,
  articleId,
}: {
  figures: readonly PublishedFigure[]
  open: number
  show: (number: number) => void
  close: () => void
  articleId: string
}) {
  const { t } = useInterface()
  const track = useRef<HTMLOListElement>(null)

  function scrollTo(number: number): void {
    track.current?.children[number - 1]?.scrollIntoView({ inline: 'center', block: 'nearest' })
  }

  /** React calls it when the dialog is on the page, and calls what it returns when the dialog goes. */
  const openSheet = useCallback(
    (dialog: HTMLDialogElement) => {
      dialog.showModal()
      const slide = track.current?.children[Number(dialog.dataset.open) - 1]
      slide?.scrollIntoView({ inline: 'center', block: 'nearest', behavior: 'instant' })
      return () => {
        // Focus can go nowhere while the dialog is open.
        dialog.close()
        focusFigure(articleId, Number(dialog.dataset.open))
      }
    },
    [articleId],
  )

  /** A finger may have swiped: whatever came to rest in the middle is the open one. */
  function settle(): void {
    const middle = innerWidth / 2
    const slides = [...(track.current?.children ?? [])]
    const at = slides.findIndex((slide) => {
      const { left, right } = slide.getBoundingClientRect()
      return left <= middle && middle <= right
    })
    if (at >= 0 && at + 1 !== open) show(at + 1)
  }

  function press(event: KeyboardEvent): void {
    const onward =
      getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    if (event.key === onward) scrollTo(Math.min(open + 1, figures.length))
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight')
      scrollTo(Math.max(open - 1, 1))
  }

  return (
    <dialog
      className={styles.sheet}
      data-theme="dark"
      aria-label={t('viewer.title')}
      onKeyDown={press}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
      data-open={open}
      ref={openSheet}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      <ol ref={track} className={styles.track} onScrollEnd={settle} tabIndex={0}>
        {figures.map((figure) => (
          <li key={figure.src}>
            <figure>
              <Picture figure={figure} alt={figure.alt ?? ''} place="viewer" />
              <FigureWords figure={figure} />
            </figure>
          </li>
        ))}
      </ol>
      <div className={styles.bar}>
        <button type="button" onClick={close} aria-label={t('settings.close')}>
          <Icon name="close" />
        </button>
        {figures.length > 1 && (
          <>
            <button
              type="button"
              className={styles.back}
              disabled={open === 1}
              onClick={() => scrollTo(open - 1)}
              aria-label={t('viewer.previous')}
            >
              <Icon name="onward" />
            </button>
            <span role="status">{t('viewer.of', { at: open, count: figures.length })}</span>
            <button
              type="button"
              disabled={open === figures.length}
              onClick={() => scrollTo(open + 1)}
              aria-label={t('viewer.next')}
            >
              <Icon name="onward" />
            </button>
          </>
        )}
      </div>
    </dialog>
  )
}

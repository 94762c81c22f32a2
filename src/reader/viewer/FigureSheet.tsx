import { type KeyboardEvent, useRef } from 'react'
import type { PublishedFigure } from '../../article/edition.ts'
import { useInterface } from '../locales/words.ts'
import { FigureWords } from '../parts/FigureView.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Picture } from '../parts/Picture.tsx'
import styles from './FigureSheet.module.css'

/**
 * Pictures side by side over the whole screen, each with its caption: swiped or turned with the arrows, pinched by the
 * browser's own zoom, left with Escape, Back or the button. `turn` and `close` are told; `open` counts from 1.
 */
export function FigureSheet({
  figures,
  open,
  turn,
  close,
}: {
  figures: readonly PublishedFigure[]
  open: number
  turn: (to: number) => void
  close: () => void
}) {
  const { t } = useInterface()
  const track = useRef<HTMLOListElement>(null)

  function show(to: number, behavior: ScrollBehavior = 'auto'): void {
    track.current?.children[to - 1]?.scrollIntoView({
      inline: 'center',
      block: 'nearest',
      behavior,
    })
  }

  /** A finger may have swiped: whatever came to rest in the middle is the open one. */
  function settle(): void {
    const middle = innerWidth / 2
    const slides = [...(track.current?.children ?? [])]
    const at = slides.findIndex((slide) => {
      const { left, right } = slide.getBoundingClientRect()
      return left <= middle && middle <= right
    })
    if (at >= 0 && at + 1 !== open) turn(at + 1)
  }

  function press(event: KeyboardEvent): void {
    const onward =
      getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    if (event.key === onward) show(Math.min(open + 1, figures.length))
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') show(Math.max(open - 1, 1))
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
      ref={(dialog) => {
        if (!dialog || dialog.open) return
        dialog.showModal()
        show(open, 'instant')
      }}
    >
      <ol ref={track} className={styles.track} onScrollEnd={settle}>
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
              onClick={() => show(open - 1)}
              aria-label={t('viewer.previous')}
            >
              <Icon name="onward" />
            </button>
            <span role="status">{t('viewer.of', { at: open, count: figures.length })}</span>
            <button
              type="button"
              disabled={open === figures.length}
              onClick={() => show(open + 1)}
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

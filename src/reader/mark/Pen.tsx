import { useRef } from 'react'
import type { Mark } from '../device/library/records.ts'
import { useInterface } from '../locales/words.ts'
import { changeMark, keepNote, removeMark } from './kept-marks.ts'
import styles from './Pen.module.css'
import { Pigments } from './Pigments.tsx'

/**
 * Where a note is written, on ruled lines. However it is left, what was written is kept, unless it was given up in so many
 * words; `lay` lays the pen down.
 */
export function Pen({
  mark,
  lay,
  isInMargin = false,
}: {
  mark: Mark
  lay: () => void
  isInMargin?: boolean
}) {
  const { t } = useInterface()
  const isGivenUp = useRef(false)

  /** React calls it when the lines are there, and calls what it returns when they go. */
  const take = (lines: HTMLTextAreaElement) => {
    // After the sheet that it may stand in, which opens with the focus on its first button.
    queueMicrotask(() => lines.focus())
    lines.setSelectionRange(lines.value.length, lines.value.length)
    const keep = () => {
      const note = lines.value.trim()
      if (isGivenUp.current || note === (mark.note ?? '')) return
      void keepNote(mark, note)
    }
    document.addEventListener('visibilitychange', keep)
    return () => {
      document.removeEventListener('visibilitychange', keep)
      keep()
    }
  }
  const taken = useRef(take)

  function giveUp(): void {
    isGivenUp.current = true
    lay()
  }

  return (
    <form
      className={isInMargin ? `${styles.pen} ${styles.beside}` : styles.pen}
      onSubmit={(event) => {
        event.preventDefault()
        lay()
      }}
    >
      <textarea
        className={styles.lines}
        aria-label={t('mark.yours')}
        placeholder={t('mark.write')}
        defaultValue={mark.note}
        dir="auto"
        ref={taken.current}
        onKeyDown={(event) => {
          if (isInMargin && event.key === 'Escape') lay()
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) lay()
        }}
      />
      <div className={styles.foot}>
        <button type="submit" className="Button">
          {t('mark.save')}
        </button>
        {isInMargin ? (
          <button type="button" className={styles.quiet} onClick={giveUp}>
            {t('mark.cancel')}
          </button>
        ) : (
          <button
            type="button"
            className={styles.quiet}
            onClick={() => {
              giveUp()
              void removeMark(mark)
            }}
          >
            {t('mark.removeWhole')}
          </button>
        )}
        <Pigments
          chosen={mark.tint}
          choose={(tint) => void changeMark(mark, (now) => ({ ...now, tint }))}
        />
      </div>
    </form>
  )
}

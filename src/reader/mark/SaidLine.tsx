import { useState } from 'react'
import { createPortal } from 'react-dom'
import { useInterface } from '../locales/words.ts'
import styles from './SaidLine.module.css'
import { type Said, say, useSaid } from './said.ts'

/** How long what was said stays, in milliseconds: longer where it can be undone. */
const stays = { brief: 6000, undoable: 10_000 }

/** What was said last of an article, or of none, at the foot of the screen. */
export function SaidLine({ articleId }: { articleId?: string }) {
  const said = useSaid()
  return said && said.articleId === articleId && createPortal(<Line said={said} />, document.body)
}

/** It stays for a while, and for as long as somebody is at it. */
function Line({ said }: { said: Said }) {
  const { t } = useInterface()
  const { words, undo } = said
  const [isHeld, setHeld] = useState(false)
  const leave = () => say(undefined)
  /** React calls it when the line is there, and calls what it returns when that changes. */
  const wait = () => {
    const timer = isHeld ? undefined : setTimeout(leave, undo ? stays.undoable : stays.brief)
    return () => clearTimeout(timer)
  }
  return (
    <aside
      className={`Screen ${styles.said}`}
      ref={wait}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p role="status">
        <span className="Dot" />
        {t(words)}
      </p>
      {undo && (
        <button
          type="button"
          onClick={() => {
            leave()
            undo()
          }}
        >
          {t('mark.undo')}
        </button>
      )}
    </aside>
  )
}

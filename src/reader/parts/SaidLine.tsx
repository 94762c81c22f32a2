import { useState } from 'react'
import { useInterface } from '../locales/words.ts'
import { FootBar } from './FootBar.tsx'
import { formatSize } from './format-size.ts'
import { Link } from './Link.tsx'
import { type Said, say, useSaid } from './said.ts'

/** What was said last, at the foot of the screen: it covers nothing that moves and moves nothing. */
export function SaidLine() {
  const said = useSaid()
  return said && <Line said={said} />
}

/** It stays for a while, and for as long as somebody is at it. */
function Line({ said }: { said: Said }) {
  const { t } = useInterface()
  const { words, values, sizes = {}, undo, more, isTrouble = false } = said
  const written = Object.entries(sizes).map(([name, bytes]) => [name, formatSize(bytes, t)])
  const [isHeld, setHeld] = useState(false)
  const leave = () => say(undefined)

  /** React calls it when the line is there, and calls what it returns when that changes. */
  const wait = () => {
    const timer = isHeld || isTrouble ? undefined : setTimeout(leave, undo ? undoable : brief)
    return () => clearTimeout(timer)
  }

  return (
    <FootBar
      words={t(words, { ...values, ...Object.fromEntries(written) })}
      role={isTrouble ? 'alert' : 'status'}
      ref={wait}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {undo && (
        <button
          type="button"
          onClick={() => {
            undo()
            leave()
          }}
        >
          {t('said.undo')}
        </button>
      )}
      {more && (
        <Link to={more.to} onClick={leave}>
          {t(more.words)}
        </Link>
      )}
      {isTrouble && (
        <button type="button" onClick={leave}>
          {t('said.close')}
        </button>
      )}
    </FootBar>
  )
}

/** How long a line stays, in milliseconds. */
const brief = 6000
const undoable = 10_000

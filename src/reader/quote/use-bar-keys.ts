import { type RefObject, useEffect } from 'react'
import { shortcutAction } from '../parts/shortcut-actions.ts'

/**
 * The keyboard's way to the bar, which follows the selected words: Tab leads into it and past its last button out again,
 * Escape sends it away, and the key that shares the page shares what is selected in it.
 */
export function useBarKeys(
  bar: RefObject<HTMLElement | null>,
  range: Range | undefined,
  { send, dismiss }: { send: () => void; dismiss: () => void },
): void {
  // The keyboard, wherever the focus is.
  useEffect(() => {
    if (!range) return
    const act = (event: KeyboardEvent) => {
      const buttons: (Element | null)[] = [
        ...(bar.current?.querySelectorAll('button') ?? []),
      ].filter(
        // One that needs more room than there is may not be shown.
        (button) => button.offsetWidth > 0,
      )
      const at = buttons.indexOf(document.activeElement)
      const leave = () => {
        if (at >= 0) standAt(range)
        dismiss()
      }
      const isOver = document.querySelector('dialog[open]') !== null
      if (isOver) return
      if (event.key === 'Tab') {
        const next = at < 0 && event.shiftKey ? undefined : buttons[at + (event.shiftKey ? -1 : 1)]
        if (next) {
          if (next instanceof HTMLElement) next.focus()
          event.preventDefault()
        } else if (at >= 0) leave()
      } else if (event.key === 'Escape') leave()
      else if (shortcutAction(event) === 'share') {
        send()
        event.preventDefault()
        event.stopPropagation()
      }
    }
    document.addEventListener('keydown', act, { capture: true })
    return () => document.removeEventListener('keydown', act, { capture: true })
  })
}

/** Puts the keyboard where the words end: from there it goes on. */
export function standAt(range: Range): void {
  const end = range.endContainer
  const element = end instanceof HTMLElement ? end : end.parentElement
  if (!element) return
  element.tabIndex = -1
  element.focus({ preventScroll: true })
  element.blur()
  element.removeAttribute('tabindex')
}

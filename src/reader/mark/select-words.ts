import { type DrawnMark, markAt } from './draw-marks.ts'

/** Selects the words of a range: the bar that stands by selected words comes to them. */
export function selectWords(range: Range): void {
  const selection = getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range.cloneRange())
}

/** Selects the mark that was pressed, if one was: not what is pressed for its own sake, and not where words were being selected. */
export function selectPressed(event: Event, drawn: readonly DrawnMark[]): void {
  const { target } = event
  if (!(event instanceof MouseEvent) || !(target instanceof Element)) return
  const isOther = target.closest('a, button, summary, label, textarea') !== null
  if (isOther || event.defaultPrevented || getSelection()?.isCollapsed === false) return
  const pressed = markAt(drawn, event.clientX, event.clientY)
  if (pressed) selectWords(pressed.range)
}

/** Lets the pointer say that what it stands on can be pressed, where it stands on a mark. */
export function showPressable(event: Event, drawn: readonly DrawnMark[]): void {
  const { currentTarget: place } = event
  if (!(event instanceof PointerEvent) || !(place instanceof HTMLElement)) return
  const { clientX: x, clientY: y } = event
  // A glance at one letter: to measure every mark at each move would be too much.
  const letter = document.caretPositionFromPoint?.(x, y)
  const near = drawn.filter(
    ({ range }) => letter && range.isPointInRange(letter.offsetNode, letter.offset),
  )
  place.style.cursor = markAt(near, x, y) ? 'pointer' : ''
}

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

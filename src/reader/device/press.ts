/** What a press of a link says of itself, to the browser as to React. */
type Press = Pick<
  MouseEvent,
  'button' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'defaultPrevented'
>

/** Whether a link was pressed and nothing else was meant, such as another tab, or done already. */
export function isPlain(press: Press): boolean {
  const { button, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented } = press
  return button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey && !defaultPrevented
}

/** What a key press asks for. */
export type ShortcutAction =
  | 'next'
  | 'previous'
  | 'larger'
  | 'smaller'
  | 'help'
  | 'share'
  | 'save'
  | 'library'
  | 'search'

type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'target'
>

/**
 * The deed of a key press, if any. Letters go by their place on the keyboard, because J is «ت» on an Arabic one; signs
 * by what they are. Nothing while somebody types or chooses, and nothing that belongs to the browser.
 */
export function shortcutAction(press: Press): ShortcutAction | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey || isTyping(press.target)) return undefined
  // «ظ» stands on the key of the stroke.
  if (press.key === '/' || press.key === 'ظ') return 'search'
  if (press.key === '?' || press.key === '؟') return 'help'
  if (press.key === '+' || press.key === '=') return 'larger'
  if (press.key === '-') return 'smaller'
  if (press.code === 'KeyJ') return 'next'
  if (press.code === 'KeyS') return press.shiftKey ? 'share' : 'save'
  if (press.code === 'KeyB') return 'library'
  return press.code === 'KeyK' ? 'previous' : undefined
}

function isTyping(target: EventTarget | null): boolean {
  if (!target || !('closest' in target) || typeof target.closest !== 'function') return false
  return Boolean(target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]'))
}

import { expect, it } from 'vitest'
import { shortcutAction } from './shortcut-actions.ts'

const press = {
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  target: null,
}

it.each([
  [{ key: 'j', code: 'KeyJ' }, 'next'],
  [{ key: 'ت', code: 'KeyJ' }, 'next'],
  [{ key: 'ن', code: 'KeyK' }, 'previous'],
  [{ key: '+', code: 'NumpadAdd' }, 'larger'],
  [{ key: '=', code: 'Equal' }, 'larger'],
  [{ key: '-', code: 'Minus' }, 'smaller'],
  [{ key: 'س', code: 'KeyS' }, 'save'],
  [{ key: 'س', code: 'KeyS', shiftKey: true }, 'share'],
  [{ key: 'لا', code: 'KeyB' }, 'library'],
  [{ key: 's', code: 'KeyS', ctrlKey: true }, undefined],
  [{ key: '؟', code: 'Slash' }, 'help'],
  [{ key: '?', code: 'Slash' }, 'help'],
  [{ key: '/', code: 'Slash' }, 'search'],
  [{ key: '/', code: 'Digit7' }, 'search'],
  [{ key: 'ظ', code: 'Slash' }, 'search'],
  [{ key: '-', code: 'Slash' }, 'smaller'],
  [{ key: 'j', code: 'KeyJ', ctrlKey: true }, undefined],
  [{ key: '/', code: 'Slash', metaKey: true }, undefined],
  [{ key: 'a', code: 'KeyA' }, undefined],
])('%o is %s', (given, deed) => {
  expect(shortcutAction({ ...press, ...given })).toBe(deed)
})

it('does nothing while somebody types', () => {
  const target = Object.assign(new EventTarget(), { closest: () => ({}) })
  expect(shortcutAction({ ...press, key: '?', target })).toBeUndefined()
})

import { expect, it } from 'vitest'
import { readPermissions } from './permissions.ts'

it('a build does nothing unusual unless each is allowed by name', () => {
  expect(readPermissions({})).toEqual({ mayBeEmpty: false, mayRemovePages: false })
  expect(readPermissions({ SUTUR_ALLOW_EMPTY: 'yes', SUTUR_ALLOW_REMOVAL: '' })).toEqual({
    mayBeEmpty: true,
    mayRemovePages: false,
  })
  expect(readPermissions({ SUTUR_ALLOW_REMOVAL: 'yes' }).mayRemovePages).toBe(true)
})

it.each(['1', 'true', 'YES', 'no'])('refuses %j, which may mean anything', (value) => {
  expect(() => readPermissions({ SUTUR_ALLOW_REMOVAL: value })).toThrow(
    `SUTUR_ALLOW_REMOVAL: value: expected yes, or nothing to be asked, found "${value}"`,
  )
})

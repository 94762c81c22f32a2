import { expect, it, vi } from 'vitest'
import { hostileTexts } from './hostile-texts.ts'
import { type KeptValue, makeKeptValue, storedTexts } from './kept-value.ts'
import { makeTestStorage } from './test-storage.ts'

const { lie, textOf, refuse, tell } = makeTestStorage()
const key = 'sutur.searches'

function makeList(): KeptValue<string[]> {
  return makeKeptValue(key, {
    check: (stored) => storedTexts(stored, { letters: 20 }).slice(-3),
    toJson: (list) => (list.length > 0 ? list : undefined),
  })
}

const add = (text: string) => (list: string[]) => [...list, text]

it('is there again when the page is loaded anew', () => {
  expect(makeList().change(add('قهوة'))).toBe(true)
  expect(makeList().read()).toEqual(['قهوة'])
})

it.each(hostileTexts)(
  'takes a wrong value for an absent one and goes on from there: %s',
  (text) => {
    lie(key, text)
    const list = makeList()
    expect(list.read().every((one) => typeof one === 'string')).toBe(true)
    list.change(() => ['ماء'])
    expect(makeList().read()).toEqual(['ماء'])
  },
)

it('keeps no more than its limit, and the same in this page as on the device', () => {
  const list = makeList()
  for (const text of ['1', '2', '3', '4', 'س'.repeat(21)]) list.change(add(text))
  expect(list.read()).toEqual(['2', '3', '4'])
  expect(textOf(key)).toBe('["2","3","4"]')
})

it('leaves nothing behind when it is emptied', () => {
  const list = makeList()
  list.change(add('قهوة'))
  list.change(() => [])
  expect(textOf(key)).toBeUndefined()
})

it('adds to what another tab has kept meanwhile', () => {
  const list = makeList()
  expect(list.read()).toEqual([])
  lie(key, '["شاي"]')
  list.change(add('قهوة'))
  expect(list.read()).toEqual(['شاي', 'قهوة'])
})

it.each([
  ['storage', { key }],
  ['storage', { key: null }],
  ['pageshow', { persisted: true }],
] as const)('shows what another tab has kept, told by %s %o', (kind, event) => {
  const list = makeList()
  const changed = vi.fn()
  const stop = list.watch(changed)
  expect(list.read()).toBe(list.read())
  lie(key, '["شاي"]')
  tell(kind, event)
  expect(changed).toHaveBeenCalledTimes(1)
  expect(list.read()).toEqual(['شاي'])
  stop()
  tell(kind, event)
  expect(changed).toHaveBeenCalledTimes(1)
})

it('lasts as long as the page where storing is refused', () => {
  refuse()
  const list = makeList()
  expect(list.change(add('1'))).toBe(false)
  list.change(add('2'))
  tell('storage', { key })
  expect(list.read()).toEqual(['1', '2'])
  expect(textOf(key)).toBeUndefined()
})

it('lasts as long as the page where the storage is blocked', () => {
  vi.stubGlobal('localStorage', undefined)
  const list = makeList()
  list.change(add('1'))
  expect(list.read()).toEqual(['1'])
})

it('is stored with what another tab has kept, once storing is no longer refused', () => {
  refuse()
  const list = makeList()
  list.change(add('1'))
  lie(key, '["شاي"]')
  tell('storage', { key })
  expect(list.read()).toEqual(['شاي', '1'])
  refuse(false)
  expect(list.change(add('2'))).toBe(true)
  expect(textOf(key)).toBe('["شاي","1","2"]')
  list.change(add('3'))
  expect(list.read()).toEqual(['1', '2', '3'])
})

it.each([
  ['keeps nothing', () => null],
  ['gives what it had yesterday', () => '["أمس"]'],
  ['gives what is no text', () => ({ length: 1 })],
  ['gives what cannot be text', () => Object.create(null)],
])('lasts as long as the page where the storage %s and says nothing', (_, getItem) => {
  vi.stubGlobal('localStorage', { getItem, setItem: () => {}, removeItem: () => {} })
  const list = makeList()
  expect(list.change(add('1'))).toBe(false)
  expect(list.change(add('2'))).toBe(false)
  tell('storage', { key: null })
  expect(list.read().slice(-2)).toEqual(['1', '2'])
})

it('keeps both what it stored and what another tab stored at the same moment, not knowing it', () => {
  const list = makeList()
  list.change(add('قهوة'))
  // The other's text was stored just before, and lies there no more.
  tell('storage', { key, oldValue: null, newValue: '["شاي"]' })
  expect(list.read()).toEqual(['شاي', 'قهوة'])
  expect(textOf(key)).toBe('["شاي","قهوة"]')
})

it('leaves what another tab made of what it stored, as that of a reader who deletes it there', () => {
  const list = makeList()
  list.change(add('قهوة'))
  lie(key, '["شاي"]')
  tell('storage', { key, oldValue: '["قهوة"]', newValue: '["شاي"]' })
  lie(key, '["ماء"]')
  tell('storage', { key, oldValue: '["شاي"]', newValue: '["ماء"]' })
  expect(textOf(key)).toBe('["ماء"]')
})

it('stores nothing again after a while, or when all was cleared', () => {
  const list = makeList()
  list.change(add('قهوة'))
  lie(key, '["شاي"]')
  tell('storage', { key: null, oldValue: null, newValue: null })
  expect(textOf(key)).toBe('["شاي"]')
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 6000)
  tell('storage', { key, oldValue: '["ماء"]', newValue: '["شاي"]' })
  expect(textOf(key)).toBe('["شاي"]')
  vi.restoreAllMocks()
})

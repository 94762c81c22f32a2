import { expect, it } from 'vitest'
import first from './ar.json' with { type: 'json' }
import later from './ar-later.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

const ar = { ...first, ...later }
const forms = ['zero', 'one', 'two', 'few', 'many', 'other']

it('no word is in both files of Arabic', () => {
  expect(Object.keys(first).filter((key) => key in later)).toEqual([])
})

it('both languages have the same keys', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(ar).sort())
})

it('each counted key has all six Arabic forms', () => {
  const counted = new Set(
    Object.keys(ar).flatMap((key) => /^(.*)_(?:zero|one|two|few|many|other)$/.exec(key)?.[1] ?? []),
  )
  expect(counted.size).toBeGreaterThan(2)
  for (const key of counted) {
    for (const form of forms) expect(ar).toHaveProperty([`${key}_${form}`])
  }
})

it('every value is filled in by the same names in both languages', () => {
  const names = (text: string) =>
    [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()
  for (const [key, text] of Object.entries(ar)) {
    expect(names(en[key as keyof typeof en]), key).toEqual(names(text))
  }
})

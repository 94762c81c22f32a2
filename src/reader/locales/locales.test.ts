import { describe, expect, it } from 'vitest'
import { factsOfLanguage, interfaceLanguages } from '../../article/languages.ts'
import first from './ar.json' with { type: 'json' }
import later from './ar-later.json' with { type: 'json' }
import library from './ar-library.json' with { type: 'json' }
import { loadMessages } from './interface.ts'
import type { Messages } from './words.ts'

const ar: Messages<'ar'> = { ...first, ...later, ...library }
const counted = Object.keys(ar).flatMap((key) => /^(.*)_other$/.exec(key)?.[1] ?? [])

it('no word is in two files of Arabic', () => {
  const keys = [first, later, library].flatMap((words) => Object.keys(words))
  expect(keys).toHaveLength(new Set(keys).size)
})

it('some texts are counted', () => {
  expect(counted.length).toBeGreaterThan(2)
})

describe.each(interfaceLanguages)('%s', (language) => {
  async function wordsOf(): Promise<Readonly<Record<string, string>>> {
    return (await loadMessages(language)) ?? ar
  }

  it('has the keys of Arabic, each counted one with its own plural forms', async () => {
    const isForm = (key: string) => counted.some((stem) => new RegExp(`^${stem}_[a-z]+$`).test(key))
    const expected = [
      ...Object.keys(ar).filter((key) => !isForm(key)),
      ...counted.flatMap((stem) =>
        factsOfLanguage(language).plurals.map((form) => `${stem}_${form}`),
      ),
    ]
    const found = Object.keys(await wordsOf())
    const forNone = counted.map((stem) => `${stem}_zero`)
    expect(found.filter((key) => !forNone.includes(key) || expected.includes(key)).sort()).toEqual(
      expected.sort(),
    )
  })

  it('fills in what Arabic does; a form of few things may say its number in words', async () => {
    for (const [key, text] of Object.entries(await wordsOf())) {
      const stem = counted.find((one) => key.startsWith(`${one}_`))
      const source = namesIn(ar[(stem ? `${stem}_other` : key) as keyof typeof ar])
      const isOwnNumber = stem !== undefined && !namesIn(text).includes('count')
      expect(isOwnNumber ? [...namesIn(text), 'count'].sort() : namesIn(text), key).toEqual(source)
      if (isOwnNumber) expect(key).toMatch(/_(zero|one|two)$/)
    }
  })
})

it('French has its no-break spaces, and straight quotation marks nowhere', async () => {
  for (const [key, text] of Object.entries((await loadMessages('fr')) ?? {})) {
    expect(text, key).not.toMatch(/(?<![\u00a0\d])[:;!?%»]|«(?!\u00a0)|['"]/)
  }
})

function namesIn(text = ''): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort()
}

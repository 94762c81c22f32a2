import { expect, it } from 'vitest'
import { factsOfLanguage, interfaceLanguage, interfaceLanguages } from './languages.ts'

it.each([
  ['en-GB', 'en'],
  ['EN', 'en'],
  ['fr-MA', 'fr'],
  ['ar', 'ar'],
  ['ar-MA', 'ar'],
  ['enm', 'ar'],
  ['fa', 'ar'],
  ['constructor', 'ar'],
])('an edition in %s is furnished in %s', (tag, language) => {
  expect(interfaceLanguage(tag)).toBe(language)
})

it.each(interfaceLanguages)(
  '%s has twelve months, seven days, and the plural forms of CLDR',
  (one) => {
    const { months, weekdays, plurals } = factsOfLanguage(one)
    expect(new Set(months).size).toBe(12)
    expect(new Set(weekdays).size).toBe(7)
    expect([...plurals].sort()).toEqual(
      new Intl.PluralRules(one).resolvedOptions().pluralCategories.sort(),
    )
  },
)

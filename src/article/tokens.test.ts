import { expect, it } from 'vitest'
import { isWord, wordsAndSignsOf, wordsOf } from './tokens.ts'

it.each([
  ['بـ«طالبان»، أمس', ['بـ', 'طالبان', 'أمس']],
  ['مَسؤولٌ قال: «نعم»', ['مَسؤولٌ', 'قال', 'نعم']],
  ['GPT-4 في 2026', ['GPT', '4', 'في', '2026']],
  ['  …  ', []],
])('the words of %s', (text, words) => {
  expect(wordsOf(text)).toEqual(words)
})

it('keeps the signs where a phrase may end at them', () => {
  const tokens = wordsAndSignsOf('الصين، روسيا: «قمّة»')
  expect(tokens).toEqual(['الصين', '،', 'روسيا', ':', '«', 'قمّة', '»'])
  expect(tokens.filter(isWord)).toEqual(['الصين', 'روسيا', 'قمّة'])
})

import { expect, it } from 'vitest'
import { isWord, scanWords, wordsAndSignsOf, wordsOf } from './tokens.ts'

it.each([
  ['بـ«طالبان»، أمس', ['بـ', 'طالبان', 'أمس']],
  ['مَسؤولٌ قال: «نعم»', ['مَسؤولٌ', 'قال', 'نعم']],
  ['GPT-4 في 2026', ['GPT', '4', 'في', '2026']],
  ['  …  ', []],
  ['؛فالمفاوضون،بحسب المرصد،غادروا', ['فالمفاوضون', 'بحسب', 'المرصد', 'غادروا']],
  ['المتحدة-أرمينيا', ['المتحدة', 'أرمينيا']],
  ['61,482 و١٬٢٣٤٬٥٦٧ ثم 1,2,3', ['61,482', 'و', '١٬٢٣٤٬٥٦٧', 'ثم', '1', '2', '3']],
  ['أعوام 1,23 و1,2345', ['أعوام', '1', '23', 'و', '1', '2345']],
  ['iPhone15Pro وكوفيد19', ['iPhone15Pro', 'وكوفيد', '19']],
  [
    'و2018 بـ500 الـ76 1436هـ 5م 7%',
    ['و', '2018', 'بـ', '500', 'الـ', '76', '1436', 'هـ', '5', 'م', '7'],
  ],
  ['وGalileo بـGPS', ['و', 'Galileo', 'بـ', 'GPS']],
  ['می\u200cخواهم \u200fنصّ\u200e', ['می\u200cخواهم', 'نصّ']],
  ['ـــ ً نص', ['نص']],
  ['𞸀𞸁 و𝒜𝒷 😀', ['𞸀𞸁', 'و', '𝒜𝒷']],
  ['\ud800نص\udc00', ['نص']],
])('the words of %s', (text, words) => {
  expect(wordsOf(text)).toEqual(words)
})

it('tells where words stand in the text as it is written', () => {
  const text = '\u200fقَالَ «مُحَمَّدٌ»: ٧٤,٣١٢'
  const places: [number, number][] = []
  scanWords(text, (start, end) => places.push([start, end]))
  expect(places.map(([start, end]) => text.slice(start, end))).toEqual(['قَالَ', 'مُحَمَّدٌ', '٧٤,٣١٢'])
})

it('keeps the signs where a phrase may end at them', () => {
  const tokens = wordsAndSignsOf('الصين، روسيا: «قمّة»')
  expect(tokens).toEqual(['الصين', '،', 'روسيا', ':', '«', 'قمّة', '»'])
  expect(tokens.filter(isWord)).toEqual(['الصين', 'روسيا', 'قمّة'])
})

import { expect, it } from 'vitest'
import { addressText, searchWordsOf } from './address-text.ts'

it.each([
  ['/2021/08/%D9%88%D8%B1%D9%82.html', '/2021/08/ورق.html'],
  ['/2021/08/ورق.html', '/2021/08/ورق.html'],
  ['/%E0%A4%A', ''],
])('reads %s', (path, text) => expect(addressText(path)).toBe(text))

it('offers Arabic words to be searched for, and nothing of ids', () => {
  expect(searchWordsOf('/تاريخ/طريقُ-الورق-2.html')).toBe('تاريخ طريقُ الورق')
  expect(searchWordsOf('/a/paper-road/')).toBe('')
})

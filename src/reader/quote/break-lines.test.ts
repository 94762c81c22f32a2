import { expect, it } from 'vitest'
import { breakLines, firstLines } from './break-lines.ts'

const measure = (text: string) => text.length

it.each([
  ['جاء الماء من تحت الجبل', 100, ['جاء الماء من تحت الجبل']],
  ['جاء الماء من تحت الجبل', 19, ['جاء الماء من', 'تحت الجبل']],
  ['صدر البيت\nوعجزه', 100, ['صدر البيت', 'وعجزه']],
  ['كلمةطويلةجدا لا', 5, ['كلمةطويلةجدا', 'لا']],
  ['', 5, ['']],
])('%s in %i is %o', (text, width, lines) => {
  expect(breakLines(text, width, measure)).toEqual(lines)
})

it('says when there were more lines', () => {
  expect(firstLines(['أول،', 'ثانٍ،', 'ثالث'], 2)).toEqual(['أول،', 'ثانٍ…'])
  expect(firstLines(['أول'], 2)).toEqual(['أول'])
})

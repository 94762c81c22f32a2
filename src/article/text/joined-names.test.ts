import { expect, it } from 'vitest'
import { fold } from './folding.ts'
import { joinName } from './joined-names.ts'

it.each([
  ['عبد الله', 'عبدالله'],
  ['لعبد الرحمن', 'عبدالرحمن'],
  ['أبو ظبي', 'ابوظبي'],
  ['بأبي ظبي', 'ابوظبي'],
  ['نور الدين', 'نورالدين'],
  ['ونصر الله', 'نصرالله'],
  ['ذي القعدة', 'ذوالقعده'],
  ['ما شاء الله', undefined],
  ['شاء الله', 'شاءالله'],
  ['إنشاء الله', 'شاءالله'],
  ['أم درمان', 'امدرمان'],
  ['الفيس بوك', 'الفيسبوك'],
  ['بواتس آب', 'واتساب'],
  ['ببور سعيد', 'بورسعيد'],
  ['نيو دلهي', 'نيودلهي'],
  ['نيو سعيد', undefined],
  ['أم كتاب', undefined],
  ['عبد قديم', undefined],
  ['رجال الدين', undefined],
  ['كتاب الله', undefined],
])('%s is %s', (words, name) => {
  const [first = '', second = ''] = fold(words).split(' ')
  expect(joinName(first, second)).toBe(name)
})

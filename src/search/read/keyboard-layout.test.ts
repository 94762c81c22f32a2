import { expect, it } from 'vitest'
import { typeInOtherLayout } from './keyboard-layout.ts'

it.each([
  ['hgvzds', 'الرئيس'],
  ['HGVZDS', 'الرئيس'],
  ['hg;jhf hg[]d]', 'الكتاب الجديد'],
  ['sbl', 'سلام'],
  ['لحف', 'gpt'],
  ['لالاؤ', 'bbc'],
  ['gpt نزوى', undefined],
  ['2024', undefined],
  ['b', undefined],
  ['<b>', undefined],
  ['لا', undefined],
])('%s is %s on the other layout', (typed, meant) => {
  expect(typeInOtherLayout(typed)).toBe(meant)
})

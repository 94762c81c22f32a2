import { expect, it } from 'vitest'
import { isolateFigures } from './left-to-right.ts'
import { plainText } from './plain-text.ts'

it.each([
  ['نما الناتج +1.7% في عام', ['+1.7%']],
  ['-3', ['-3']],
  ['تراجع -3.5% أمس', ['-3.5%']],
  ['10-20%', []],
  ['فاز 2-1. ثم خسر 20 -30', []],
  ['اتصل على +966 11 234 5678 صباحا', ['+966 11 234 5678']],
  ['تعلّم لغة C++ أو C#.', ['C++', 'C#']],
  ['صدر في 2018-05-12.', []],
  ['بلغ النمو +5.', ['+5']],
  ['سجلت -5°C ليلا ثم −12 ° فجرا ثم +3.5°م ظهرا', ['-5°C', '−12 °', '+3.5°م']],
  ['محرر Notepad++ ولغة F#', ['Notepad++', 'F#']],
  ['هاتف 050-123-4567 أو +966501234567', ['050-123-4567', '+966501234567']],
  ['في 5 مايو 2018، بنسبة 7%', []],
  ['هاتف GPT-4 وكوفيد-19', []],
  ['من الصفحة 3 - 5 كتب', []],
  ['', []],
])('%s sets apart %j', (text, figures) => {
  const isolated = isolateFigures(text, 'ar')
  const found =
    typeof isolated === 'string' ? [] : isolated.filter((one) => typeof one !== 'string')
  expect(found).toEqual(figures.map((one) => ({ text: one, lang: 'ar-Latn' })))
  expect(plainText(isolated)).toBe(text)
})

it('leaves a text that runs so by itself', () => {
  expect(isolateFigures('It grew by +1.7%.', 'en')).toBe('It grew by +1.7%.')
})

it('keeps the marking of runs, and what has a language of its own', () => {
  const english = { text: 'at +5%', lang: 'en' }
  expect(isolateFigures(['قال ', { text: 'نحو +5% أمس', strong: true }, english], 'ar-EG')).toEqual(
    [
      'قال ',
      { text: 'نحو ', strong: true },
      { text: '+5%', strong: true, lang: 'ar-Latn' },
      { text: ' أمس', strong: true },
      english,
    ],
  )
})

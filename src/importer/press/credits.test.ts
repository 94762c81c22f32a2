import { expect, it } from 'vitest'
import { isCredit, splitCredit } from './credits.ts'

it.each([
  ['زوار المتحف (أمس) في قاعته (أ.ف.ب)', 'زوار المتحف (أمس) في قاعته', 'أ.ف.ب'],
  ['قارب (تصوير: سارة (الدوحة))', 'قارب', 'تصوير: سارة (الدوحة)'],
  ['(رويترز)', '', 'رويترز'],
])('%s is a caption and its credit', (text, caption, credit) => {
  expect(splitCredit(text)).toEqual({ caption, credit })
})

it.each(['بلا قوسين', 'وفقاً لوكالة (سبوتنيك).', 'قوس واحد)', 'فارغ ()'])(
  '%s has no credit',
  (text) => {
    expect(splitCredit(text)).toBeUndefined()
  },
)

const credits =
  'أ.ف.ب|أ ف ب|رويترز|د.ب.أ|إ.ب.أ|أ.ب|الشرق الأوسط|غيتي|واس|«الشرق الأوسط»|تصوير: سارة خالد|Reuters|أرشيفية - رويترز|موقع إكس|رويترز - أرشيفية'
it.each(credits.split('|'))('%s is a credit', (credit) => {
  expect(isCredit(credit)).toBe(true)
})

it.each([
  'الناتو',
  'الاثنين',
  '21:00 بتوقيت غرينتش',
  'م د',
  'م.د',
  'إذا لم يغمرها الموج',
  'الأميركي',
])('%s is none', (text) => {
  expect(isCredit(text)).toBe(false)
})

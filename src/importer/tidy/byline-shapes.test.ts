import { expect, it } from 'vitest'
import { readByline } from './byline-shapes.ts'

it.each([
  ['«الشرق الأوسط» (الدوحة)', [{ name: 'الشرق الأوسط', city: 'الدوحة' }]],
  ['لندن: «الشرق الأوسط»', [{ name: 'الشرق الأوسط', city: 'لندن' }]],
  ['القاهرة: سامي حسن', [{ name: 'سامي حسن', city: 'القاهرة' }]],
  ['سامي حسن (القاهرة)', [{ name: 'سامي حسن', city: 'القاهرة' }]],
  ['«الشرق الأوسط» (لندن - باريس)', [{ name: 'الشرق الأوسط', city: 'لندن - باريس' }]],
  [
    'القاهرة: سامي حسن - لندن: ليلى منصور',
    [
      { name: 'سامي حسن', city: 'القاهرة' },
      { name: 'ليلى منصور', city: 'لندن' },
    ],
  ],
  ['بقلم: سامي حسن', [{ name: 'سامي حسن' }]],
  ['لندن - نيويورك: «الشرق الأوسط»', [{ name: 'الشرق الأوسط', city: 'لندن - نيويورك' }]],
  ['لندن- «القدس العربي»:', [{ name: 'القدس العربي', city: 'لندن' }]],
  ['بيروت ـ رويترز', [{ name: 'رويترز', city: 'بيروت' }]],
  ['نوك: «الشرق الأوسط»', [{ name: 'الشرق الأوسط', city: 'نوك' }]],
  ['الكاتب: سامي حسن', [{ name: 'سامي حسن' }]],
])('%s', (text, bylines) => {
  expect(readByline(text)).toEqual({ bylines, sure: true })
})

it('is unsure of words around a colon', () => {
  expect(readByline('أمينة المتحف: الطين أصدق من الورق')?.sure).toBe(false)
})

it.each(['صقر على يد صقار (رويترز)', 'قال: «لا».', 'متحف الصقور'])('%s is no byline', (text) => {
  expect(readByline(text)).toBeUndefined()
})

it.each([
  'القاهرة: لا بديل عن ماء النيل',
  'بيروت: نحن على موعد مع المطر',
  'الرباط: «لن تجفّ العيون»',
  'بيروت - عودة الحياة إلى الأسواق',
])('«%s» may be a headline or a deck', (line) => {
  expect(readByline(line)?.sure ?? false).toBe(false)
})

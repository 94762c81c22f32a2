import { expect, it } from 'vitest'
import { isButton, isTextSizeButton } from './buttons.ts'

it.each(['TT', 'T T', 'A+ A-', 'أ أ', 'A-', '+ الخط -', 'ت + ت - الحجم الطبيعي'])(
  '«%s» sets the text size',
  (text) => {
    expect(isTextSizeButton(text)).toBe(true)
  },
)

it.each(['الأهلي + الزمالك', 'المدينة - الضاحية', 'ت', '+', 'حرارة 5 - 8'])(
  '«%s» does not',
  (text) => {
    expect(isTextSizeButton(text)).toBe(false)
  },
)

it.each([
  'نسخ الرابط',
  'شارِكْ',
  '3 دقائق للقراءة',
  'مدة القراءة: 4 دقائق',
  'قبل 5 ساعات',
  'منذ يومين',
  'استمع إلى المقالة',
  'تجاوز إلى المحتوى الرئيسي',
  'تخطى قصص مقترحة وواصل القراءة',
  'list 1 of 2',
  '© 2023 جميع الحقوق محفوظة',
  'تابعوا آخر أخبارنا المحلية والرياضية عبر Google news',
  'https://example.org/a',
])('«%s» is a button', (text) => {
  expect(isButton(text)).toBe(true)
})

it.each([
  'منذ سنوات والنهر يغير مجراه',
  'قبل ثلاث ساعات من الفجر',
  'استمع إلى صوت الماء',
  'تابعوا السير حتى وصلوا إلى القرية.',
  'قراءة في كتاب الأنهار',
  'المحتوى الرئيسي للكتاب',
])('«%s» is text', (text) => {
  expect(isButton(text)).toBe(false)
})

import { expect, it } from 'vitest'
import { inMarks, quoteWords } from './quote-text.ts'

it.each([
  [['قبل أن تطلع الشمس '], 'قبل أن تطلع الشمس'],
  [['لا مضخّة هنا\n  ولا عدّاد.'], 'لا مضخّة هنا ولا عدّاد.'],
  [['«نعم.»'], 'نعم.'],
  [['«أنا أفصح» قال، «وأبلغ»'], '«أنا أفصح» قال، «وأبلغ»'],
  [['نعم»، قال الشيخ'], 'نعم»، قال الشيخ'],
  [['قال الشيخ نعم»'], 'قال الشيخ نعم'],
  [['«لا أعرف من'], 'لا أعرف من'],
  [['عام من حكم «طالبان»'], 'عام من حكم «طالبان»'],
  [['. ثم مضى، وعاد؛'], 'ثم مضى، وعاد'],
  [[') وبقي الأثر ('], 'وبقي الأثر'],
  [['هل بقي شيء؟'], 'هل بقي شيء؟'],
  [['“Salt,” he said'], '“Salt,” he said'],
  [['أول الكلام.', '', 'وآخره.'], 'أول الكلام.\nوآخره.'],
  [['  ', '…'], ''],
])('%o are the words %s', (lines, words) => {
  expect(quoteWords(lines)).toBe(words)
})

it('cuts a long quotation after a word, without the mark that stood there', () => {
  expect(quoteWords(['جاء الماء من تحت الجبل، ماشيًا على ميل'], 24)).toBe('جاء الماء من تحت الجبل…')
  expect(quoteWords(['جاء الماء من تحت الجبل'], 22)).toBe('جاء الماء من تحت الجبل')
  expect(quoteWords(['جاء'.repeat(300)], 10)).toHaveLength(11)
})

it('sets a quotation in the marks of its script', () => {
  expect(inMarks('نعم', 'rtl')).toBe('«نعم»')
  expect(inMarks('Yes', 'ltr')).toBe('“Yes”')
})

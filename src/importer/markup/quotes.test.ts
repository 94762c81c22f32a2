import { expect, it } from 'vitest'
import { quoteOf } from './quotes.ts'

it.each([
  ['«كل كتاب يعود ومعه سؤال»', 'كل كتاب يعود ومعه سؤال'],
  ['"الكبسة تجربة اجتماعية"', 'الكبسة تجربة اجتماعية'],
  ['“It isn’t a toy.”', 'It isn’t a toy.'],
  ['„Es war einmal“', 'Es war einmal'],
  ['‘It’s late’', 'It’s late'],
  [
    [{ text: '«السيل', strong: true }, ' لا ينسى', { text: ' مجراه»', emphasis: true }],
    [{ text: 'السيل', strong: true }, ' لا ينسى', { text: ' مجراه', emphasis: true }],
  ],
])('%j is said without marks around it', (text, said) => {
  expect(quoteOf(text)).toEqual({ type: 'quote', text: said })
})

it.each([
  '«نعم» قال، ثم «لا»',
  '"نعم" ثم "لا"',
  '«الضيف ضيف» - مثل عربي',
  'قال: «نعم»',
  '«»',
  'نعم',
])('%s stays as it is', (text) => expect(quoteOf(text)).toEqual({ type: 'quote', text }))

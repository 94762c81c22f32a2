import { describe, expect, it } from 'vitest'
import { directionOf, directionOfLanguage, isolate, isolateMixed } from './direction.ts'

describe('directionOf counts letters', () => {
  it.each([
    ['قناة السويس في أرقام', 'rtl'],
    ['GPT-4 يتحدّث العربية', 'rtl'],
    ['iPhone 15 Pro Max: ما الجديد', 'ltr'],
    ['Reading from the right', 'ltr'],
    ['كيف يعرف هاتفك مكانه: 4 أقمار من GPS وGalileo', 'rtl'],
    ['The word كتاب in English', 'ltr'],
    ['קריאה מימין לשמאל', 'rtl'],
    ['یزد، شهر بادگیرها', 'rtl'],
    ['ދިވެހި ބަސް', 'rtl'],
    ['Москва и «دبي»', 'ltr'],
    ['ســـــــلام', 'rtl'],
    ['مَسْؤُولٌ ok', 'rtl'],
  ])('%s', (text, direction) => {
    expect(directionOf(text, 'rtl')).toBe(direction)
    expect(directionOf(text, 'ltr')).toBe(direction)
  })

  it.each(['', '1869', '٢٠٢٦', '+20 (64) 123-456 …', 'ab اب', '😀'])(
    'takes the fallback for %j',
    (text) => {
      expect(directionOf(text)).toBe('rtl')
      expect(directionOf(text, 'ltr')).toBe('ltr')
    },
  )
})

it.each([
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['AR', 'rtl'],
  ['fa', 'rtl'],
  ['ckb-IQ', 'rtl'],
  ['he', 'rtl'],
  ['az-Arab', 'rtl'],
  ['fa-Latn', 'ltr'],
  ['en-GB', 'ltr'],
  ['arn', 'ltr'],
  ['sa', 'ltr'],
])('the language %s runs %s', (tag, direction) => {
  expect(directionOfLanguage(tag)).toBe(direction)
})

it('isolates a text between FSI and PDI', () => {
  expect(isolate('Ever Given')).toBe('\u2068Ever Given\u2069')
})

it.each([
  ['هل يتفوق Gemini على ChatGPT؟', 'ar', '\u2067هل يتفوق Gemini على ChatGPT؟\u2069'],
  ['Reading كتاب الأيام', 'en', '\u2066Reading كتاب الأيام\u2069'],
  ['GPS يجدك', undefined, '\u2067GPS يجدك\u2069'],
  ['قناة السويس', 'ar', 'قناة السويس'],
])('%s in the language %s is isolated as %j', (text, language, isolated) => {
  expect(isolateMixed(text, language)).toBe(isolated)
})

import { expect, it } from 'vitest'
import en from './en.json' with { type: 'json' }
import { interfaceLanguage, makeInterface } from './interface.ts'

it.each([
  [0, 'أقل من دقيقة قراءة'],
  [1, 'دقيقة قراءة'],
  [2, 'دقيقتا قراءة'],
  [7, '7 دقائق قراءة'],
  [11, '11 دقيقة قراءة'],
  [100, '100 دقيقة قراءة'],
])('%i minutes are «%s»', (count, text) => {
  expect(makeInterface('ar').t('article.minutes', { count })).toBe(text)
})

it('speaks English when it is given the messages', () => {
  expect(makeInterface('en', en).t('article.minutes', { count: 1 })).toBe('One minute’s read')
})

it('never escapes what it fills in: React does', () => {
  expect(makeInterface('ar').t('front.more', { topic: '<b> & «فنون»' })).toContain('<b> & «فنون»')
})

it.each([
  ['en-GB', 'en'],
  ['ar', 'ar'],
  ['fa', 'ar'],
])('an edition in %s is furnished in %s', (tag, language) => {
  expect(interfaceLanguage(tag)).toBe(language)
})

import { expect, it } from 'vitest'
import { makeInterface } from './interface.ts'
import { messages as english } from './translations/en.ts'
import { messages as french } from './translations/fr.ts'

it.each([
  [0, 'مدة القراءة أقل من دقيقة'],
  [1, 'مدة القراءة دقيقة'],
  [2, 'مدة القراءة دقيقتان'],
  [7, 'مدة القراءة 7 دقائق'],
  [11, 'مدة القراءة 11 دقيقة'],
  [100, 'مدة القراءة 100 دقيقة'],
])('%i minutes are «%s»', (count, text) => {
  expect(makeInterface('ar').t('article.minutes', { count })).toBe(text)
})

it('speaks English when it is given the messages', () => {
  const { t } = makeInterface('en', english)
  expect(t('article.minutes', { count: 1 })).toBe('One minute’s read')
  expect(t('list.count', { count: 2 })).toBe('2 articles')
  expect(t('list.count', { count: 0 })).toBe('No articles')
})

it('never escapes what it fills in: React does', () => {
  expect(makeInterface('ar').t('front.more', { topic: '<b> & «فنون»' })).toContain('<b> & «فنون»')
})

it.each([
  [0, 'Aucun article'],
  [1, '1 article'],
  [2, '2 articles'],
  [1_000_000, '1000000 d’articles'],
])('counts %i as French does', (count, text) => {
  expect(makeInterface('fr', french).t('list.count', { count })).toBe(text)
})

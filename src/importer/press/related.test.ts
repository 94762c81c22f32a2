import { describe, expect, it } from 'vitest'
import { isRelatedHeading } from './related.ts'

describe('isRelatedHeading', () => {
  it.each([
    'اقرأ أيضاً',
    'مقالات ذات صلة',
    'Lire aussi',
    'À lire aussi',
    'İlgili Haberler',
    'Read more',
  ])('%s', (text) => {
    expect(isRelatedHeading(text)).toBe(true)
  })
  it.each(['اقرأ الكتاب', 'صلة الرحم', 'Reading', 'Lire'.repeat(20)])('not %s', (text) => {
    expect(isRelatedHeading(text)).toBe(false)
  })
})

import { expect, it } from 'vitest'
import { cardinal, definite, digitWords, ordinal } from './number-words.ts'

const bare = (words: string) => words.replace(/\p{M}/gu, '')

it.each([
  [0, 'صفر'],
  [1, 'واحد'],
  [8, 'ثمانية'],
  [11, 'أحد عشر'],
  [12, 'اثنا عشر'],
  [21, 'واحد وعشرون'],
  [99, 'تسعة وتسعون'],
  [100, 'مئة'],
  [202, 'مئتان واثنان'],
  [318, 'ثلاثمئة وثمانية عشر'],
  [1000, 'ألف'],
  [2022, 'ألفان واثنان وعشرون'],
  [11_000, 'أحد عشر ألفا'],
  [103_000, 'مئة وثلاثة آلاف'],
  [1_500_000, 'مليون وخمسمئة ألف'],
  [2_000_000_000, 'ملياران'],
  [1_000_000_000_000, 'ترليون'],
])('%d in words', (value, words) => {
  expect(bare(cardinal(value))).toBe(words)
})

it.each([
  [1, 'واحدة'],
  [2, 'اثنتين'],
  [8, 'ثمان'],
  [11, 'إحدى عشرة'],
  [12, 'اثنتي عشرة'],
  [13, 'ثلاث عشرة'],
  [22, 'اثنتين وعشرين'],
  [105, 'مئة وخمس'],
  [200, 'مئتين'],
])('%d of a feminine noun in the oblique case', (value, words) => {
  expect(bare(cardinal(value, { isFeminine: true, isOblique: true }))).toBe(words)
})

it.each([
  [200, 'مئتا'],
  [2000, 'ألفا'],
  [20_000, 'عشرون ألف'],
  [202, 'مئتان واثنان'],
])('%d before its noun', (value, words) => {
  expect(bare(cardinal(value, { isJoined: true }))).toBe(words)
})

it.each([
  [1, 'الأول', 'الأولى'],
  [10, 'العاشر', 'العاشرة'],
  [11, 'الحادي عشر', 'الحادية عشرة'],
  [19, 'التاسع عشر', 'التاسعة عشرة'],
  [20, 'العشرين', 'العشرين'],
  [21, 'الحادي والعشرين', 'الحادية والعشرين'],
  [100, 'المئة', 'المئة'],
])('the one that is number %d', (value, masculine, feminine) => {
  expect(bare(ordinal(value))).toBe(masculine)
  expect(bare(ordinal(value, true))).toBe(feminine)
})

it('sets the article before each part but the ten of eleven to nineteen', () => {
  expect(bare(definite(cardinal(25)))).toBe('الخمسة والعشرون')
  expect(bare(definite(cardinal(12)))).toBe('الاثنا عشر')
})

it('spells digits', () => {
  expect(bare(digitWords('205'))).toBe('اثنان صفر خمسة')
})

it.each([-1, 1.5, Number.NaN, 1e15])('has no words for %d', (value) => {
  expect(() => cardinal(value)).toThrow(/without words/)
})

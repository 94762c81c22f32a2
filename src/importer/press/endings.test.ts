import { expect, it } from 'vitest'
import { endingHeadingOf } from './endings.ts'

it('tells tags from what else there is to read', () => {
  expect(['مواضيع', 'دلالات', 'الكلمات المفتاحية:', 'Tags'].map(endingHeadingOf)).toEqual(
    Array(4).fill('tags'),
  )
  expect(
    ['الأكثر قراءة', 'المزيد في مجتمع', 'اترك تعليقاً', 'Most read'].map(endingHeadingOf),
  ).toEqual(Array(4).fill('further'))
  expect(['أكثر من نصف الأفغان', 'كلمات', 'المزيد'].map(endingHeadingOf)).toEqual(
    Array(3).fill(undefined),
  )
})

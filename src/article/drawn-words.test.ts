import { expect, it } from 'vitest'
import { drawnWords } from './drawn-words.ts'

it('sets apart what of a headline and a deck runs from left to right, and says nothing of others', () => {
  expect(drawnWords({ language: 'ar', headline: 'لغة C++ تعود', deck: 'بعد ثلاثين عاما' })).toEqual(
    {
      headline: ['لغة ', { text: 'C++', lang: 'ar-Latn' }, ' تعود'],
    },
  )
  expect(drawnWords({ language: 'ar', headline: 'الذهب', deck: 'تراجع -1.7%' })).toEqual({
    deck: ['تراجع ', { text: '-1.7%', lang: 'ar-Latn' }],
  })
  expect(drawnWords({ language: 'ar', headline: 'الماء العذب' })).toBeUndefined()
  expect(drawnWords({ language: 'en', headline: 'Gold falls by -1.7%' })).toBeUndefined()
})

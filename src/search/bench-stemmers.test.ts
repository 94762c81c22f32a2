import { expect, it } from 'vitest'
import type { Article } from '../article/article.ts'
import { searchByStems, stemByLight10 } from './bench-stemmers.ts'

it.each([
  ['والمدرسة', 'مدرس'],
  ['الكتابات', 'كتاب'],
  ['وَلَد', 'ولد'],
  ['وقال', 'قال'],
  ['إلى', 'ال'],
  ['كتابها', 'كتاب'],
])('light10 makes %s %s', (word, stem) => {
  expect(stemByLight10(word)).toBe(stem)
})

it('finds what has all words, the best first', () => {
  const article = (id: string, text: string): Article => ({
    version: 1,
    id,
    language: 'ar',
    headline: 'خبر',
    body: [{ type: 'paragraph', text }],
  })
  const search = searchByStems(
    [
      article('once', 'زار الوفد المدرسة في القرية ثم مضى إلى السوق'),
      article('twice', 'مدرسة القرية مدرسة قديمة'),
      article('other', 'سوق القرية'),
    ],
    stemByLight10,
  )
  expect(search('ما مدرسة القرية')).toEqual(['twice', 'once'])
})

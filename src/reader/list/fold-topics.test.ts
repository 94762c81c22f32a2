import { expect, it } from 'vitest'
import { foldTopics } from './fold-topics.ts'

const topicsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `t${at}`, label: { ar: 'باب' } }))

it('shows fifteen topics as they are', () => {
  expect(foldTopics(topicsOf(15), ['t1'])).toEqual([topicsOf(15), []])
})

it('shows of many the first dozen and what is chosen, in their order, and folds the others', () => {
  const [shown, folded] = foldTopics(topicsOf(203), ['t150', 't3'])
  expect(shown.map(({ id }) => id)).toEqual([...topicsOf(12).map(({ id }) => id), 't150'])
  expect(folded).toHaveLength(190)
  expect(folded.some(({ id }) => id === 't150')).toBe(false)
})

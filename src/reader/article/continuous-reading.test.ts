import { expect, it } from 'vitest'
import type { Summary } from '../../article/edition.ts'
import { nextToRead, shownArticles } from './continuous-reading.ts'

const story = (id: string): Summary => ({ id, language: 'ar', headline: id, readingMinutes: 1 })
const related = (...ids: string[]) => ids.map((id) => ({ headline: id, id, summary: story(id) }))

it.each([
  [{ shown: ['suez', 'coffee'] }, 'coffee', ['suez', 'coffee']],
  [{ shown: ['suez', 'coffee'] }, 'fez', ['fez']],
  [{ shown: 'coffee' }, 'coffee', ['coffee']],
  [{ shown: ['coffee', 7] }, 'coffee', ['coffee']],
  [null, 'coffee', ['coffee']],
  ['shown', 'coffee', ['coffee']],
])('an entry of %o at %s shows %o', (state, id, ids) => {
  expect(shownArticles(state, id)).toEqual(ids)
})

it.each([
  ['its own next', [], [], 'next'],
  ['a related one when the next was read', [], ['next'], 'one'],
  ['a related one when the next stands there already', ['next'], [], 'one'],
  ['a read one when all were read', ['next'], ['one', 'two'], 'one'],
  ['nothing when all stand there', ['next', 'one', 'two'], [], undefined],
])('%s follows', (_, shown: string[], read: string[], id) => {
  const view = { next: story('next'), related: related('one', 'two') }
  expect(nextToRead(view, shown, (one) => read.includes(one))?.id).toBe(id)
})

it('a card of elsewhere never follows', () => {
  expect(nextToRead({ related: [{ headline: 'خبر' }] }, [], () => false)).toBeUndefined()
})

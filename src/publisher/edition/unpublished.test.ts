import { expect, it } from 'vitest'
import { checkArticle } from '../../article/article.ts'
import { factsOf } from './article-facts.ts'
import { findUnpublished, markUnpublished } from './unpublished.ts'

const at = new Date('2026-11-29T12:00:00Z')

function facts(fields: object) {
  const body = [{ type: 'paragraph', text: 'نصّ' }]
  const article = { version: 1, id: 'suez', language: 'ar', headline: 'خبر', body, ...fields }
  return factsOf(checkArticle(article, 'articles/suez.json'))
}

it.each([
  [
    'a time to come, in its own zone',
    { published: '2026-11-29T16:00:00+03:00' },
    '2026-11-29T13:00:00.000Z',
  ],
  ['a day to come', { published: '2026-11-30' }, '2026-11-30T00:00:00.000Z'],
])('waits for %s', (_, fields, due) => {
  expect(findUnpublished(facts(fields), at)).toEqual({ id: 'suez', due: new Date(due) })
})

it.each([
  ['a time that has come, in its own zone', { published: '2026-11-29T15:00:00+03:00' }],
  ['this day', { published: '2026-11-29' }],
  ['no date', {}],
])('publishes %s', (_, fields) => {
  expect(findUnpublished(facts(fields), at)).toBeUndefined()
  expect(markUnpublished(facts(fields), at)).toEqual(facts(fields))
})

it('a draft waits for a person, whatever its date', () => {
  const draft = facts({ status: 'draft', published: '2020-01-01' })
  expect(findUnpublished(draft, at)).toEqual({ id: 'suez', due: undefined })
  const marked = markUnpublished(draft, at).entry
  expect(marked.summary).toEqual({ ...draft.entry.summary, isUnpublished: true })
  expect(marked.state).not.toBe(draft.entry.state)
})

import { expect, it } from 'vitest'
import type { Edition } from '../../article/edition.ts'
import { hasConditions } from '../app/conditions.ts'
import { choiceAddress, isFiltered, listChoice } from './list-choice.ts'

const edition: Edition = {
  version: 1,
  name: 'سطور',
  language: 'ar',
  topics: ['science', 'arts', 'nature'].map((id) => ({ id, label: {} })),
}

it.each([
  [
    '?t=arts&t=science&unread=1&to=2025-01&from=2024-03&all=1',
    '/latest/?t=science&t=arts&all=1&from=2024-03&to=2025-01&unread=1',
  ],
  ['?t=arts', '/t/arts/'],
  ['?t=arts&t=arts&all=1', '/t/arts/'],
  ['?t=arts&unread=1', '/latest/?t=arts&unread=1'],
  ['?from=2024-13&to=24-1&unread=yes', '/latest/'],
  ['?from=2025-01&to=2024-01', '/latest/?from=2025-01&to=2024-01'],
  ['?t=arts&t=nature&page=3', '/latest/?t=arts&t=nature&page=3'],
  ['?t=&utm_source=x', '/latest/'],
  ['?t=arts&page=2', '/t/arts/2/'],
])('%s has the one address %s', (search, expected) => {
  const choice = listChoice({}, search, edition)
  expect(choice && choiceAddress(choice)).toBe(expected)
})

it.each(['?t=none', '?t=arts&t=none', '?t=arts&t=nature&page=0', '?page=x'])(
  '%s cannot exist',
  (search) => expect(listChoice({}, search, edition)).toBeUndefined(),
)

it('takes the topic and the page of the path too', () => {
  const choice = listChoice({ topic: 'nature', page: '7' }, '?t=arts', edition)
  expect([choice?.topics, choice?.page]).toEqual([['arts', 'nature'], 7])
  const single = listChoice({ topic: 'nature', page: '7' }, '', edition)
  expect(single && isFiltered(single)).toBe(false)
})

it('knows an address that no page was written for', () => {
  expect(hasConditions('?from=2024-03')).toBe(true)
  expect(hasConditions('?utm_source=from')).toBe(false)
})

import { expect, it } from 'vitest'
import { filterAddress, hasFilter, isFiltered, readFilterAddress } from './addresses.ts'

const topics = ['science', 'arts', 'nature'].map((id) => ({ id }))

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
  const choice = readFilterAddress({}, search, topics)
  expect(choice && filterAddress(choice)).toBe(expected)
})

it.each(['?t=none', '?t=arts&t=none', '?t=arts&t=nature&page=0', '?page=x'])(
  '%s cannot exist',
  (search) => expect(readFilterAddress({}, search, topics)).toBeUndefined(),
)

it('takes the topic and the page of the path too', () => {
  const choice = readFilterAddress({ topic: 'nature', page: '7' }, '?t=arts', topics)
  expect([choice?.topics, choice?.page]).toEqual([['arts', 'nature'], 7])
  const single = readFilterAddress({ topic: 'nature', page: '7' }, '', topics)
  expect(single && isFiltered(single)).toBe(false)
})

it('knows an address that no page was written for', () => {
  expect(hasFilter('?from=2024-03')).toBe(true)
  expect(hasFilter('?utm_source=from')).toBe(false)
})

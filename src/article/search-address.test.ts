import { describe, expect, it } from 'vitest'
import {
  isNarrowed,
  longestQuery,
  readSearchAddress,
  type SearchRequest,
  searchAddress,
} from './addresses.ts'

const known = [{ id: 'science' }, { id: 'nature' }, { id: 'cities' }]
const plain: SearchRequest = {
  text: '',
  topics: [],
  from: undefined,
  to: undefined,
  sort: 'relevance',
  page: 1,
}
const read = (search: string) => readSearchAddress(new URLSearchParams(search), known)

describe('the address of a search', () => {
  it.each<[string, SearchRequest, string]>([
    ['', plain, '/search/'],
    ['?q=', plain, '/search/'],
    [
      '?q=ماء+النخلة',
      { ...plain, text: 'ماء النخلة' },
      '/search/?q=%D9%85%D8%A7%D8%A1+%D8%A7%D9%84%D9%86%D8%AE%D9%84%D8%A9',
    ],
    ['?q=%20gps%20', { ...plain, text: 'gps' }, '/search/?q=gps'],
    [
      '?q=a&t=cities&t=nature&t=nothing&t=',
      { ...plain, text: 'a', topics: ['nature', 'cities'] },
      '/search/?q=a&t=nature&t=cities',
    ],
    [
      '?q=a&from=2024-03&to=2025-13&sort=new&page=2',
      { ...plain, text: 'a', from: '2024-03', sort: 'newest', page: 2 },
      '/search/?q=a&from=2024-03&sort=new&page=2',
    ],
    ['?q=a&page=0&sort=old', { ...plain, text: 'a' }, '/search/?q=a'],
    ['?q=a&page=1e3', { ...plain, text: 'a' }, '/search/?q=a'],
  ])('%s is read and written', (search, choice, address) => {
    expect(read(search)).toEqual(choice)
    expect(searchAddress(choice)).toBe(address)
    expect(read(address.replace('/search/', ''))).toEqual(choice)
  })

  it('cuts a query that is longer than anybody types, and never into half a letter', () => {
    const { text } = readSearchAddress(new URLSearchParams({ q: 'ن'.repeat(10_000) }), known)
    expect(text).toBe('ن'.repeat(longestQuery))
    const half = readSearchAddress(
      new URLSearchParams({ q: `${'ن'.repeat(longestQuery - 1)}😀` }),
      known,
    )
    expect(half.text).toBe('ن'.repeat(longestQuery - 1))
  })
})

it('knows what narrows a search', () => {
  expect(isNarrowed(read('?q=a&sort=new&page=3'))).toBe(false)
  expect(isNarrowed(read('?q=a&t=nature'))).toBe(true)
  expect(isNarrowed(read('?q=a&to=2024-03'))).toBe(true)
})

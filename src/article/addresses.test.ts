import { describe, expect, it } from 'vitest'
import {
  address,
  readArticleAddress,
  readListAddress,
  readNumberedAddress,
  readOwnAddress,
} from './addresses.ts'
import { dataFile, otherMadeFile, pageFile, readDataFile, readPageFile } from './published-files.ts'

describe('the address of a page', () => {
  it('is read back as what it was written from', () => {
    expect(readArticleAddress(address.article('suez'))).toBe('suez')
    expect(readOwnAddress(address.own('about'))).toBe('about')
    expect(readListAddress(address.list({}))).toEqual({})
    expect(readListAddress(address.list({}, 3))).toEqual({ page: 3 })
    expect(readListAddress(address.list({ topic: 'arts' }))).toEqual({ topic: 'arts' })
    expect(readListAddress(address.list({ topic: 'arts' }, 12))).toEqual({
      topic: 'arts',
      page: 12,
    })
  })

  it('of an article may lack its last slash and stands below the base', () => {
    expect(readArticleAddress('/a/suez')).toBe('suez')
    expect(readArticleAddress('/x/a/suez/', '/x/')).toBe('suez')
    expect(readArticleAddress('/a/suez/', '/x/')).toBeUndefined()
  })

  it.each(['/a/', '/a/Suez/', '/a/suez/2/', '/b/suez/', '/latest/0/', '/latest/newest/', '/t//'])(
    '%s is none of an article, a list or an own page',
    (path) => {
      expect(readArticleAddress(path)).toBeUndefined()
      expect(readListAddress(path)).toBeUndefined()
      expect(readOwnAddress(path)).toBeUndefined()
    },
  )

  it.each([
    address.front,
    address.missing,
    address.search,
    address.article('suez'),
    address.own('about'),
  ])('%s has a file that leads back to it', (path) => {
    expect(readPageFile(pageFile(path))).toBe(path)
  })

  it('is none for a file that is no page', () => {
    expect(readPageFile('a/suez/index.json')).toBeUndefined()
    expect(readPageFile('a/suez/my-index.html')).toBeUndefined()
  })
})

it.each([
  ['/?p=123', '123'],
  ['/?page_id=7&preview=true', '7'],
  ['/?lang=ar&p=12', '12'],
  ['/?p=012', undefined],
  ['/?p=12a', undefined],
  ['/?cp=12', undefined],
  ['/latest/?p=12', undefined],
  ['/', undefined],
])('the number in %s is %s', (path, number) => expect(readNumberedAddress(path)).toBe(number))

describe('the path of a data file', () => {
  it('is read back as what it was written from', () => {
    expect(readDataFile.article(dataFile.article('suez'))).toBe('suez')
    expect(readDataFile.own(dataFile.own('about'))).toBe('about')
    expect(readDataFile.moved(dataFile.moved('old'))).toBe('old')
    expect(readDataFile.list(dataFile.list({}, 'newest'))).toEqual({ page: 'newest' })
    expect(readDataFile.list(dataFile.list({ topic: 'arts' }, 2))).toEqual({
      topic: 'arts',
      page: '2',
    })
    expect(readDataFile.membership(dataFile.membership('arts', 0))).toEqual({
      topic: 'arts',
      block: 0,
    })
  })

  it('is one for a hundred numbers', () => {
    expect(['7', '99', '100', '1234'].map(dataFile.numbered)).toEqual(
      [0, 0, 1, 12].map((hundreds) => `data/v1/moved/numbers/${hundreds}.json`),
    )
    expect(readDataFile.isNumbered(dataFile.numbered('1234'))).toBe(true)
    expect(readDataFile.moved(dataFile.numbered('1234'))).toBeUndefined()
  })

  it('is read by one reader alone', () => {
    expect(readDataFile.list(dataFile.membership('arts', 1))).toBeUndefined()
    expect(readDataFile.article('data/v1/articles/suezXjson')).toBeUndefined()
    expect(readDataFile.article('data/v1/articles/../x.json')).toBeUndefined()
  })
})

it('names a made picture in another width and format', () => {
  expect(otherMadeFile('images/made/1440-0f3a.jpg', 640, 'avif')).toBe('images/made/640-0f3a.avif')
})

import { describe, expect, it } from 'vitest'
import { linkOf, linkOrPathOf, pictureOf, webAddress } from './links.ts'

describe('a link', () => {
  it.each([
    ['https://example.org/خبر', undefined, 'https://example.org/%D8%AE%D8%A8%D8%B1'],
    [' http://example.org ', undefined, 'http://example.org/'],
    ['mailto:desk@example.org', undefined, 'mailto:desk@example.org'],
    ['/a/1', 'https://example.org/b/', 'https://example.org/a/1'],
    ['//example.org/a', undefined, 'https://example.org/a'],
    ['/a/1', undefined, undefined],
    ['javascript:alert(1)', 'https://example.org', undefined],
    ['java\tscript:alert(1)', 'https://example.org', undefined],
    ['data:text/html,x', undefined, undefined],
    ['vbscript:x', undefined, undefined],
    ['', 'https://example.org', undefined],
    [7, undefined, undefined],
  ])('%j beside %s is %s', (value, base, expected) => {
    expect(linkOf(value, base)).toBe(expected)
  })
})

it('is kept though relative where a text is written for its own paper', () => {
  expect(linkOrPathOf('/a/1')).toBe('/a/1')
  expect(linkOrPathOf('/a/1', 'https://example.org/')).toBe('https://example.org/a/1')
  expect(linkOrPathOf('java\tscript:alert(1)')).toBeUndefined()
})

describe('a web address', () => {
  it.each([
    ['https://example.org/صورة.jpg', undefined, 'https://example.org/%D8%B5%D9%88%D8%B1%D8%A9.jpg'],
    ['images/a.jpg', 'https://example.org/b/', 'https://example.org/b/images/a.jpg'],
    ['//example.org/a.jpg', undefined, 'https://example.org/a.jpg'],
    ['images/a.jpg', undefined, undefined],
    ['https://user:word@example.org/', undefined, undefined],
    ['file:///etc/passwd', undefined, undefined],
    ['ftp://example.org/a', undefined, undefined],
    ['urn:bbc:ares::article:c1', undefined, undefined],
  ])('%j beside %s is %s', (value, base, expected) => {
    expect(webAddress(value, base)).toBe(expected)
  })
})

describe('addresses on a page', () => {
  it.each([
    ['//cdn.example/a', undefined, 'https://cdn.example/a'],
    ['/a', 'https://paper.example/b/', 'https://paper.example/a'],
    ['/a', undefined, undefined],
    ['javascript:alert(1)', 'https://paper.example', undefined],
    [' java\tscript:alert(1)', 'https://paper.example', undefined],
    ['vbscript:x', undefined, undefined],
    ['https://user\\@evil', undefined, 'https://user/@evil'],
    ['mailto:a@b.example', undefined, 'mailto:a@b.example'],
  ])('of links: %s', (raw, base, href) => {
    expect(linkOf(raw, base)).toBe(href)
  })

  it.each([
    ['data:image/svg+xml,<svg onload=alert(1)>', undefined, undefined],
    ['../images/a%20b.jpg?w=1', undefined, '../images/a b.jpg'],
    ['/root.jpg', undefined, 'root.jpg'],
    ['file:///etc/passwd', undefined, undefined],
    ['a.jpg', 'https://paper.example/n/1', 'https://paper.example/n/a.jpg'],
  ])('of pictures: %s', (raw, base, src) => {
    expect(pictureOf(raw, base)).toBe(src)
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readExport } from '../../run/read-export.ts'
import { blogger } from './blogger.ts'
import { fullSize } from './blogger-post.ts'

const source = readFileSync(join(import.meta.dirname, 'fixtures/blog/source.xml'), 'utf8')

function read(text: string) {
  const results = [...readExport({ name: 'x', bytes: new TextEncoder().encode(text) }, blogger)]
  return {
    articles: results.flatMap(({ articles }) => articles),
    leftOut: results.flatMap(({ leftOut = {} }) => Object.keys(leftOut)),
    refused: results.flatMap(({ refused = [] }) => refused),
  }
}

it('nothing comes of a blog that was not open to everybody', () => {
  const { articles, leftOut } = read(source.replace('>PUBLIC<', '>PRIVATE<'))
  expect(articles).toEqual([])
  expect(leftOut).toContain('post of a closed blog')
  expect(leftOut).toContain('page of a closed blog')
})

it('what is whole of a cut file is read', () => {
  const { articles, refused } = read(source.slice(0, source.indexOf('post-2')))
  expect(articles).toHaveLength(1)
  expect(refused).toEqual([{ part: 'its end', why: 'breaks off: the file is cut' }])
})

it('a feed of a blog is no export of it', () => {
  expect(blogger.detect(source.slice(0, 2000))).toBe(true)
  expect(blogger.detect(source.slice(0, 2000).replaceAll('g/2005#kind', ''))).toBe(false)
})

it.each([
  ['https://1.bp.blogspot.com/-a/b/c/s320/x.jpg', 'https://1.bp.blogspot.com/-a/b/c/s1600/x.jpg'],
  ['//2.bp.blogspot.com/a/w640-h480-c/x.jpg', '//2.bp.blogspot.com/a/s1600/x.jpg'],
  [
    'https://blogger.googleusercontent.com/img/a/AV=w400-h300',
    'https://blogger.googleusercontent.com/img/a/AV=s1600',
  ],
  ['https://lh3.googleusercontent.com/x=s72-c', 'https://lh3.googleusercontent.com/x=s1600'],
  ['https://a.example/s320/x.jpg', 'https://a.example/s320/x.jpg'],
])('%s in full size', (src, whole) => {
  expect(fullSize(src)).toBe(whole)
})

import { expect, it } from 'vitest'
import { readExport } from '../../run/read-export.ts'
import { exportOf, metaOf } from './test-export.ts'
import { wordpress } from './wordpress.ts'

function read(text: string) {
  const input = { name: 'x', bytes: new TextEncoder().encode(text) }
  return [...readExport(input, wordpress)].flatMap(({ articles }) => articles)
}

it.each([
  ['[:en]News of the valley[:ar]خبر الوادي[:]', '[:en]The flood is back.[:ar]عاد السيل.[:]'],
  [
    '<!--:en-->News of the valley<!--:--><!--:ar-->خبر الوادي<!--:-->',
    '<!--:en-->The flood is back.<!--:--><!--:ar-->عاد السيل.<!--:-->',
  ],
])('a post in several languages is an article in each: %s', (title, content) => {
  const fields = '<wp:post_name>flood</wp:post_name>'
  const found = read(exportOf({ title, content, fields }))
  expect(found.map(({ article }) => [article.language, article.headline, article.body])).toEqual([
    ['ar', 'خبر الوادي', [{ type: 'paragraph', text: 'عاد السيل.' }]],
    ['en', 'News of the valley', [{ type: 'paragraph', text: 'The flood is back.' }]],
  ])
  expect(found.map(({ slug }) => slug)).toEqual(['flood', 'flood-en'])
  expect(found.map(({ article }) => article.aliases)).toEqual([['/1/', '/?p=1'], undefined])
  expect(new Set(found.map(({ guid }) => guid)).size).toBe(2)
})

it('a slug that a post had before leads to it, unless another post has it now', () => {
  const fields = metaOf('_wp_old_slug', 'before') + metaOf('_wp_old_slug', '2')
  const found = read(exportOf({ id: 1, fields }, { id: 2 }))
  expect(found.map(({ article }) => article.aliases)).toEqual([
    ['/1/', '/before/', '/?p=1'],
    ['/2/', '/?p=2'],
  ])
})

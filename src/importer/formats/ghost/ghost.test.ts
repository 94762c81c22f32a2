import { describe, expect, it } from 'vitest'
import { readJson } from '../json/read-json.ts'
import { ghost } from './ghost.ts'

function read(...posts: object[]) {
  const whole = posts.map((post, at) => ({
    id: `${at}`,
    title: `عنوان ${at}`,
    status: 'published',
    html: '<p>سرّ</p>',
    ...post,
  }))
  const data = { posts: whole, posts_meta: [{ post_id: '0', email_only: 1 }], users: [] }
  return readJson(JSON.stringify({ db: [{ data }] }), undefined, [ghost])
}

describe('a Ghost export', () => {
  it.each([
    [{ visibility: 'paid' }],
    [{ visibility: 'label:vip' }],
    [{ visibility: 'members', status: 'draft' }],
    [{ status: 'sent' }],
    [{ status: undefined }],
    [{ type: 'page', status: 'draft' }],
    [{ page: 1, status: 'scheduled' }],
    [{ id: '0' }],
  ])('gives nothing of what not every visitor could read: %o', (post) => {
    const { articles, leftOut } = read({ id: '9', ...post })
    expect(articles).toEqual([])
    expect(Object.values(leftOut ?? {})).toEqual([1])
  })

  it('a text that is broken, or nested too deep, is refused by its title alone', () => {
    const deep = `{"root":${'{"type":"paragraph","children":[{"a":'.repeat(150)}1${'}]}'.repeat(150)}}`
    const { articles, refused } = read(
      { id: '5', html: '', lexical: '{"root"' },
      { id: '6', html: null, lexical: deep },
      { id: '7', html: '', mobiledoc: '[]' },
      { id: '8' },
    )
    expect(articles.map(({ article }) => article.headline)).toEqual(['عنوان 3'])
    expect(refused?.map(({ part }) => part)).toEqual(['عنوان 0', 'عنوان 1'])
  })

  it('does not show what a block hides from visitors, even where it does not end', () => {
    const gate = '<!--kg-gated-block:begin nonMember:false memberSegment:"" -->'
    const { articles } = read({ id: '5', html: `<p>للجميع</p>${gate}<p>سرّ</p>` })
    expect(JSON.stringify(articles)).toContain('للجميع')
    expect(JSON.stringify(articles)).not.toContain('سرّ')
  })
})

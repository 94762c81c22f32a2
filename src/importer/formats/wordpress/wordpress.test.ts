import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { blockText } from '../../../article/blocks.ts'
import { readExport } from '../../run/read-export.ts'
import { exportOf, metaOf, type TestItem } from './test-export.ts'
import { wordpress } from './wordpress.ts'

function read(...texts: string[]) {
  const files = texts.map((text) => () => [new TextEncoder().encode(text)])
  const input = { name: 'x', bytes: new Uint8Array(), files }
  const results = [...readExport(input, wordpress)]
  return {
    articles: results.flatMap(({ articles }) => articles),
    leftOut: results.flatMap(({ leftOut = {} }) => Object.keys(leftOut)),
    unread: results.flatMap(({ unread = {} }) => Object.keys(unread)),
    refused: results.flatMap(({ refused = [] }) => refused),
  }
}

const readItem = (item: TestItem) => read(exportOf(item))

describe('what was not public', () => {
  it.each<[TestItem, string]>([
    [{ status: 'trash' }, 'trash post'],
    [{ status: 'auto-draft' }, 'auto-draft post'],
    [{ status: 'inherit' }, 'inherit post'],
    [{ status: 'expired' }, 'expired post'],
    [{ status: '' }, 'of no status post'],
    [{ status: 'Publish' }, 'Publish post'],
    [{ fields: '<wp:status>private</wp:status>' }, 'publish\nprivate post'],
    [{ fields: '<wp:post_password>1</wp:post_password>' }, 'password-protected post'],
    [
      { status: 'draft', fields: '<wp:post_password>1</wp:post_password>' },
      'password-protected post',
    ],
    [{ fields: metaOf('_members_access_role', 'editor') }, 'members-only post'],
    [{ fields: metaOf('rcp_subscription_level', 'a:1:{i:0;s:1:"1";}') }, 'members-only post'],
    [{ type: 'page', status: 'draft' }, 'draft page'],
    [{ type: 'page', status: 'future' }, 'future page'],
    [{ type: 'revision', status: 'inherit' }, 'revision'],
    [{ type: 'nav_menu_item' }, 'nav_menu_item'],
    [{ type: 'shop_order' }, 'shop_order'],
    [{ type: '' }, 'of no type'],
  ])('%o never is an article', (item, what) => {
    const { articles, leftOut } = readItem({ ...item, content: 'سرّ' })
    expect(articles).toEqual([])
    expect(leftOut).toEqual([what])
  })

  it.each(['draft', 'pending', 'future', 'private'])(
    'a %s post is told as unpublished',
    (status) => {
      expect(readItem({ status }).articles.map((one) => one.unpublished)).toEqual([
        `${status} post`,
      ])
    },
  )

  it.each([
    'قبل [members]سرّ[/members] بعد',
    'قبل\n\n[pmpro_membership level="1"]سرّ [b]سرّ[/b][/pmpro_membership]\n\nبعد',
    'قبل [s2If current_user_can(access_s2member_level1)]سرّ[/s2If] بعد',
    '<p>قبل</p><!-- wp:jetpack/paid-content {"x":1} --><p>سرّ</p><!-- /wp:jetpack/paid-content --><p>بعد</p>',
    '<!-- wp:paragraph --><p>قبل بعد</p><!-- /wp:paragraph --><!-- wp:jetpack/paywall /--><p>سرّ</p>',
    'قبل بعد\n\n[paywall]\n\nسرّ',
  ])('a part for members alone is not in %s', (content) => {
    const { articles, leftOut } = readItem({ content })
    const text = JSON.stringify(articles)
    expect(text).toContain('قبل')
    expect(text).toContain('بعد')
    expect(text).not.toContain('سرّ')
    expect(leftOut[0]).toMatch(/^text for members alone/)
  })
})

it('has the footnotes that stand beside a text', () => {
  const notes = JSON.stringify([
    { content: 'عن <em>الدليل</em>.', id: 'a' },
    { content: 'عن الناس.' },
  ])
  const content =
    '<!-- wp:paragraph --><p>عاد السيل<sup data-fn="a" class="fn"><a href="#a">1</a></sup>.</p><!-- /wp:paragraph --><!-- wp:footnotes /-->'
  const { articles } = readItem({ content, fields: metaOf('footnotes', notes) })
  expect(articles[0]?.article.body.map(blockText)).toEqual(['عاد السيل1.', 'عن الدليل. عن الناس.'])
  expect(readItem({ content, fields: metaOf('footnotes', '[{') }).articles).toHaveLength(1)
})

it('reads the same however the file is cut into parts', () => {
  const file = join(import.meta.dirname, 'fixtures/site/source.xml')
  const bytes = readFileSync(file)
  const inParts = (size: number) => [
    ...readExport(
      {
        name: 'x',
        bytes: new Uint8Array(),
        files: [
          function* () {
            for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
          },
        ],
      },
      wordpress,
    ),
  ]
  const whole = inParts(bytes.length)
  expect(inParts(7)).toEqual(whole)
  expect(inParts(1000)).toEqual(whole)
})

it('a post of one file has the picture that is in another', () => {
  const post = exportOf({ id: 1, fields: metaOf('_thumbnail_id', '2') })
  const url = '<wp:attachment_url>https://wadi.example/u/a.jpg</wp:attachment_url>'
  const media = exportOf({ id: 2, type: 'attachment', status: 'inherit', fields: url })
  expect(read(post, media).articles[0]?.article.lead?.src).toBe('https://wadi.example/u/a.jpg')
  expect(read(post).unread).toEqual(['featured picture that is not in the export'])
  const elsewhere = media.replaceAll('//wadi.example</', '//other.example</')
  expect(read(post, elsewhere).articles[0]?.article.lead).toBeUndefined()
})

describe('a broken file', () => {
  it('gives what is whole in it, and says that it breaks off', () => {
    const text = exportOf({ title: 'أول' }, { title: 'ثان' })
    const { articles, refused } = read(text.slice(0, text.lastIndexOf('<wp:status>')))
    expect(articles.map(({ article }) => article.headline)).toEqual(['أول'])
    expect(refused).toEqual([{ part: 'its end', why: 'breaks off: the file is cut' }])
  })

  it('is read past signs that XML does not allow, and takes no entity from it', () => {
    const text = exportOf({ title: 'a\u0008b & c', content: 'نص\u000b آخر' }).replace(
      '<rss',
      '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "سرّ">]><rss',
    )
    const { articles } = read(text.replace('<![CDATA[a', '&x;&y;<![CDATA[a'))
    expect(articles[0]?.article.headline).toBe('&x;&y;ab & c')
    expect(articles[0]?.article.body.map(blockText)).toEqual(['نص آخر'])
  })

  it('refuses a text that no article has, and does not wait for an end that never comes', () => {
    const long = read(exportOf({ content: 'كلمة '.repeat(1_100_000) }, { title: 'بعده' }))
    expect(long.refused.map(({ part }) => part)).toEqual(['post 1'])
    expect(long.articles.map(({ article }) => article.headline)).toEqual(['بعده'])
    const endless = () => {
      let parts = 0
      return [
        function* () {
          yield new TextEncoder().encode(exportOf({ content: 'بداية' }).split('بداية')[0])
          for (; parts < 10_000; parts++) yield new Uint8Array(1_000_000).fill(97)
        },
      ]
    }
    const input = { name: 'x', bytes: new Uint8Array(), files: endless() }
    const told = [...readExport(input, wordpress)].flatMap(({ refused = [] }) => refused)
    expect(told[0]?.why).toMatch(/holds a text longer than 20 MB in rss\/channel\/item/)
  })

  it('an item that makes its reader slow is refused alone', () => {
    const { articles, refused } = read(
      exportOf({ content: '<div>'.repeat(60_000) }, { title: 'بعده' }),
    )
    expect(refused.map(({ part }) => part)).toEqual(['post 1'])
    expect(articles.map(({ article }) => article.headline)).toEqual(['بعده'])
  })
})

const corpus = join(import.meta.dirname, '../../../../../shared/corpus/exports')
const unitTest = join(corpus, 'wptt-themeunittestdata.wordpress.xml')

describe.skipIf(!existsSync(unitTest))(
  'the theme unit test of WordPress (skipped without ../shared)',
  () => {
    it('gives its published posts and pages, and nothing else', () => {
      const { articles, leftOut, refused } = read(readFileSync(unitTest, 'utf8'))
      const published = articles.filter(({ unpublished }) => unpublished === undefined)
      expect(refused).toEqual([])
      expect(published.filter((one) => !one.isOwnPage)).toHaveLength(47)
      expect(published.filter((one) => one.isOwnPage)).toHaveLength(20)
      expect(leftOut.filter((what) => what === 'password-protected post')).toHaveLength(1)
      expect(articles.filter(({ article }) => article.aliases?.length !== 2)).toHaveLength(2)
      expect(JSON.stringify(published)).not.toMatch(/\[(?:gallery|caption|embed|audio|video)[ \]]/)
    })
  },
)

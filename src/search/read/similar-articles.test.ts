import { describe, expect, it } from 'vitest'
import type { Summary } from '../../article/edition.ts'
import { findSimilarArticles, readAddressWords } from './similar-articles.ts'

const rows = [
  ['paper-road', 'كيف وصل الورق من سمرقند إلى بغداد'],
  ['aflaj', 'الأفلاج: أنهار تحت الأرض في عُمان'],
  ['suez', 'قناة السويس في أرقام'],
  ['coffee', 'القهوة: من جبال اليمن إلى كل مدينة'],
  ['zero', 'الصفر: رحلة رقم'],
  ['unicode', 'كيف صار للحرف العربي رقم'],
  ['fez', 'فاس: مدينة من تسعة آلاف زقاق'],
].map(([id = '', headline = '']): Summary => ({ id, headline, language: 'ar', readingMinutes: 1 }))

describe('an address leads to what is like it', () => {
  it.each([
    ['a typing error', '/a/paper-rod/', 'paper-road'],
    ['a cut link', '/a/paper-roa', 'paper-road'],
    ['a number behind it', '/a/aflaj-2/', 'aflaj'],
    ['an address of another house', '/2021/08/31/suez-canal.html', 'suez'],
    ['Arabic words', '/منوعات/القهوه-في-اليمن/', 'coffee'],
    ['a word without its article', '/ورق-قديم/', 'paper-road'],
    ['words with marks and without the article', '/صفر-ورحلةُ', 'zero'],
  ])('%s', (_, path, id) => {
    expect(findSimilarArticles(path, rows)[0]?.id).toBe(id)
  })

  it.each(['/a/n4k0x9f2mzq/', '/', '/a/', '/2021/08/', '', '/wp-login.php', '/في-من'])(
    'and says nothing where nothing is: %s',
    (path) => expect(findSimilarArticles(path, rows)).toEqual([]),
  )

  it('names five at most, the likest first', () => {
    const many = Array.from({ length: 9 }, (_, at) => ({
      ...rows[0],
      id: `paper-${at}`,
    })) as Summary[]
    const found = findSimilarArticles('/a/paper-3/', [...rows, ...many])
    expect(found).toHaveLength(5)
    expect(found.every(({ id }) => id.startsWith('paper'))).toBe(true)
  })

  it('finds nothing among nothing', () => expect(findSimilarArticles('/a/suez/', [])).toEqual([]))
})

it.each([
  ['/2021/08/طريق-الورق.html', ['طريق', 'الورق']],
  ['/a/paper-road/', ['paper', 'road']],
  ['/news/article/12345', []],
])('the words of %s', (path, words) => {
  expect(readAddressWords(path)).toEqual(words)
})

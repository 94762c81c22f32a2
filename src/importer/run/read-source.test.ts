import { describe, expect, it } from 'vitest'
import { readSource } from './read-source.ts'

const named = (text: string) => ({ name: 'page', bytes: new TextEncoder().encode(text) })

describe('readSource', () => {
  it('reads an input by what is in it', async () => {
    const text = [
      'متحف الصقور يفتح قاعة جديدة',
      '16 يناير 2024',
      'فتح متحف الصقور قاعة جديدة تعرض براقع ومناقل جمعت من بيوت الصقارين في القرى القريبة.',
      'وقالت أمينة المتحف إن القاعة تبقى مفتوحة حتى نهاية الشتاء أمام طلاب المدارس كلهم.',
    ].join('\n')
    const { articles } = await readSource({ ...named(text), name: 'page.html' })
    expect(articles.map(({ article }) => article.headline)).toEqual(['متحف الصقور يفتح قاعة جديدة'])
  })

  it.each([['{"a": 1}'], ['[\n {"a": 1}]'], ['<?xml version="1.0"?><a/>']])(
    'names what was tried for %s',
    async (text) => {
      await expect(readSource(named(text))).rejects.toThrow(
        /tried: .*(?:text copied off a page|records with a title)/,
      )
    },
  )

  it('says what is wrong with bytes that are no text', async () => {
    await expect(readSource(named('a\0b'))).rejects.toThrow(/NUL/)
  })
})

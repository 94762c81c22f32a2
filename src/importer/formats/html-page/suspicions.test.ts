import { expect, it } from 'vitest'
import { parsePage } from '../../markup/parse.ts'
import type { FoundArticle } from '../format.ts'
import { measurePage, suspicionsOf } from './suspicions.ts'

const text = 'وصلت القافلة إلى آخر القرى صباح اليوم وفيها ألفا كتاب. '
const page = (inner: string) =>
  measurePage(parsePage(`<body><nav>${text.repeat(90)}</nav>${inner}</body>`))

function found(headline: string, ...body: FoundArticle['article']['body']): FoundArticle {
  return { article: { version: 1, language: 'ar', headline, body }, keywords: [], doubts: [] }
}

const decisions = (one: FoundArticle, inner: string) =>
  suspicionsOf(one, page(inner)).map(({ decision }) => decision)

it('suspects nothing of an article that is what its page shows, menus aside', () => {
  const one = found('قافلة الكتب', { type: 'paragraph', text: text.repeat(5) })
  expect(decisions(one, `<h1>قافلة الكتب</h1><p>${text.repeat(5)}</p>`)).toEqual([])
})

it('suspects a part of what the page shows, a headline that it does not, and lines of links', () => {
  const one = found('عنوان آخر', { type: 'paragraph', text })
  expect(decisions(one, `<h1>قافلة الكتب</h1><p>${text.repeat(60)}</p>`)).toEqual([
    expect.stringMatching(/^took \d+ letters of «عنوان آخر»$/),
    'took «عنوان آخر» as a headline',
  ])
  const link = {
    type: 'paragraph' as const,
    text: [{ text: 'الرئيسية', href: 'https://a.example/' }],
  }
  const menu = found('قافلة الكتب', link, link, link, { type: 'paragraph', text })
  expect(decisions(menu, `<h1>قافلة الكتب</h1><p>${text}</p>`)).toEqual([
    'took 3 lines of links into the text',
  ])
})

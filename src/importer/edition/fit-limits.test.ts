import { describe, expect, it } from 'vitest'
import { type Block, checkArticle, type Text } from '../../article/article.ts'
import { limits } from '../../article/limits.ts'
import { plainText } from '../../article/text/plain-text.ts'
import type { UnnamedArticle } from '../formats/format.ts'
import { fitLimits } from './fit-limits.ts'
import { withId } from './ids.ts'

const word = 'كلمة '
const words = (count: number) => word.repeat(count).trimEnd()
const strong = (text: string) => ({ text, strong: true as const })

function fit(fields: Partial<UnnamedArticle>) {
  const body: Block[] = [{ type: 'paragraph', text: 'نصّ.' }]
  const article: UnnamedArticle = { version: 1, language: 'ar', headline: 'خبر', body, ...fields }
  const { article: fitted, doubts } = fitLimits({ article, keywords: [], doubts: [] })
  return { ...checkArticle(withId(fitted, 'x', []), 'x'), doubts }
}

const textsOf = (body: readonly Block[]): Text[] =>
  body.flatMap((block) => ('text' in block ? [block.text] : []))

describe('a text that is too long is parted between words, and nothing is lost', () => {
  it.each<[string, Text]>([
    ['a string', words(15_000)],
    ['strings and runs', [words(3000), ' ', strong(words(9000)), ' ', words(2000)]],
    [
      'a run that fills what another leaves',
      [words(2000), ' ', strong(`${words(3999)} ${words(4000)}`)],
    ],
    ['many runs', Array.from({ length: 12_000 }, (_, at) => strong(at % 5 === 4 ? 'ا ' : 'ا'))],
  ])('%s', (_, text) => {
    for (const type of ['paragraph', 'note', 'quote'] as const) {
      const texts = textsOf(fit({ body: [{ type, text }] }).body).map(plainText)
      expect(texts.length).toBeGreaterThan(1)
      expect(texts.map((one) => one.trim()).join(' ')).toBe(plainText(text).replace(/\s+$/, ''))
    }
  })

  it('one word of any length is cut, and never within a character', () => {
    const [first, second] = textsOf(
      fit({ body: [{ type: 'paragraph', text: `ا${'😀'.repeat(15_000)}` }] }).body,
    ).map(plainText)
    expect([first?.length, second?.length]).toEqual([19_999, 10_002])
  })

  it('what heads nothing because it is so long is text', () => {
    const { body } = fit({ body: [{ type: 'heading', level: 2, text: words(9000) }] })
    expect(body.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph'])
  })

  it('leaves alone what is within the limits', () => {
    const body: Block[] = [
      { type: 'paragraph', text: [strong('أ'), ' ب '] },
      { type: 'list', ordered: true, items: ['أ'] },
      { type: 'table', header: [], rows: [['أ']] },
      { type: 'divider' },
    ]
    expect(fit({ body, deck: 'سطر' })).toMatchObject({ body, deck: 'سطر', doubts: [] })
  })
})

it.each<[string, Block]>([
  ['items', { type: 'list', ordered: false, items: Array(6000).fill('بند') }],
  ['lines', { type: 'verse', lines: Array(6000).fill(['شطر', 'شطر']) }],
  ['rows', { type: 'table', header: ['أ'], rows: Array(6000).fill(['خلية']) }],
])('a block of 6,000 %s is several', (field, block) => {
  const { body } = fit({ body: [block] })
  const counts = body.map((one) => Object(one)[field].length)
  expect(counts.reduce((sum, count) => sum + count)).toBe(6000)
  expect(counts.length).toBe(field === 'rows' ? 3 : 2)
})

it('sets a deck that is a text above the text, and says so', () => {
  const deck = words(300)
  const fitted = fit({ deck })
  expect(fitted.deck).toBeUndefined()
  expect(fitted.body[0]).toEqual({ type: 'paragraph', text: deck })
  expect(fitted.doubts).toMatchObject([{ decision: 'set the deck above the text' }])
})

it('keeps the first cards, and the beginning of their excerpts', () => {
  const card = { headline: 'بطاقة', excerpt: words(2000) }
  const { related = [] } = fit({ related: [{ id: 'a' }, ...Array(200).fill(card)] })
  expect(related).toHaveLength(limits.related)
  expect(related[1]).toMatchObject({ headline: 'بطاقة', truncated: true })
})

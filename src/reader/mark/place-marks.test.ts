import { expect, it } from 'vitest'
import type { Block } from '../../article/article.ts'
import { blockIds } from '../../article/block-ids.ts'
import type { ArticleView } from '../../article/edition.ts'
import type { Mark } from '../device/library/records.ts'
import { makeArticleText, quoteStretch } from './anchor.ts'
import { articleBlocks } from './article-blocks.ts'
import { placeMarks } from './place-marks.ts'

const body: Block[] = [
  { type: 'paragraph', text: ['جاء ', { text: 'الماء', strong: true }, ' من تحت الجبل.'] },
  { type: 'figure', src: 'images/water.svg', caption: 'من تحت الجبل.' },
  { type: 'list', ordered: false, items: ['ميل أول', 'ميل ثانٍ'] },
  {
    type: 'entry',
    time: '2026-11-20T08:30:00+02:00',
    headline: 'إضافة',
    body: [{ type: 'paragraph', text: 'وصلت السفينة.' }],
  },
]
const view = (blocks: readonly Block[]) =>
  ({ article: { body: blocks }, ids: blockIds(blocks) }) as unknown as ArticleView

function markOf(words: string): Mark {
  const article = makeArticleText(articleBlocks(view(body)))
  const from = article.text.indexOf(words)
  const quoted = quoteStretch(article, { from, to: from + words.length })
  if (!quoted) throw new Error(words)
  const rest = {
    id: words,
    articleId: 'water',
    at: 1,
    changed: 1,
    headline: 'الماء',
    language: 'ar',
  }
  return { ...rest, block: quoted.block, quote: quoted.quote, tint: 'saffron' }
}

it('the text of an article is its own alone, and that of an addition a part of it', () => {
  expect(makeArticleText(articleBlocks(view(body))).text).toBe(
    'جاء الماء من تحت الجبل. ميل أول ميل ثانٍ وصلت السفينة.',
  )
})

it('marks stand in the order of the text, each in the block in which it begins', () => {
  const marks = ['وصلت السفينة.', 'الجبل. ميل أول', 'جاء الماء'].map(markOf)
  const { found, orphans } = placeMarks(view(body), marks)
  expect(found.map(({ mark }) => mark.id)).toEqual(['جاء الماء', 'الجبل. ميل أول', 'وصلت السفينة.'])
  expect(found.map(({ block }) => block?.type)).toEqual(['paragraph', 'paragraph', 'paragraph'])
  expect(found[2]?.mark.block).toMatch(/^e-/)
  expect(orphans).toEqual([])
})

it('a mark whose words are gone is an orphan', () => {
  const marks = ['ميل ثانٍ', 'جاء الماء'].map(markOf)
  const { found, orphans } = placeMarks(view(body.toSpliced(2, 1)), marks)
  expect(found.map(({ mark }) => mark.id)).toEqual(['جاء الماء'])
  expect(orphans.map(({ id }) => id)).toEqual(['ميل ثانٍ'])
})

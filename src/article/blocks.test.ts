import { describe, expect, it } from 'vitest'
import { articleSchema, type Block } from './article.ts'
import {
  blockAttribution,
  blockPicture,
  blockText,
  blockTexts,
  blockTypes,
  isWholeBlock,
} from './blocks.ts'

/** One of each type, with the words that it has. */
const examples: [Block, string][] = [
  [{ type: 'paragraph', text: ['قال ', { text: 'نعم', strong: true }] }, 'قال نعم'],
  [{ type: 'heading', level: 2, text: 'عنوان' }, 'عنوان'],
  [{ type: 'figure', src: 'images/a.jpg', alt: 'بديل', caption: 'شرح', credit: 'مصوّر' }, 'شرح'],
  [{ type: 'quote', text: 'قول', attribution: 'قائله' }, 'قول'],
  [{ type: 'verse', lines: [['صدر', 'عجز'], ['بيت']], attribution: 'شاعر' }, 'صدر عجز بيت'],
  [{ type: 'list', ordered: false, items: ['أول', [{ text: 'ثان' }]] }, 'أول ثان'],
  [{ type: 'table', header: ['س'], rows: [['١'], ['٢']] }, 'س ١ ٢'],
  [{ type: 'embed', url: 'https://example.org/', title: 'تسجيل', poster: 'images/b.jpg' }, 'تسجيل'],
  [{ type: 'note', text: 'حاشية' }, 'حاشية'],
  [{ type: 'divider' }, ''],
  [
    {
      type: 'entry',
      time: '2021-03-29T15:05:00+02:00',
      headline: 'السفينة تطفو',
      body: [{ type: 'paragraph', text: 'تحرّر المقدّم.' }],
    },
    'السفينة تطفو تحرّر المقدّم.',
  ],
]

/** The types that the contract has, read from its schema. */
const contractTypes = articleSchema.entries.body.pipe[0].item.options.map(
  ({ entries }) => entries.type.literal,
)

it('knows every type of the contract, and this test has one of each', () => {
  expect(blockTypes).toEqual(contractTypes)
  expect(examples.map(([block]) => block.type)).toEqual(contractTypes)
})

describe.each(examples)('a block such as %o', (block, text) => {
  it('has its words in reading order', () => {
    expect(blockText(block)).toBe(text)
  })

  it('is whole', () => {
    expect(isWholeBlock(block)).toBe(true)
  })

  it('is not whole where a field that it is drawn from is of another kind', () => {
    const drawn = Object.keys(block).filter((key) => !['type', 'ordered', 'level'].includes(key))
    for (const key of drawn) expect(isWholeBlock({ ...block, [key]: { a: [1] } })).toBe(false)
  })
})

it('tells whose words a block has, and where its picture lies', () => {
  expect(examples.flatMap(([block]) => blockAttribution(block) ?? [])).toEqual(['قائله', 'شاعر'])
  expect(examples.flatMap(([block]) => blockPicture(block) ?? [])).toEqual([
    'images/a.jpg',
    'images/b.jpg',
  ])
})

it('keeps the marking of texts', () => {
  expect(blockTexts({ type: 'note', text: [{ text: 'نعم', strong: true }] })).toEqual([
    [{ text: 'نعم', strong: true }],
  ])
})

it.each([
  null,
  undefined,
  'paragraph',
  {},
  { type: 'audio', text: 'x' },
  { type: 'constructor' },
  { type: 'paragraph' },
  { type: 'heading', level: 7, text: 'x' },
  { type: 'verse', lines: ['صدر'] },
])('%o is no whole block', (value) => {
  expect(isWholeBlock(value)).toBe(false)
})

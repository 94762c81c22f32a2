import { describe, expect, it } from 'vitest'
import type { Block } from './article.ts'
import { blockText } from './blocks.ts'
import { readingMinutes } from './reading-time.ts'
import { plainText } from './text/plain-text.ts'

function minutes(language: string, text: string): number {
  return readingMinutes({ language, body: [{ type: 'paragraph', text }] })
}

describe('readingMinutes', () => {
  it.each([
    ['ar', 1, 1],
    ['ar', 180, 1],
    ['ar', 181, 2],
    ['ar-EG', 360, 2],
    ['ar-EG', 361, 3],
    ['en', 240, 1],
    ['en', 241, 2],
    ['fa', 240, 1],
  ])('%s, %i words: %i', (language, count, expected) => {
    expect(minutes(language, Array(count).fill('كتاب').join(' '))).toBe(expected)
  })

  it('counts a word once, however it is vowelled, and no punctuation', () => {
    expect(minutes('ar', 'وَانْظُرْ إِلَيْهِ كَزَوْرَقٍ … «مِنْ» – فِضَّةٍ، '.repeat(36))).toBe(1)
  })

  it('counts words of letters beyond the first plane of Unicode', () => {
    const half = '\ud835 '
    expect(minutes('en', half + '𝐁𝐫𝐞𝐚𝐤 😀 '.repeat(240))).toBe(1)
    expect(minutes('en', half + '𝐁𝐫𝐞𝐚𝐤 𝐁 '.repeat(240))).toBe(2)
  })

  it('adds up all blocks of the body', () => {
    const text = 'كلمة '.repeat(100)
    const body: Block[] = [
      { type: 'paragraph', text },
      { type: 'list', ordered: true, items: [text] },
    ]
    expect(readingMinutes({ language: 'ar', body })).toBe(2)
  })

  it('takes a minute for an article of pictures', () => {
    expect(
      readingMinutes({ language: 'ar', body: [{ type: 'figure' }, { type: 'divider' }] }),
    ).toBe(1)
  })
})

it.each<[string, Block]>([
  [
    'يبدأ الحرف من القصبة',
    { type: 'paragraph', text: ['يبدأ الحرف ', { text: 'من القصبة', strong: true }] },
  ],
  ['ميزان الوزير', { type: 'heading', level: 2, text: 'ميزان الوزير' }],
  ['الجار قبل الدار', { type: 'quote', text: 'الجار قبل الدار', attribution: 'مثل عربي' }],
  ['لا تُرصد الشمس بالعين', { type: 'note', text: 'لا تُرصد الشمس بالعين' }],
  [
    'أعزّ مكانٍ في الدنى وخيرُ جليسٍ في الزمان كتابُ',
    { type: 'verse', lines: [['أعزّ مكانٍ في الدنى'], ['وخيرُ جليسٍ', 'في الزمان كتابُ']] },
  ],
  ['ماء تراب', { type: 'list', ordered: false, items: ['ماء', [{ text: 'تراب' }]] }],
  [
    'المكان الاسم دبي البارجيل',
    { type: 'table', header: ['المكان', 'الاسم'], rows: [['دبي', 'البارجيل']] },
  ],
  ['سور شبام', { type: 'figure', alt: 'أبراج', caption: 'سور شبام', credit: 'رسم: سطور' }],
  ['جدول الحروف', { type: 'embed', url: 'https://www.unicode.org/charts/', title: 'جدول الحروف' }],
  ['', { type: 'divider' }],
])('reads %j', (words, block) => {
  expect(blockText(block)).toBe(words)
})

it('takes the marking off a text', () => {
  const runs = ['خرجت سوق التأمين ', { text: 'Lloyd’s', lang: 'en' }, '.']
  expect(plainText(runs)).toBe('خرجت سوق التأمين Lloyd’s.')
  expect(plainText('كما هو')).toBe('كما هو')
})

import { expect, it } from 'vitest'
import type { Block } from '../../article/article.ts'
import { passagesOf, spokenSentences } from './passages.ts'

const body: Block[] = [
  { type: 'figure', src: 'images/falaj.jpg', caption: 'ساقية عند الفجر', credit: 'رسم: سطور' },
  { type: 'paragraph', text: ['يقف ', { text: 'العريف', strong: true }, ' عند الساقية. ينتظر.'] },
  { type: 'heading', level: 2, text: 'بئر أم' },
  { type: 'quote', text: 'الماء لا يملكه أحد.', attribution: 'سالم، عريف فلج' },
  {
    type: 'verse',
    lines: [['إِنِّي رَأَيْتُ', 'إِنْ سَاحَ طَابَ'], ['وَالسَّهْمُ']],
    attribution: 'الشافعي',
  },
  { type: 'list', ordered: true, items: ['الداودي', [{ text: 'الغيلي', emphasis: true }]] },
  { type: 'table', header: ['الفلج'], rows: [['دارس']] },
  { type: 'embed', url: 'https://example.org/', title: 'جولة مصوّرة' },
  { type: 'divider' },
  { type: 'note', text: 'الفلج: الشقّ' },
  { type: 'paragraph', text: '***' },
]
const article = { id: 'aflaj', language: 'ar', headline: 'الأفلاج', deck: 'قنوات بلا مضخّة', body }

it('reads what is text, in its order, and not what is for the eye', () => {
  expect(passagesOf(article)).toEqual([
    'الأفلاج',
    'قنوات بلا مضخّة',
    'يقف العريف عند الساقية. ينتظر.',
    'بئر أم',
    'الماء لا يملكه أحد.',
    'سالم، عريف فلج',
    'إِنِّي رَأَيْتُ إِنْ سَاحَ طَابَ',
    'وَالسَّهْمُ',
    'الشافعي',
    'الداودي',
    'الغيلي',
    'الفلج: الشقّ',
  ])
})

it('opens the first paragraph with the dateline, as the page does', () => {
  const passages = passagesOf({ ...article, dateline: { city: 'نزوى' } })
  expect(passages[2]).toBe('نزوى: يقف العريف عند الساقية. ينتظر.')
})

it('reads the additions of a coverage with their headlines', () => {
  const entry: Block = {
    type: 'entry',
    time: '2021-03-29T15:05:00+02:00',
    headline: 'السفينة تطفو',
    body: [{ type: 'paragraph', text: 'تحرّر المقدّم.' }],
  }
  expect(passagesOf({ ...article, body: [entry] }).slice(2)).toEqual([
    'السفينة تطفو',
    'تحرّر المقدّم.',
  ])
})

it('knows of each sentence where it stands', () => {
  expect(spokenSentences(['العنوان', 'أولًا. ثانيًا.', '…'])).toEqual([
    { text: 'العنوان', passage: 0, start: 0 },
    { text: 'أولًا. ', passage: 1, start: 0 },
    { text: 'ثانيًا.', passage: 1, start: 7 },
  ])
})

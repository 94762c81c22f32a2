import { expect, it } from 'vitest'
import { textDirective } from './text-fragment.ts'

/** The directive for the first place (or a later one) of `quote` in the texts, in plain letters. */
function directive(blocks: string[], quote: string, { after = 0 } = {}): string | undefined {
  const [head = '', tail = head] = quote.split(' … ')
  const block = blocks.findIndex((text) => text.indexOf(head, after) >= 0)
  const at = blocks[block]?.indexOf(head, after) ?? -1
  const end = blocks.findIndex((text, one) => one >= block && text.indexOf(tail, after) >= 0)
  const to = { block: end, at: (blocks[end]?.indexOf(tail, after) ?? 0) + tail.length }
  const found = textDirective(blocks, { block, at }, to)
  return found && decodeURIComponent(found)
}

const falaj =
  'قبل أن تطلع الشمس يقف «العريف» عند رأس الساقية، ينظر إلى آخر نجمة يعرفها ثم يرفع حجرًا صغيرًا. لا مضخّة هنا ولا عدّاد.'

it.each([
  ['a short text is named whole', [falaj], 'لا مضخّة هنا ولا عدّاد', 'text=لا مضخّة هنا ولا عدّاد'],
  ['without the marks around it', [falaj], '«العريف» عند', 'text=العريف» عند'],
  [
    'a long one by its ends',
    [falaj],
    'قبل أن تطلع الشمس يقف «العريف» عند رأس الساقية، ينظر إلى آخر نجمة يعرفها',
    'text=قبل أن تطلع,آخر نجمة يعرفها',
  ],
  [
    'one over several paragraphs by its ends',
    ['مقدمة لا تعني شيئًا هنا', 'ثم جاء الماء وحده من تحت الجبل', 'وسيصل إلى النخلة الأخيرة'],
    'جاء الماء وحده من تحت الجبل … وسيصل إلى النخلة',
    'text=جاء الماء وحده,وسيصل إلى النخلة',
  ],
])('%s', (_, blocks, quote, expected) => {
  expect(directive(blocks, quote)).toBe(expected)
})

it('a sentence that stands twice is told by the words beside it', () => {
  const blocks = ['قال الأول: لا مضخّة هنا. قال الثاني: لا مضخّة هنا. ومضى.']
  const second = directive(blocks, 'لا مضخّة هنا', { after: 20 })
  expect(second).toBe('text=الثاني:-,لا مضخّة هنا')
})

it('tashkeel and figures of another kind do not make words differ', () => {
  const blocks = ['كتب علم الحساب', 'ثم كُتِبَ عِلْمُ الحساب في بغداد']
  const quote = 'كُتِبَ عِلْمُ الحساب'
  expect(directive(blocks, quote)).toBe(`text=ثم-,${quote}`)
  // «لـ«طالبان» would not be found, but who knows of which engine that is true.
  expect(directive(['لـ«طالبان» في كابل', 'عادت طالبان في كابل'], 'طالبان في كابل')).toBe(
    'text=عادت-,طالبان في كابل',
  )
})

it('a subhead that the list of contents says too leaves the mark to what follows it', () => {
  const blocks = ['الطريق الأقصر', 'الطريق الأقصر', 'وفي 1799 قاس مهندسو الحملة الأرض']
  const [from, to] = [
    { block: 1, at: 0 },
    { block: 2, at: 25 },
  ]
  expect(decodeURIComponent(textDirective(blocks, from, to) ?? '')).toBe(
    'text=وفي 1799 قاس مهندسو الحملة',
  )
})

it('what stands twice whole is told by nothing', () => {
  const at = { block: 1, at: 0 }
  expect(textDirective(['لا مضخّة هنا.', 'لا مضخّة هنا.'], at, { block: 1, at: 12 })).toBeUndefined()
  expect(textDirective(['***'], { block: 0, at: 0 }, { block: 0, at: 3 })).toBeUndefined()
})

it('the directive is ASCII, and nothing in it ends a link or parts its pieces', () => {
  const blocks = ['سعرها 3,000 (تقريبًا) - أو أكثر، & أقل']
  const found = textDirective(blocks, { block: 0, at: 0 }, { block: 0, at: 40 })
  expect(found).toMatch(/^text=[\w%]+$/)
  expect(decodeURIComponent(found ?? '')).toBe('text=سعرها 3,000 (تقريبًا) - أو أكثر، & أقل')
  const broken = textDirective(['قال \ud800نعم ومضى'], { block: 0, at: 0 }, { block: 0, at: 14 })
  expect(broken).toMatch(/^text=[\w%]+$/)
})

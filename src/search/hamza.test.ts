import { expect, it } from 'vitest'
import { engineOf, planted, publishForSearch, readFrom } from './test-archive.ts'

const texts = [
  'ما قيل في القرية شيء، وما سماها أحد.',
  'حفروا الفلج فجاء الماء، وفي السماء غيم.',
  'حفر الجيران بئرًا وبها ماءٌ، ثم ما شربوا.',
  'سوّروا مائة دار، ثم ما زادوا.',
  'بنًّا مطحونا في مدينة إب.',
  'بناء في فناء صنعاء، وانشاء المدارس.',
  'زار صنعا أمس.',
  'نزل من ماء الشرفة، ثم ما بقي.',
  'قرأ هؤلاء جزءا من سوء الحال.',
]
const engine = engineOf(readFrom(publishForSearch(texts.map((text, at) => planted({ text }, at)))))

async function find(text: string): Promise<string[]> {
  const { hits } = await engine.search({ text, topics: [], sort: 'relevance' })
  return hits.map(({ id }) => id)
}

it.each([
  ['ماء', ['p1', 'p2', 'p7']],
  ['«ماء»', ['p2', 'p7']],
  ['"ماء"', ['p2', 'p7']],
  ['«ماء الشرفة»', ['p7']],
  ['«ما الشرفة»', []],
  ['ما', ['p0', 'p2', 'p3', 'p7']],
  ['الماء', ['p1', 'p2', 'p7']],
  ['مائة', ['p3']],
  ['سماء', ['p1']],
  ['سماها', ['p0']],
  ['بناء', ['p5']],
  ['بنا', ['p4']],
  ['شيء', ['p0']],
  ['شئ', ['p0']],
  ['شي', ['p0']],
  ['صنعاء', ['p5']],
  ['سو', ['p8']],
  ['هؤلاء', ['p8']],
  ['الانشا', ['p5']],
  ['بصنعا', ['p5', 'p6']],
  ['حال -سوء', []],
  ['مدارس -ما', ['p5']],
])('%s', async (text, ids) => {
  const found = await find(text)
  expect(found.sort()).toEqual(ids)
})

it('finds a word that is typed without it, after the same without', async () => {
  expect(await find('صنعا')).toEqual(['p6', 'p5'])
})

it.each([
  ['p2', 'ماء', ['ماءٌ']],
  ['p2', '«ماء»', ['ماءٌ']],
  ['p2', 'ما', ['ما']],
  ['p0', 'سماء', []],
  ['p1', 'سماء', ['السماء']],
  ['p5', 'بناء', ['بناء']],
  ['p4', 'بناء', []],
  ['p3', 'ماء', []],
  ['p5', 'الانشا', ['وانشاء']],
  ['p5', 'بصنعا', ['صنعاء']],
])('in %s, %s marks %j', async (id, text, words) => {
  const { pieces } = await engine.excerpt(id, text)
  expect(pieces.filter(({ isMarked }) => isMarked).map((one) => one.text)).toEqual(words)
})

import { describe, expect, it } from 'vitest'
import { fold } from './folding.ts'
import { mayHaveArticle, stemOf, suffixes, withHamza } from './stems.ts'

const keyOf = (word: string) => stemOf(fold(word), mayHaveArticle(word)).key

describe('words that share a key', () => {
  it.each([
    ['الصين', 'وبالصين', 'للصين', 'كالصين', 'فالصين'],
    ['مدرسة', 'المدرسه', 'مدرسته', 'مدرستها', 'مدرستين', 'مدرستان', 'مدرس'],
    ['حاسبة', 'حاسبات', 'الحاسبات'],
    ['سينمائيون', 'السينمائيين', 'سينمائي', 'سينمائية'],
    ['مشروع', 'مشروعهم', 'مشروعنا', 'مشروعات'],
    ['هواتف', 'هواتفها', 'هواتفكم'],
    ['البوسني', 'البوسنية', 'بوسنيات'],
    ['اتفاقية', 'اتفاقيات', 'الاتفاقيات'],
    ['مسؤول', 'مسئول', 'المسؤولين', 'مسئولون'],
    ['للإسكان', 'الإسكان', 'إسكان'],
    ['تصريح', 'تصريحات', 'تصريحاته', 'تصريحاتها'],
    ['حياة', 'حياته', 'حياتها'],
    ['ماء', 'الماء', 'والماء', 'ماؤها', 'مائية'],
    ['أبناء', 'أبنائه', 'أبناؤهم', 'الأبناء'],
    ['لقاء', 'لقاءه', 'لقاءات', 'باللقاء'],
    ['كهرباء', 'كهربائي', 'الكهربائية'],
  ])('%s …', (...words) => {
    expect(new Set(words.map(keyOf)).size).toBe(1)
  })
})

it.each([
  ['ألماني', 'ماني'],
  ['إلغاء', 'غاء'],
  ['الله', 'له'],
  ['وزير', 'زير'],
  ['نيابة', 'نيات'],
  ['ولد', 'لد'],
  ['GPS', 'PS'],
  ['ماء', 'ما'],
  ['سماء', 'سماها'],
  ['بناء', 'بنًّا'],
  ['بناء', 'بناها'],
  ['ماء', 'مائة'],
  ['الماء', 'المائة'],
  ['ماء', 'مائتين'],
])('%s and %s have different keys', (one, other) => {
  expect(keyOf(one)).not.toBe(keyOf(other))
})

it.each([
  ['وبالمدرستين', 'وبال', 'مدرس', 'تين'],
  ['قال', '', 'قال', ''],
  ['الفن', 'ال', 'فن', ''],
  ['الذي', '', 'الذ', 'ي'],
  ['والده', '', 'والد', 'ه'],
  ['والله', '', 'والله', ''],
  ['iphone15', '', 'iphone15', ''],
  ['1893', '', '1893', ''],
])('%s is %s + %s + %s', (word, prefix, key, suffix) => {
  expect(stemOf(word)).toEqual({ prefix, key, suffix })
})

it.each([
  ['صنعا', 'صنعاء'],
  ['الانشا', 'الانشاء'],
  ['شي', 'شيء'],
  ['سو', 'سوء'],
  ['شاطي', 'شاطيء'],
  ['ما', undefined],
  ['بها', undefined],
  ['ماء', undefined],
  ['صنع', undefined],
  ['iphoneا', undefined],
])('%s may lack a hamza: %s', (word, mended) => {
  expect(withHamza(word)).toBe(mended)
})

it.each([
  ['ألماني', false],
  ['وأَلماني', false],
  ['لإلغاء', false],
  ['الماني', true],
  ['الأماني', true],
  ['للإسكان', true],
])('%s may begin with the article: %s', (word, answer) => {
  expect(mayHaveArticle(word)).toBe(answer)
})

it('always puts a word together again, with an ending that has a number', () => {
  const letters = 'اوفبكلتنيهمءعد'
  const next = generator(7)
  for (let n = 0; n < 20_000; n++) {
    const length = 1 + Math.floor(next() * 12)
    const word = Array.from({ length }, () => letters[Math.floor(next() * letters.length)]).join('')
    const { prefix, key, suffix } = stemOf(word)
    expect(prefix + key + suffix).toBe(word)
    expect(suffixes.indexOf(suffix), suffix).toBeGreaterThanOrEqual(0)
  }
  expect(suffixes.length).toBeLessThan(256)
})

/** Numbers between 0 and 1, the same in every run. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5
    return ((state ^ (state >>> 13)) >>> 0) / 4_294_967_296
  }
}

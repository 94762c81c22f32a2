import { describe, expect, it } from 'vitest'
import { readLexicon } from '../article/text/lexicon.ts'
import { searchFile } from './format/index-files.ts'
import { getMarker } from './read/marks.ts'
import { makeQueryMatcher } from './read/query-matcher.ts'
import { engineOf, planted, publishForSearch, readFrom } from './test-archive.ts'

const groups = 'حاسوب حاسب محساب\nحاضره مدينه\nيونسكو unesco'
const lexicon = readLexicon(groups)
const texts = [
  'اشترى الحارس حاسوبا قديما.',
  'في المقهى حاسب يعرض المباراة.',
  'وبالحاسبين صورتان من الجبل.',
  'سارت القافلة إلى الحاضرة.',
  'بنيت المدن على النهر.',
  'صنفت UNESCO القلعة.',
]
const articles = texts.map((text, at) => planted({ text }, at))
const files = publishForSearch(articles, groups)
const engine = engineOf(readFrom(files))

async function find(text: string, of = engine) {
  const { hits, total, unknown } = await of.search({ text, topics: [], sort: 'relevance' })
  const ids = unknown ? [] : hits.map(({ id }) => Number(id.slice(1)))
  return { ids, asTyped: total.asTyped }
}

describe('the words of a paper', () => {
  it.each([
    ['حاسوب', [0, 1, 2], 0],
    ['الحاسب', [0, 1, 2], 1],
    ['بحاسبها', [0, 1, 2], 0],
    ['محساب', [0, 1, 2], 0],
    ['مدينة', [3, 4], 0],
    ['حاضرة النهر', [4], 0],
    ['اليونسكو', [5], 0],
  ])('%s finds its relatives, and they count as such', async (text, ids, asTyped) => {
    const found = await find(text)
    expect(found.ids.sort()).toEqual([...ids].sort())
    expect(found.asTyped).toBe(asTyped)
  })

  it('are not left out with the one that is unwanted', async () => {
    expect((await find('صورتان -حاسوب')).ids).toEqual([2])
    expect((await find('مقهى -حاسب')).ids).toEqual([])
  })

  it('are marked in headlines, excerpts and open articles', async () => {
    const [, text = ''] = texts
    const marked = (query: string) =>
      getMarker(query, lexicon)(text).map(({ start, end }) => text.slice(start, end))
    expect(marked('حاسوب المقهى')).toEqual(['المقهى', 'حاسب'])
    await find('حاسوب')
    expect(engine.lexicon()).toEqual(lexicon)
    const { pieces } = await engine.excerpt('p1', 'حاسوب')
    expect(pieces.filter(({ isMarked }) => isMarked)).toEqual([{ text: 'حاسب', isMarked: true }])
  })

  it('are known to what reads no index', () => {
    expect(makeQueryMatcher('حاسوب المقهى', lexicon)(texts)).toBe(true)
    expect(makeQueryMatcher('يونسكو', lexicon)(texts)).toBe(true)
    expect(makeQueryMatcher('يونسكو')(texts)).toBe(false)
  })
})

it('an edition without words of its own has the same index as before', async () => {
  const plain = publishForSearch(articles, '')
  expect(plain).toEqual(publishForSearch(articles))
  const root = Buffer.from(plain.get(searchFile.index) ?? []).toString()
  expect(root).not.toContain('lexicon')
  expect((await find('حاسوب', engineOf(readFrom(plain)))).ids).toEqual([0])
})

it.each([5, [], {}, null])(
  'words that are %j make a damaged index, and no rejection',
  async (one) => {
    const root = JSON.parse(Buffer.from(files.get(searchFile.index) ?? []).toString())
    const spoilt = new Map(files)
    spoilt.set(searchFile.index, Buffer.from(JSON.stringify({ ...root, lexicon: one })))
    const spoiltEngine = engineOf(readFrom(spoilt))
    const { missing } = await spoiltEngine.search({ text: 'حاسوب', topics: [], sort: 'relevance' })
    expect(missing).toEqual([{ file: searchFile.index, why: 'damaged' }])
  },
)

import { describe, expect, it } from 'vitest'
import type { Article } from '../article/article.ts'
import { type SearchIndex, searchFile } from './format/index-files.ts'
import { bestPerKey, readShard } from './format/shards.ts'
import type { SearchEngine } from './read/open-search.ts'
import { engineOf, planted, publishForSearch } from './test-archive.ts'

const letters = 'بتجحدرزسشصطعغقكلمنهي'
/** Enough words that most shards have none that a query asks for. */
const filler = (at: number) =>
  Array.from({ length: 12 }, (_, n) => {
    const number = at * 12 + n
    return `ا${[1, 20, 400].map((step) => letters[Math.floor(number / step) % 20]).join('')}`
  }).join(' ')

const articles: Article[] = Array.from({ length: bestPerKey + 90 }, (_, at) =>
  planted({ text: `الرئيس الأمريكي في باريس ${filler(at)}` }, at),
)
const files = publishForSearch([
  ...articles,
  planted({ text: 'الغاء القرار، وإلغاء غيره' }, articles.length),
  planted({ text: 'قرأت مدرسة الحي' }, articles.length + 1),
])

/** Does something with an engine that has read nothing, and lists the files that were read for it. */
async function readFor(
  deed: (engine: SearchEngine) => Promise<unknown>,
  archive = files,
): Promise<string[]> {
  const asked: string[] = []
  const engine = engineOf((file) => {
    asked.push(file)
    return Promise.resolve(archive.get(file))
  })
  await deed(engine)
  return asked
}

const searchFor = (text: string) => (engine: SearchEngine) =>
  engine.search({ text, topics: [], sort: 'relevance' })

const isShard = /\/shards\//

function completionListsIn(archive: typeof files): string[] {
  const bytes = archive.get(searchFile.index) ?? new Uint8Array()
  const { segments }: SearchIndex = JSON.parse(new TextDecoder().decode(bytes))
  return segments.map(({ start, words }) => searchFile.completionList(start, words))
}

const keysIn = (shard: string) =>
  readShard(files.get(shard) ?? new Uint8Array(), () => true).map(({ key }) => key)

describe('a search reads', () => {
  it('what begins like a frequent word or its other spelling, of many shards', async () => {
    expect([...files.keys()].filter((file) => isShard.test(file)).length).toBeGreaterThan(20)
    const shards = (await readFor(searchFor('الأمريكي'))).filter((file) => isShard.test(file))
    expect(shards.length).toBeLessThanOrEqual(2)
    expect(shards.flatMap(keysIn).filter((key) => !key.startsWith('ام'))).toEqual([])
  })

  it('more for a rare word, which may lack a hamza', async () => {
    const engine = engineOf((file) => Promise.resolve(files.get(file)))
    const { hits } = await engine.search({ text: 'الغا', topics: [], sort: 'relevance' })
    expect(hits.map(({ id }) => id)).toEqual([`p${articles.length}`])
  })

  it('the list of completions of a small archive beside the first shard', async () => {
    const [list] = completionListsIn(files)
    const read = await readFor(searchFor('الأمريكي'))
    expect(read.slice(0, 3)).toEqual([searchFile.index, list, expect.stringMatching(isShard)])
  })

  it('no list of a large one, which comes in advance where somebody is about to type', async () => {
    const many = Array.from({ length: 2070 }, (_, at) => planted({ text: 'باريس' }, at))
    const large = publishForSearch(many)
    const lists = completionListsIn(large)
    expect(lists.filter((list) => large.has(list))).toHaveLength(2)
    const read = await readFor(searchFor('باريس'), large)
    expect(read.filter((file) => file.includes('/words/'))).toEqual([])
    expect(await readFor((engine) => engine.warm(), large)).toEqual([searchFile.index])
    expect(await readFor((engine) => engine.warm(true), large)).toEqual([
      searchFile.index,
      ...lists,
    ])
  })

  it('and answers where the list of completions is not what was published', async () => {
    const spoilt = new Map(files)
    for (const file of files.keys())
      if (/words\/\d+\/\w+\.json$/.test(file)) spoilt.set(file, Buffer.from('{"starts":7}'))
    const engine = engineOf((file) => Promise.resolve(spoilt.get(file)))
    expect(await engine.complete('الأمر')).toEqual([])
    const { hits, missing } = await engine.search({ text: 'مدرسة', topics: [], sort: 'relevance' })
    expect(hits.map(({ id }) => id)).toEqual([`p${articles.length + 1}`])
    expect(missing).toEqual([])
    const mended = await engine.search({ text: 'مدؤسسةة', topics: [], sort: 'relevance' })
    expect(mended.missing[0]?.why).toBe('damaged')
  })
})

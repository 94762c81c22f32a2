import { describe, expect, it } from 'vitest'
import type { Article } from '../../article/article.ts'
import { suffixes } from '../../article/text/stems.ts'
import { type SearchIndex, searchFile } from '../format/index-files.ts'
import { bestPerKey, DamagedFile, readRest, readShard } from '../format/shards.ts'
import { indexArticles, newestFirst, sha256 } from '../test-archive.ts'
import { type KeptCollector, makeSearchCollector } from './collect-words.ts'
import { type SearchFiles, writeSearchIndex } from './search-index.ts'

function article(at: number, text: string, headline = `خبر ${at}`): Article {
  const day = new Date(Date.UTC(2024, 0, 1) + at * 3_600_000).toISOString().replace('.000', '')
  const body: Article['body'] = [{ type: 'paragraph', text }]
  return { version: 1, id: `a${at}`, language: 'ar', headline, published: day, body }
}

function indexOf(articles: readonly Article[]) {
  const index = indexArticles(articles)
  const files = new Map([...index.paths()].map((path) => [path, index.file(path) ?? '']))
  const root: SearchIndex = JSON.parse(String(files.get(searchFile.index)))
  const entries = [...files].flatMap(([path, bytes]) =>
    path.includes('/shards/') && typeof bytes !== 'string' ? readShard(bytes, () => true) : [],
  )
  return { files, root, entry: (key: string) => entries.find((one) => one.key === key) }
}

describe('the index', () => {
  it('tells where each word is, how much it weighs there and in which form', () => {
    const { entry } = indexOf([
      article(0, 'قرأت مدرسة الحي.'),
      article(1, 'المدرسات كثيرات.'),
      article(2, 'لا شيء.', 'مدرسة في الجبل'),
    ])
    const school = entry('مدرس')
    expect(school?.articles).toBe(3)
    expect([...(school?.places ?? [])]).toEqual([0, 1, 2])
    expect(school?.stems.map(({ suffix }) => suffixes[suffix])).toEqual(['ه', 'ات'])
    const [first = 0, second = 0, third = 0] = school?.weights ?? []
    expect([first & 7, second & 7, third & 7]).toEqual([1, 2, 1])
    expect(third >> 3).toBeGreaterThan(18)
    expect(Math.max(first >> 3, second >> 3)).toBeLessThan(19)
  })

  it('finds a word without its particles where the vocabulary speaks for them', () => {
    const texts = ['بسوريا', 'سوريا', 'سوريا الكبرى', 'وزير', 'وزير', 'وزير', 'وزير', 'زير']
    const { entry } = indexOf(texts.map((text, at) => article(at, text)))
    expect([...(entry('سوريا')?.places ?? [])]).toEqual([0, 1, 2])
    expect([...(entry('زير')?.places ?? [])]).toEqual([7])
  })

  it('keeps a hamza from being taken for the article', () => {
    const { entry } = indexOf([
      article(0, 'ألماني'),
      article(1, 'الماني في برلين'),
      article(2, 'ألماني'),
    ])
    expect(entry('مان')).toBeUndefined()
    expect(entry('الماني'.slice(0, -1))?.articles).toBe(3)
  })

  it('puts what a shard has no room for into a file of its own', () => {
    const count = bestPerKey + 40
    const articles = Array.from({ length: count }, (_, at) =>
      article(at, at % 50 === 0 ? 'قهوة قهوة قهوة' : 'قهوة'),
    )
    const { entry, files } = indexOf(articles)
    const coffee = entry('قهو')
    const rest = files.get(searchFile.rest(coffee?.rest ?? ''))
    const others = rest instanceof Uint8Array ? [...readRest(rest)] : []
    expect(coffee?.articles).toBe(count)
    expect(coffee?.places.length).toBe(bestPerKey)
    expect(others.length).toBe(40)
    const all = [...(coffee?.places ?? []), ...others].sort((a, b) => a - b)
    expect(all).toEqual(articles.map((_, at) => at))
    // What weighs more and what is newer stays.
    expect(others.every((at) => at % 50 !== 0 && at < 60)).toBe(true)
  })

  it('is the same for the same articles, whatever came before', () => {
    const articles = Array.from({ length: 40 }, (_, at) => article(at, `كلمة${at} أخرى`))
    expect(indexOf(articles).files).toEqual(indexOf(articles).files)
    expect(indexOf(articles.toReversed()).files).toEqual(indexOf(articles).files)
  })

  it('writes only small files anew when an article is added', () => {
    const words = 'قهوة شاي سوق بحر جبل كتاب مدرسة نهر طريق مطر'.split(' ')
    const text = (at: number) => words.map((word, n) => `${word}${(at * (n + 3)) % 700}`).join(' ')
    const articles = Array.from({ length: 2400 }, (_, at) => article(at, text(at)))
    const before = indexOf(articles).files
    const after = indexOf([...articles, article(2400, text(7))]).files
    const changed = [...after].filter(([path, content]) => {
      const old = before.get(path)
      return old === undefined || Buffer.compare(Buffer.from(old), Buffer.from(content)) !== 0
    })
    const bytes = changed.reduce((sum, [, content]) => sum + content.length, 0)
    const all = [...after.values()].reduce((sum, content) => sum + content.length, 0)
    expect(bytes).toBeLessThan(all / 8)
  })

  it('is the same when it goes on from what an earlier one kept', () => {
    const words = 'قهوة شاي سوق بحر جبل كتاب مدرسة نهر طريق مطر'.split(' ')
    const text = (at: number) => words.map((word, n) => `${word}${(at * (n + 3)) % 700}`).join(' ')
    const before = Array.from({ length: 2100 }, (_, at) => article(at, text(at)))
    const changed = article(2099, 'ﷺ المدرسة ألماني')
    const after = [...before.slice(0, -1), changed, article(2100, 'مدرسه الماني')]
    const settings = {
      language: 'ar',
      hash: sha256,
      stateOf: (id: string) => (id === changed.id ? JSON.stringify(changed) : id),
    }
    const filesOf = (index: SearchFiles) =>
      new Map([...index.paths()].map((path) => [path, index.file(path)]))
    const collect = (articles: readonly Article[], kept?: KeptCollector) => {
      const collector = makeSearchCollector(kept)
      for (const one of articles) collector.add(one)
      return collector
    }
    const first = collect(before)
    const earlier = writeSearchIndex(() => first, newestFirst(before), {
      ...settings,
      stateOf: (id) => id,
    }).segments
    const kept = first.keep(before.map(({ id }) => id))
    const again = collect(after.slice(-2), kept)
    const resumed = writeSearchIndex(() => again, newestFirst(after), { ...settings, earlier })
    const full = filesOf(indexArticles(after))
    const isReused = (path: string) => earlier[0]?.files.some(([file]) => file === path)
    expect([...resumed.paths()].filter(isReused).length).toBeGreaterThan(5)
    expect(filesOf(resumed)).toEqual(full)
    const none = () => {
      throw new Error('no word is needed')
    }
    const same = writeSearchIndex(none, newestFirst(after), {
      ...settings,
      earlier: resumed.segments,
    })
    expect([...same.paths()]).toEqual([...resumed.paths()])
    expect(same.file(searchFile.index)).toEqual(full.get(searchFile.index))
  })

  it('names completions by themselves: one more word changes those that begin like it', () => {
    const texts = Array.from({ length: 280 }, (_, at) => `قهوة${at} شاي${at} سوق${at} بحر${at}`)
    const names = (articles: Article[]) =>
      new Set([...indexOf(articles).files.keys()].filter((path) => /words\/.*-/.test(path)))
    const articles = texts.map((text, at) => article(at, text))
    const before = names(articles)
    const after = names(articles.with(7, article(7, `${texts[7]} قهوتنا`)))
    expect(before.size).toBeGreaterThan(3)
    expect([...after].filter((path) => !before.has(path))).toHaveLength(1)
    expect([...before].filter((path) => !after.has(path))).toHaveLength(1)
  })

  it('offers the words of the newest articles in one file, without those that earlier ones offer', () => {
    const words = 'قهوة شاي سوق بحر جبل كتاب مدرسة نهر طريق مطر'.split(' ')
    const text = (at: number) =>
      at < 2390 ? `${words[at % 10]} تلفاز` : `زلزال ${words[at % 10]} ${at < 2395 ? 'نيبال' : ''}`
    const { files, root } = indexOf(Array.from({ length: 2400 }, (_, at) => article(at, text(at))))
    const last = root.segments.at(-1)?.start ?? 0
    expect(last).toBeGreaterThan(2000)
    const completions = (start: number) =>
      [...files].flatMap(([path, content]) =>
        path.startsWith(`data/v1/search/words/${start}/`) && path.includes('-')
          ? [JSON.parse(String(content))]
          : [],
      )
    // «تلفاز» is in most articles of both parts.
    expect(completions(last)).toEqual([
      [
        ['زلزال', 10],
        ['نيبال', 5],
      ],
    ])
    const early = completions(0).flat(2)
    for (const word of ['تلفاز', 'خبر', 'قهوة']) expect(early).toContain(word)
    expect(early).not.toContain('زلزال')
  })

  it('refuses a file that is cut off or longer than it was', () => {
    const { files } = indexOf([article(0, 'قهوة')])
    const shard = [...files].find(([path]) => path.includes('/shards/'))?.[1]
    if (!(shard instanceof Uint8Array)) throw new Error('there is no shard')
    expect(() => readShard(shard.slice(0, -1), () => true)).toThrow(DamagedFile)
    expect(() => readShard(new Uint8Array([...shard, 0]), () => true)).toThrow(DamagedFile)
    expect(() => readShard(new Uint8Array(), () => true)).toThrow(DamagedFile)
    expect(() => readRest(new TextEncoder().encode('<!doctype html>'))).toThrow(DamagedFile)
  })
})

import { describe, expect, it, vi } from 'vitest'
import type { Article } from '../article/article.ts'
import { searchFile } from './format/index-files.ts'
import { readBytesOverHttp } from './read/open-search.ts'
import type { SearchQuery } from './read/search-result.ts'
import { engineOf, publishForSearch, readFrom } from './test-archive.ts'

/** Articles of an archive, the oldest first: a day apart, «عن القهوة» and the like. */
function archive(...texts: (Partial<Article> & { text?: string })[]): Map<string, Uint8Array> {
  return publishForSearch(
    texts.map(({ text, ...fields }, at) => ({
      version: 1,
      id: `a${at}`,
      language: 'ar',
      headline: `خبر رقم ${at}`,
      published: `2024-0${1 + Math.floor(at / 20)}-${String((at % 20) + 1).padStart(2, '0')}`,
      body: [{ type: 'paragraph', text: text ?? 'نصّ' }],
      ...fields,
    })),
  )
}

async function find(
  files: Map<string, Uint8Array>,
  text: string,
  more: Partial<SearchQuery> = {},
): Promise<string[]> {
  const engine = engineOf(readFrom(files))
  const { hits } = await engine.search({ text, topics: [], sort: 'relevance', ...more })
  return hits.map(({ id }) => id)
}

describe('what is found', () => {
  const files = archive(
    { text: 'اجتمع مجلس الأمن أمس لبحث الأزمة في سوريا.' },
    { text: 'الأمن في المدينة، قال مجلس البلدية، بخير.' },
    { text: 'زار الوفد دمشق والتقى بسوريا مسؤولين من روسيا.' },
    { text: 'قَالَ الشَّاعِرُ إِنَّ القَصِيدَةَ طَوِيلَةٌ' },
  )

  it.each([
    ['all words are required', 'مجلس الأمن', ['a0', 'a1']],
    ['other forms too', 'مجالس', ['a0', 'a1']],
    ['with particles', 'سوريا', ['a0', 'a2']],
    ['a phrase in this order only', '«مجلس الأمن»', ['a0']],
    ['a phrase in other quotes', '"مجلس الأمن"', ['a0']],
    ['nothing of what is excluded', 'سوريا -روسيا', ['a0']],
    ['without vowel signs', 'القصيدة', ['a3']],
    ['nothing for no word', '؟!', []],
  ])('%s: %s', async (_, text, ids) => {
    expect((await find(files, text)).sort()).toEqual(ids)
  })

  it('keeps to the articles that suit the topics and months of the query', async () => {
    const engine = engineOf(readFrom(files), async ({ topics: [only] }, count) =>
      only === undefined ? undefined : (place) => place === count - Number(only),
    )
    const ids = async (topics: string[]) =>
      (await engine.search({ text: 'سوريا', topics, sort: 'relevance' })).hits.map(({ id }) => id)
    expect(await ids([])).toEqual(['a2', 'a0'])
    expect(await ids(['2'])).toEqual(['a2'])
    expect(await ids(['1'])).toEqual([])
  })

  it('says so when no article has every word, and which each lacks', async () => {
    const engine = engineOf(readFrom(files))
    const query = { text: 'مجلس القصيدة البطريق', topics: [], sort: 'relevance' } as const
    const { hits, unknown } = await engine.search(query)
    expect(unknown).toEqual(['البطريق'])
    expect(hits.map(({ id, lacks }) => [id, lacks])).toContainEqual(['a3', ['مجلس', 'البطريق']])
  })

  it('offers the words of a phrase that stands nowhere', async () => {
    const engine = engineOf(readFrom(files))
    const query = { text: '«الأمن مجلس»', topics: [], sort: 'relevance' } as const
    const { hits, looser, cut } = await engine.search(query)
    expect({ hits, looser, cut }).toEqual({ hits: [], looser: 'الأمن مجلس', cut: undefined })
  })

  it('cuts excerpts out of the text as it is written', async () => {
    const engine = engineOf(readFrom(files))
    const { pieces } = await engine.excerpt('a3', 'القصيدة')
    expect(pieces).toEqual([
      { text: 'قَالَ الشَّاعِرُ إِنَّ ', isMarked: false },
      { text: 'القَصِيدَةَ', isMarked: true },
      { text: ' طَوِيلَةٌ', isMarked: false },
    ])
  })
})

describe('the order of results', () => {
  it('puts the word as typed before its other forms, headlines before texts, new before old', async () => {
    const files = archive(
      { text: 'قرأت مدرسة الحي كتابا.' },
      { text: 'قرأت مدرسة الحي كتابا.' },
      { headline: 'مدرسة في الجبل' },
      { headline: 'مدارس ومدرستان' },
      { headline: 'المدرسات في المدينة', text: 'المدرسات كثيرات.' },
    )
    expect(await find(files, 'مدرسة')).toEqual(['a2', 'a1', 'a0', 'a4', 'a3'])
    expect(await find(files, 'مدرسة', { sort: 'newest' })).toEqual(['a4', 'a3', 'a2', 'a1', 'a0'])
  })

  it('puts a rare form of a frequent word before the frequent ones', async () => {
    const files = archive(
      { text: 'صار الدعم للصحة النفسية واجباً، ولكل نفسها.' },
      { headline: 'نفوس ونفسي ونفسه' },
      ...['نفسه', 'نفسها', 'النفس'].flatMap((word) =>
        Array.from({ length: 3 }, () => ({ headline: `${word} مرة أخرى` })),
      ),
    )
    expect((await find(files, 'النفسية')).slice(0, 1)).toEqual(['a0'])
    expect(await find(files, 'أخرى -النفسية')).toHaveLength(9)
  })

  it('goes on page by page without repeating or losing any', async () => {
    const files = archive(...Array.from({ length: 35 }, () => ({ text: 'القهوة في الصباح' })))
    const engine = engineOf(readFrom(files))
    const seen: string[] = []
    const query = { text: 'قهوة', topics: [], sort: 'relevance' } as const
    for (let page = 1; ; page++) {
      const { hits, hasMore, total } = await engine.search(query, page)
      expect(total).toEqual({ count: 35, isExact: true, asTyped: 35 })
      seen.push(...hits.map(({ id }) => id))
      if (!hasMore) break
    }
    expect(new Set(seen).size).toBe(35)
    expect(seen.length).toBe(35)
  })
})

describe('what is offered', () => {
  const files = archive(
    { headline: 'أفغانستان بعد عام' },
    { headline: 'زلزال أفغانستان', text: 'ضرب زلزال أفغانستان.' },
    { headline: 'الرئيس في أفغانستان' },
  )
  const engine = engineOf(readFrom(files))

  it.each([
    ['افغنستان', 'أفغانستان'],
    ['زلزال افغانستاب', 'زلزال أفغانستان'],
    ['زلذال', 'زلزال'],
  ])('%s is asked back as %s', async (text, mended) => {
    const { mended: found } = await engine.search({ text, topics: [], sort: 'relevance' })
    expect(found).toBe(mended)
  })

  it.each([
    ['افغا', 'أفغانستان'],
    ['زلزال أف', 'زلزال أفغانستان'],
    ['الرئ', 'الرئيس'],
  ])('%s goes on as %s', async (text, whole) => {
    expect(await engine.complete(text)).toContain(whole)
  })

  it('finds headlines for a word that is not finished', async () => {
    const found = await engine.headlines('زلزال أفغا')
    expect(found.map(({ headline }) => headline)).toEqual(['زلزال أفغانستان'])
  })
})

describe('what does not come', () => {
  const texts = [{ text: 'القهوة والشاي في الصباح' }, { text: 'القهوة وحدها' }]
  const query = { text: 'قهوة', topics: [], sort: 'relevance' } as const

  it('is said, and the rest is answered', async () => {
    const whole = archive(...texts)
    const shards = [...whole.keys()].filter((path) => path.includes('/shards/'))
    const cut = (path: string) => whole.get(path)?.slice(0, -3) ?? new Uint8Array()
    for (const [files, why] of [
      [new Map([...whole].filter(([path]) => !shards.includes(path))), 'absent'],
      [new Map([...whole, ...shards.map((path) => [path, cut(path)] as const)]), 'damaged'],
    ] as const) {
      const { hits, missing, total } = await engineOf(readFrom(files)).search(query)
      expect(hits).toEqual([])
      expect(total.isExact).toBe(false)
      expect(missing).toEqual([{ file: shards[0], why }])
    }
  })

  it.each(['cards', 'index'])('is said of %s too', async (name) => {
    const whole = archive(...texts)
    for (const path of whole.keys()) if (path.includes(name)) whole.delete(path)
    const { hits, missing } = await engineOf(readFrom(whole)).search(query)
    expect(hits).toEqual([])
    expect(missing[0]?.why).toBe('absent')
  })

  it('is no end when there is no network', async () => {
    const engine = engineOf(() => Promise.reject(new Error('offline')))
    const { missing } = await engine.search(query)
    expect(missing).toEqual([{ file: searchFile.index, why: 'unreachable' }])
    expect(await engine.complete('قه')).toEqual([])
    expect(await engine.headlines('قه')).toEqual([])
    expect((await engine.excerpt('a0', 'قهوة')).missing[0]?.why).toBe('unreachable')
  })

  it('is found again when a newer edition has taken the place of the old one', async () => {
    const files = archive(...texts)
    const engine = engineOf(readFrom(files))
    await engine.warm()
    files.clear()
    for (const [path, bytes] of archive(...texts, { text: 'قهوة ثالثة' })) files.set(path, bytes)
    const { hits, missing } = await engine.search(query)
    expect(hits.length).toBe(3)
    expect(missing).toEqual([])
  })
})

describe('files over HTTP', () => {
  it('are bytes, or nothing where the host has none, or a fault', async () => {
    const asked: string[] = []
    vi.stubGlobal('fetch', (url: string) => {
      asked.push(url)
      const status = url.endsWith('gone') ? 404 : url.endsWith('broken') ? 500 : 200
      return Promise.resolve(new Response('اب', { status }))
    })
    const read = readBytesOverHttp('/x/')
    expect((await read('data/file', 'default'))?.length).toBe(4)
    expect(await read('data/gone', 'default')).toBeUndefined()
    await expect(read('data/broken', 'default')).rejects.toThrow('data/broken: HTTP 500')
    expect(asked[0]).toBe('/x/data/file')
    vi.unstubAllGlobals()
  })
})

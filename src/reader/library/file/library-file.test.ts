import { describe, expect, it } from 'vitest'
import { makeRandom } from '../../../article/test-random.ts'
import { withNote } from '../../device/library/note-key.ts'
import type { Mark } from '../../device/library/records.ts'
import { articleIdIn } from './annotations.ts'
import { type Library, NotALibrary, readLibraryFile, writeLibraryFile } from './library-file.ts'
import { mergeLibraries } from './merge-libraries.ts'

const site = 'https://paper.example/x/'
const empty: Library = {
  saved: [],
  marks: [],
  history: [],
  places: {},
  read: [],
  followed: {},
  preferences: {},
}

function mark(id: string, changed: number, note?: string): Mark {
  return {
    id,
    articleId: 'suez',
    at: 5,
    changed,
    block: 'p-0f3a',
    quote: { exact: 'جملة', prefix: 'قبلها ', suffix: ' بعدها' },
    tint: 'lapis',
    headline: 'قناة السويس',
    language: 'ar',
    ...(note !== undefined && { note }),
  }
}

const note = (n: number) => (n ? `ملاحظة ${n}` : undefined)

function randomLibrary(random: (below: number) => number): Library {
  const some = <T>(make: (n: number) => T) => [0, 1, 2, 3].filter(() => random(2) === 0).map(make)
  const at = () => 1_000_000 + random(4) * 1000
  return {
    saved: some((n) => {
      const story = { id: `a${n}`, language: 'ar', headline: `ع${random(2)}`, readingMinutes: 2 }
      return { id: `a${n}`, at: at(), story }
    }),
    marks: some((n) => {
      const tint = (['saffron', 'verdigris', 'lapis'] as const)[random(3)] ?? 'lapis'
      const one = { ...mark(`m${n}`, at(), note(random(3))), tint }
      return random(3) ? one : withNote(one, note(random(3)), 10 + random(3))
    }),
    history: some((n) => ({
      id: `a${n}`,
      at: at(),
      headline: 'ع',
      language: 'ar',
      share: random(5) / 4,
    })),
    places: Object.fromEntries(
      some((n) => [`a${n}`, { block: `p${random(3)}`, share: 0.5, at: at() }]),
    ),
    read: some((n) => `a${n}`),
    followed: Object.fromEntries(some((n) => [`topic t${n}`, `باب ${n}`])),
    preferences: {},
  }
}

describe('joining libraries', () => {
  it('loses nothing, whatever the order, and changes nothing the second time', () => {
    const random = numbersBelow(18)
    for (let run = 0; run < 1000; run++) {
      const [a, b, c] = [randomLibrary(random), randomLibrary(random), randomLibrary(random)]
      const ab = mergeLibraries(a, b)
      expect(mergeLibraries(b, a)).toEqual(ab)
      expect(mergeLibraries(ab, b)).toEqual(ab)
      expect(mergeLibraries(ab, ab)).toEqual(ab)
      expect(mergeLibraries(ab, c)).toEqual(mergeLibraries(a, mergeLibraries(b, c)))
      const ids = ab.marks.map(({ id }) => id)
      for (const { id } of [...a.marks, ...b.marks]) expect(ids).toContain(id)
    }
  })

  it('keeps both of two notes that were written apart, and forgets one that was written over', () => {
    const here = { ...empty, marks: [mark('m', 2, 'هنا')] }
    const there = { ...empty, marks: [mark('m', 1, 'هناك')] }
    expect(mergeLibraries(here, there).marks.map(({ note }) => note)).toEqual(
      expect.arrayContaining(['هنا', 'هناك']),
    )
    const over = { ...empty, marks: [withNote(mark('m', 1, 'هناك'), 'هنا', 2)] }
    expect(mergeLibraries(over, there).marks.map(({ note }) => note)).toEqual(['هنا'])
  })
})

describe('the library file', () => {
  it('comes back as it went', () => {
    const random = numbersBelow(4)
    for (let run = 0; run < 100; run++) {
      const library = mergeLibraries(randomLibrary(random), empty)
      const file = writeLibraryFile(library, site, 7)
      const back = readLibraryFile(JSON.stringify(file))
      expect(back.left).toBe(0)
      expect(writeLibraryFile(back.library, back.site, 7)).toEqual(file)
      expect(mergeLibraries(back.library, empty)).toEqual(library)
    }
  })

  it('says where a mark is in the words of the Web Annotation model', () => {
    const [annotation] = writeLibraryFile(
      { ...empty, marks: [mark('m', 2, 'ن')] },
      site,
      7,
    ).highlights
    expect(annotation?.target.source).toBe('https://paper.example/x/a/suez/')
    expect(annotation?.target.selector).toEqual([
      { type: 'FragmentSelector', value: 'p-0f3a' },
      { type: 'TextQuoteSelector', exact: 'جملة', prefix: 'قبلها ', suffix: ' بعدها' },
    ])
  })

  it.each([
    '',
    '{',
    '[]',
    '{"photos":[]}',
    '{"version":1,"site":"x"}',
    '{"version":2,"site":"x","saved":[]}',
  ])('refuses %j', (content) => {
    expect(() => readLibraryFile(content)).toThrow(NotALibrary)
  })

  it('leaves out what is not whole, and counts it', () => {
    const content = JSON.stringify({
      version: 1,
      site,
      saved: [{ id: 'suez', at: '2026-11-29T10:00:00Z' }, { id: '../../etc', at: '2026-11-29' }, 7],
      highlights: [{ id: 'x', target: 'https://evil.example/' }],
    })
    const { library, left } = readLibraryFile(content)
    expect(library.saved.map(({ id }) => id)).toEqual(['suez'])
    expect(left).toBe(3)
  })

  it('knows an article by its address under any path', () => {
    expect(articleIdIn('https://paper.example/x/a/suez/#p-1')).toBe('suez')
    expect(articleIdIn('https://paper.example/')).toBeUndefined()
    expect(articleIdIn('javascript:alert(1)')).toBeUndefined()
  })
})

/** Whole numbers below a limit, the same for the same seed. */
function numbersBelow(seed: number): (limit: number) => number {
  const random = makeRandom(seed)
  return (limit) => Math.floor(random() * limit)
}

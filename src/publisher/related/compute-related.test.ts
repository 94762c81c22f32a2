import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Article, parseArticle } from '../../article/article.ts'
import { type Lexicon, readLexicon } from '../../article/text/lexicon.ts'
import { type KeptDirections, type KeptPicks, makeRelatedLinks } from './compute-related.ts'
import { type KeptOpenings, makeOpenings } from './openings.ts'

let serial = 0

function article(headline: string, text: string, fields: Partial<Article> = {}): Article {
  const id = `a-${String(++serial).padStart(4, '0')}`
  const body: Article['body'] = [{ type: 'paragraph', text }]
  return { version: 1, id, language: 'ar', headline, body, ...fields }
}

/** What is related, and what of it is kept. */
interface Kept {
  openings: KeptOpenings
  directions: KeptDirections | undefined
  picks: KeptPicks
}

/** Relates articles, going on from what was kept of others where that is given. */
function linksOf(newestFirst: readonly Article[], kept?: Kept, lexicon?: Lexicon) {
  const openings = makeOpenings(kept?.openings, lexicon)
  const isKnown = new Set(kept?.picks.states)
  const stateOf = (one: Article) => JSON.stringify(one)
  for (const one of newestFirst) if (!isKnown.has(stateOf(one))) openings.add(one)
  const byId = new Map(newestFirst.map((one) => [one.id, one]))
  const cards = newestFirst.map(({ id, headline, deck, section, topics = [] }) => {
    const all = [...new Set([...(section === undefined ? [] : [section]), ...topics])]
    return { summary: { id, headline, deck, section }, topics: all, state: headline }
  })
  const links = makeRelatedLinks(
    cards,
    () => ({ ...openings, directions: kept?.directions }),
    (id) => JSON.stringify(byId.get(id)),
    kept?.picks,
  )
  const keep = (): Kept => ({
    openings: openings.keep(newestFirst.map(({ id }) => id)),
    directions: links.keepDirections(true),
    picks: links.keepPicks(),
  })
  return { of: links.of, keep }
}

function relate(newestFirst: readonly Article[]) {
  return linksOf(newestFirst).of
}

/** Articles on subjects of their own, so that an edition has something else too. */
function fillers(count: number, fields: Partial<Article> = {}): Article[] {
  const letters = 'بتثجحخدرزسشصضطعغفقكلمنه'
  const word = () => {
    let rest = ++serial * 7919
    let made = ''
    for (let letter = 0; letter < 5; letter++) {
      made += letters[rest % letters.length]
      rest = Math.floor(rest / letters.length) + serial
    }
    return made
  }
  return Array.from({ length: count }, () => {
    const words = Array.from({ length: 16 }, word)
    return article(words.slice(0, 4).join(' '), words.slice(4).join(' '), fields)
  })
}

const quake = article(
  'حصيلة زلزال نيبال ترتفع',
  'ارتفعت حصيلة زلزال نيبال، وتواصل فرق الإنقاذ البحث تحت الأنقاض في كاتماندو.',
)
const rescue = article(
  'فرق الإنقاذ تصل إلى نيبال',
  'وصلت فرق الإنقاذ إلى كاتماندو بعد زلزال نيبال المدمر، ومعها أجهزة للبحث تحت الأنقاض.',
)
const rescueAgain = article(
  'وصول فرق الإنقاذ إلى نيبال',
  'وصلت فرق الإنقاذ إلى كاتماندو بعد زلزال نيبال المدمر، ومعها أجهزة للبحث تحت الأنقاض. وقال مسؤول إنها ستبقى أسبوعين.',
)

describe('related articles', () => {
  it('leads to what tells of the same thing, and says of what', () => {
    const ask = relate([quake, ...fillers(20), rescue, ...fillers(30)])
    expect(ask(quake.id)[0]).toEqual({
      id: rescue.id,
      reason: { kind: 'about', words: expect.stringMatching(/نيبال|الإنقاذ/) },
    })
  })

  it('leaves versions of the article out, and shows each other story once', () => {
    const ask = relate([quake, rescue, rescueAgain, ...fillers(60)])
    const shown = ask(quake.id).map(({ id }) => id)
    expect(shown.filter((id) => id === rescue.id || id === rescueAgain.id)).toHaveLength(1)
    expect(ask(rescue.id).map(({ id }) => id)).not.toContain(rescueAgain.id)
    expect(ask(rescueAgain.id).map(({ id }) => id)).not.toContain(rescue.id)
  })

  it('fills a list up to three from the same section, and says that this is all', () => {
    const lone = article('مفردات', 'مفردات', { section: 'science', topics: ['science'] })
    const [first, second, ...more] = fillers(4, { section: 'science' })
    if (!first || !second) throw new Error('four were made')
    const linksOf = (...science: Article[]) =>
      relate([lone, ...fillers(50), ...science, ...fillers(50)])(lone.id)
    const reason = { kind: 'inTopic', topic: 'science' }
    expect(linksOf(first, second)).toEqual([first, second].map(({ id }) => ({ id, reason })))
    expect(linksOf(first, second, ...more)).toHaveLength(3)
    expect(linksOf()).toEqual([])
  })

  it('names a word by itself only where few articles have it, and where more is shared', () => {
    const told = 'اجتمع الوفد في سوق القرية صباحا'
    const lone = article(
      'افتتاح معرض المخطوطات',
      'افتتح معرض المخطوطات، وتحدث الرسام عن المخطوطات.',
    )
    const same = article('ترميم المخطوطات القديمة', 'رمم الرسام هذه المخطوطات ورقة ورقة.')
    const other = article('سرقة المخطوطات النادرة', 'سرقت هذه المخطوطات ليلا من خزانة مقفلة.')
    const edition = [lone, ...fillers(30), same, other, ...fillers(30)]
    expect(relate(edition)(lone.id)).toEqual([
      { id: same.id, reason: { kind: 'about', words: 'المخطوطات' } },
    ])
    const common = fillers(20).map((one) =>
      article('أخبار المخطوطات اليوم', `${told} ${one.headline}`),
    )
    const reasons = relate([lone, ...fillers(30), ...common, ...fillers(30)])(lone.id)
    expect(reasons).toEqual([])
  })

  it('knows what the words of the paper make one', () => {
    const one = article('افتتاح الدكان الجديد', 'افتتح الدكان، وتحدث النجار عن الدكان.')
    const other = article('ترميم المتجر القديم', 'رمم النجار هذا المتجر لوحا لوحا.')
    const edition = [one, ...fillers(30), other, ...fillers(30)]
    const ids = (groups: string) =>
      linksOf(edition, undefined, readLexicon(groups))
        .of(one.id)
        .map(({ id }) => id)
    expect(ids('')).toEqual([])
    expect(ids('دكان متجر')).toEqual([other.id])
    expect(ids('متجر دكان')).toEqual([other.id])
  })

  it('has none where nothing tells of the same', () => {
    const few = fillers(4)
    for (const { id } of few) expect(relate(few)(id)).toEqual([])
    expect(relate(few.slice(1))('unknown')).toEqual([])
  })

  it('changes no list when a newer article is published', () => {
    const edition = [rescue, ...fillers(30), quake, ...fillers(50)]
    const before = relate(edition)
    const after = relate([rescueAgain, ...fillers(3), ...edition])
    for (const { id } of edition) expect(after(id)).toEqual(before(id))
  })

  it('gives the same lists in whatever order articles are read and asked for', () => {
    const edition = [rescue, ...fillers(30), quake, ...fillers(50), rescueAgain]
    const expected = relate(edition)
    const ask = relate(edition)
    for (const { id } of edition.toReversed()) expect(ask(id)).toEqual(expected(id))
    // As numbered by an edition in which the words came in another order.
    const kept = linksOf(edition.toReversed()).keep()
    const again = linksOf(edition, kept).of
    for (const { id } of edition) expect(again(id)).toEqual(expected(id))
  })

  it('gives the same lists when it goes on from an earlier edition, whatever was changed', () => {
    const school = article('مدرسة جديدة في الحي', 'افتتحت مدرسة جديدة في الحي القديم عن مدرسة')
    const edition = [rescue, ...fillers(60), quake, ...fillers(50), school, rescueAgain]
    const kept = (() => {
      const { of, keep } = linksOf(edition)
      for (const { id } of edition) of(id)
      return keep()
    })()
    const newer = article('مدرسة الحي القديم', 'في مدرسة الحي القديم احتفال عن مدرسة الحي')
    const editions = [
      edition,
      [newer, ...edition],
      edition.slice(1),
      edition.toSpliced(55, 1),
      edition.toSpliced(30, 0, newer),
      edition.with(62, { ...quake, headline: 'زلزال' }),
      edition.slice(-30),
    ]
    for (const one of editions) {
      const expected = relate(one)
      const { of, keep } = linksOf(one, kept)
      for (const { id } of one) expect(of(id)).toEqual(expected(id))
      const again = linksOf(one, { ...kept, ...keep() }).of
      for (const { id } of one.toReversed()) expect(again(id)).toEqual(expected(id))
    }
  })

  it('finds three for each article of the sample edition, none of them itself', () => {
    const sample = readdirSync('public/articles').map((name) =>
      parseArticle(readFileSync(`public/articles/${name}`, 'utf8'), `articles/${name}`),
    )
    const ask = relate(sample)
    for (const { id } of sample) {
      const shown = ask(id).map((link) => link.id)
      expect(shown.length, id).toBeGreaterThanOrEqual(3)
      expect(new Set([id, ...shown]).size, id).toBe(shown.length + 1)
    }
  })
})

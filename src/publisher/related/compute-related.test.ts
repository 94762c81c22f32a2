import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Article, parseArticle } from '../../article/article.ts'
import { makeRelatedFinder } from './compute-related.ts'

let serial = 0

function article(headline: string, text: string, fields: Partial<Article> = {}): Article {
  const id = `a-${String(++serial).padStart(4, '0')}`
  const body: Article['body'] = [{ type: 'paragraph', text }]
  return { version: 1, id, language: 'ar', headline, body, ...fields }
}

function relate(newestFirst: readonly Article[]) {
  const finder = makeRelatedFinder()
  for (const one of newestFirst) finder.add(one)
  return finder.finish(newestFirst.map(({ id }) => id))
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

describe('makeRelatedFinder', () => {
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

  it('fills a list up to three, first from the same section', () => {
    const lone = article('مفردات', 'مفردات', { section: 'science', topics: ['science'] })
    const science = fillers(2, { section: 'science' })
    const links = relate([lone, ...fillers(50), ...science, ...fillers(50)])(lone.id)
    expect(links).toHaveLength(3)
    expect(links.slice(0, 2)).toEqual(
      science.map(({ id }) => ({ id, reason: { kind: 'topic', topic: 'science' } })),
    )
    expect(links[2]).not.toHaveProperty('reason')
  })

  it('gives every article three where there are four, and what there is where there are fewer', () => {
    const few = fillers(4)
    for (const { id } of few) expect(relate(few)(id)).toHaveLength(3)
    const [one, other] = fillers(2)
    if (!one || !other) throw new Error('two were made')
    expect(relate([one, other])(one.id)).toEqual([{ id: other.id }])
    expect(relate([one])(one.id)).toEqual([])
    expect(relate([one])('unknown')).toEqual([])
  })

  it('changes no list when a newer article is published', () => {
    const edition = [rescue, ...fillers(30), quake, ...fillers(50)]
    const before = relate(edition)
    const after = relate([rescueAgain, ...fillers(3), ...edition])
    for (const { id } of edition) expect(after(id)).toEqual(before(id))
  })

  it('gives the same lists in whatever order the articles are read', () => {
    const edition = [rescue, ...fillers(30), quake, ...fillers(50), rescueAgain]
    const finder = makeRelatedFinder()
    for (const one of [...edition].reverse()) finder.add(one)
    const ask = finder.finish(edition.map(({ id }) => id))
    const expected = relate(edition)
    for (const { id } of edition) expect(ask(id)).toEqual(expected(id))
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

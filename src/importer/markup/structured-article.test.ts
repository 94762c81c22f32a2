import { describe, expect, it } from 'vitest'
import type { Block } from '../../article/article.ts'
import { paragraphBlocks } from './paragraphs.ts'
import { foundArticle } from './structured-article.ts'

const body = paragraphBlocks(
  'عاد ثلاثون قاربًا إلى الميناء فجر أمس بعد يومين.\nقال شيخ الصيادين إن الشباك ضاعت.',
)
const story = { headline: 'القوارب تعود', body }

describe('a find of a story', () => {
  it.each([
    ['a line of its own', 'انتهت العاصفة بلا ضحايا.', 'انتهت العاصفة بلا ضحايا.'],
    ['the headline again', 'القوارب تَعود', undefined],
    ['the opening of the text', 'عاد ثلاثون قاربًا إلى الميناء فجر أمس', undefined],
    ['the opening, cut within a word', 'عاد ثلاثون قاربًا إلى المين…', undefined],
    [
      'the opening and more',
      `${'عاد ثلاثون قاربًا إلى الميناء فجر أمس بعد يومين. قال شيخ الصيادين إن الشباك ضاعت.'} من سامي حسن.`,
      undefined,
    ],
    ['a sentence of the text', 'قال شيخ الصيادين إن الشباك ضاعت.', undefined],
    ['an article in itself', 'كلمة '.repeat(200), undefined],
  ])('has a deck of a summary unless it is only said again: %s', (_, summary, deck) => {
    expect(foundArticle({ ...story, summary }).article.deck).toBe(deck)
  })

  it('of a summary alone says so', () => {
    const find = foundArticle({ headline: 'خبر', summary: 'نص قصير.', body: [] })
    expect(find.isSummary).toBe(true)
    expect(find.article.deck).toBeUndefined()
    expect(find.article.body).toEqual([{ type: 'paragraph', text: 'نص قصير.' }])
    expect(find.doubts).toHaveLength(1)
  })

  it('of nothing is refused', () => {
    expect(() => foundArticle({ headline: 'خبر', body: [] })).toThrow('«خبر» has no text')
    expect(() => foundArticle({ body: [{ type: 'divider' }] })).toThrow(
      'an article without a headline has no text',
    )
  })

  it.each([
    ['البحر هادئ اليوم. لا رياح.', 'البحر هادئ اليوم'],
    ['هل يعود الصيف؟ لا أحد يعرف.', 'هل يعود الصيف؟'],
    ['كلمة '.repeat(40), `${'كلمة '.repeat(18).trim()}…`],
  ])('without a headline is called by how it begins: %s', (text, headline) => {
    const find = foundArticle({ body: paragraphBlocks(text) })
    expect(find.article.headline).toBe(headline)
    expect(find.doubts).toHaveLength(1)
  })

  it.each([
    ['ar-EG', 'ar-EG'],
    ['en-us', 'ar'],
    ['ps', 'ps'],
    ['AR_eg', 'ar-EG'],
    ['und', 'ar'],
    ['عربي', 'ar'],
    [undefined, 'ar'],
  ])('that declares %s is in %s when its letters are Arabic', (declared, language) => {
    expect(foundArticle({ ...story, language: declared }).article.language).toBe(language)
  })

  it('shows its lead picture once', () => {
    const lead = { type: 'figure' as const, src: 'https://e.example/a.jpg' }
    const blocks: Block[] = [lead, ...body]
    expect(foundArticle({ ...story, lead, body: blocks }).article.body).toEqual(body)
  })

  it('has each tag once, and not again what its section is', () => {
    const find = foundArticle({
      ...story,
      section: 'صيد',
      keywords: ['الصّيد', 'صيدٌ', undefined, 'بحر', 'بَحر'],
    })
    expect(find.keywords).toEqual(['الصّيد', 'بَحر'])
  })
})

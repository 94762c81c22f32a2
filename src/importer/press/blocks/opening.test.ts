import { describe, expect, it } from 'vitest'
import type { Block } from '../../../article/article.ts'
import { applyPressRules, blockSteps } from './apply-press-rules.ts'
import { takeCaptions } from './captions.ts'
import { takeDateline } from './datelines.ts'
import { dropEndings } from './endings.ts'
import { takeLists } from './lists.ts'
import { dropOpening, takeLeadPicture } from './opening.ts'
import { takeRelated } from './related.ts'
import { takeSignature } from './signatures.ts'
import { takeSubheads } from './subheads.ts'
import { articleOf, first, link, p, second } from './test-articles.ts'

describe('dropOpening', () => {
  it.each<[string, Block, object]>([
    ['the headline again', p('مَتحف الصقور يفتح قاعة جديدة...'), {}],
    ['the deck again', p('القاعة تبقى مفتوحة'), {}],
    ['the way through the menus', p('الرئيسية / ثقافة / متاحف'), {}],
    ['how long ago', p('منذ 3 ساعات'), {}],
    ['a button', p('نسخ الرابط'), {}],
    [
      'a day',
      p('الأربعاء، 28 آب/اغسطس 2013، آخر تحديث 14:00 (GMT+0400)'),
      { published: '2013-08-28' },
    ],
    ['a Hijri day', p('١٨ محرم ١٤٤٤ هـ'), { published: '2022-08-16' }],
    ['a byline', p('سامي حسن (القاهرة)'), { bylines: [{ name: 'سامي حسن', city: 'القاهرة' }] }],
  ])('takes out %s', (_, block, fields) => {
    const { article } = dropOpening(
      articleOf([block, p(first), p(second)], { deck: 'القاعة تبقى مفتوحة' }),
    )
    expect(article).toMatchObject({ ...fields, body: [p(first), p(second)] })
  })

  it.each([p('أول مرة منذ عشرين عاماً يعود الصقارون.'), p('قال: نعم.')])('keeps %j', (block) => {
    expect(dropOpening(articleOf([block, p(first)])).article.body).toEqual([block, p(first)])
  })

  it('leaves what stands below the first paragraph', () => {
    const body = [p(first), p('متحف الصقور يفتح قاعة جديدة'), p(second)]
    expect(dropOpening(articleOf(body)).article.body).toEqual(body)
  })
})

describe('takeLeadPicture', () => {
  const picture: Block = {
    type: 'figure',
    src: 'https://paper.example/i/hall-1200x800.jpg',
    caption: 'القاعة',
  }

  it('takes the picture at the head of a body', () => {
    const { article } = takeLeadPicture(articleOf([picture, p(first)]))
    expect([article.lead, article.body]).toEqual([picture, [p(first)]])
  })

  it('shows once what stands in two sizes', () => {
    const lead = { type: 'figure' as const, src: 'https://paper.example/i/hall-300x200.jpg' }
    const { article } = takeLeadPicture(articleOf([p(first), picture], { lead }))
    expect([article.lead, article.body]).toEqual([picture, [p(first)]])
  })

  it('keeps a picture that is all there is', () => {
    expect(takeLeadPicture(articleOf([picture])).article.body).toEqual([picture])
  })
})

describe('takeCaptions', () => {
  const picture: Block = { type: 'figure', src: 'a.jpg' }
  it('gives a picture the line under it that ends with a credit', () => {
    const { article } = takeCaptions(
      articleOf([p(first), picture, p('صقر على يد صقار (أ.ف.ب)'), p(second)]),
    )
    expect(article.body[1]).toEqual({ ...picture, caption: 'صقر على يد صقار', credit: 'أ.ف.ب' })
  })

  it.each([second, 'يعود الصقارون (الخميس) إلى القرية.', 'صقر على يد صقار'])(
    'leaves «%s»',
    (line) => {
      const body = [p(first), picture, p(line)]
      expect(takeCaptions(articleOf(body)).article.body).toEqual(body)
    },
  )
})

describe('takeSubheads and takeLists', () => {
  const strong = (text: string): Block => ({ type: 'paragraph', text: [{ text, strong: true }] })

  it('takes a short strong line over a paragraph as a subhead, and says so', () => {
    const { article, doubts } = takeSubheads(
      articleOf([p(first), strong('أدوات من كل بيت'), p(second)]),
    )
    expect(article.body[1]).toEqual({ type: 'heading', level: 2, text: 'أدوات من كل بيت' })
    expect(doubts).toHaveLength(1)
  })

  it.each(['*ما الذي يحدث في القاعة؟', 'قال إنه عاد.', 'صقر'])('leaves strong «%s»', (line) => {
    const body = [p(first), strong(line), p(second)]
    expect(takeSubheads(articleOf(body)).article.body).toEqual(body)
  })

  it('makes lists of lines with signs, not of what is said in turn', () => {
    const items = [p('1- قمح'), p('2- شعير')]
    expect(takeLists(articleOf([p(first), ...items])).article.body[1]).toEqual({
      type: 'list',
      ordered: true,
      items: ['قمح', 'شعير'],
    })
    const turns = [p('- «لماذا يصعد البحر؟» سأل طفل.'), p('- «لأنه يعود»، قال الجد.')]
    expect(takeLists(articleOf(turns)).article.body).toEqual(turns)
  })
})

describe('the order of the steps', () => {
  const caption = p('صقر على يد صقار (أ.ف.ب)')
  const picture: Block = { type: 'figure', src: 'a.jpg' }
  it.each([
    [takeCaptions, dropOpening, [picture, caption, p('نسخ الرابط'), p(first), p(second)]],
    [
      dropOpening,
      takeDateline,
      [p('متحف الصقور يفتح قاعة جديدة'), p(`القاهرة: ${first}`), p(second)],
    ],
    [dropEndings, takeSignature, [p(first), p(second), p('(رويترز)'), p('الوسوم: متاحف، صقارة')]],
    [
      takeRelated,
      takeSignature,
      [p(first), p(second), p('(رويترز)'), link('اقرأ أيضاً: خزّافة الجبل تعود')],
    ],
  ])('%o stands before %o for a reason', (a, b, body) => {
    const steps = [...blockSteps]
    const [i, j] = [steps.indexOf(a), steps.indexOf(b)]
    expect(i).toBeLessThan(j)
    ;[steps[i], steps[j]] = [b, a]
    const exchanged = steps.reduce((settled, step) => step(settled), articleOf(body))
    expect(exchanged).not.toEqual(applyPressRules(articleOf(body)))
  })
})

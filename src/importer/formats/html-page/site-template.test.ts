import { describe, expect, it } from 'vitest'
import { blockText } from '../../../article/blocks.ts'
import { readSource } from '../../run/read-source.ts'
import { makeTemplateLearner } from './site-template.ts'

const towns = ['المرفأ', 'الجبل', 'الوادي', 'السوق', 'المنارة', 'القرية']

/** A page of a site that marks nothing: what is its own is told by its other pages alone. */
function page(at: number, extra = ''): { name: string; bytes: Buffer } {
  const town = towns[at] ?? `الحي ${at}`
  const html = `<html><head><title>خبر من ${town} اليوم</title>
<meta name="keywords" content="أخبار, محليات, ${town}"><link rel="canonical" href="https://paper.example/n/${at}"></head><body>
<div>صحيفة تصدر كل صباح منذ عشرين عاما وتكتب عن أهل المدينة وما يصنعون. <b>اكتبوا إلينا</b></div>
<div><div>خبر من ${town} اليوم</div></div>
<div><div><p>قال أهل ${town} إن الطريق الجديد يصل بيوتهم بالمدرسة قبل الشتاء.</p>
<h3>ما قيل</h3><p>وأضاف شيخ ${town} أن العمل بدأ في الربيع وينتهي بعد أيام.</p><p>القاهرة - رويترز</p></div></div>
<div><p>يصل هذا العدد إلى المكتبات كل خميس، وتجدونه عند باعة الصحف في الساحة الكبيرة.</p></div>${extra}</body></html>`
  return { name: `saved/${at}.html`, bytes: Buffer.from(html) }
}

async function read(pages: readonly ReturnType<typeof page>[], one: ReturnType<typeof page>) {
  const learner = makeTemplateLearner()
  for (const other of pages) learner.learn(other)
  const [found] = (await readSource({ ...one, templates: learner.templates() })).articles
  if (found === undefined) throw new Error('holds no article')
  return {
    text: found.article.body.map(blockText).join('\n'),
    keywords: found.keywords,
    doubts: found.doubts,
  }
}

describe('what stands on most pages of a site', () => {
  const pages = towns.map((_, at) => page(at))
  const [first = page(0)] = pages

  it('is no text and no tag of any of them, save a subhead over text and who signed', async () => {
    const { text, keywords } = await read(pages, first)
    expect(text).toContain('قال أهل المرفأ')
    expect(text).toContain('ما قيل')
    expect(text).not.toMatch(/صحيفة تصدر|باعة الصحف/)
    expect(keywords).toEqual(['المرفأ'])
  })

  it('is the same in whatever order they come', async () => {
    const answers = await Promise.all(
      [pages, pages.toReversed(), [...pages.slice(3), ...pages.slice(0, 3)]].map((all) =>
        read(all, first),
      ),
    )
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
  })

  it('is not told from two pages, nor from one page that came six times', async () => {
    const again = towns.map((_, at) => ({ ...page(0, `<!-- ${at} -->`), name: `${at}.html` }))
    for (const few of [pages.slice(0, 2), again])
      expect((await read(few, first)).text).toContain('باعة الصحف')
  })

  it('is looked for on so many pages only, whichever come first', async () => {
    const many = Array.from({ length: 60 }, (_, at) => page(at))
    const [there, back] = [await read(many, first), await read(many.toReversed(), first)]
    expect(there).toEqual(back)
    expect(there.text).not.toMatch(/باعة الصحف/)
  })

  it('leaves a page alone that would lose all of its text', async () => {
    const notice = 'الصفحة قيد الإعداد، ونعود إليكم قريبا بما وعدنا به قراءنا.'
    const same = towns.map((town, at) => ({
      name: `saved/${at}.html`,
      bytes: Buffer.from(
        `<html><head><title>${town}</title></head><body><p>${notice}</p></body></html>`,
      ),
    }))
    const [one = page(0)] = same
    expect((await read(same, one)).text).toContain(notice)
  })

  it('is the text where nothing else is, with a doubt', async () => {
    const text = 'يفتح السوق أبوابه صباح الخميس، ويدعو التجار أهل القرى إلى زيارته مع أولادهم.'
    const same = towns.map((town, at) => ({
      name: `saved/${at}.html`,
      bytes: Buffer.from(
        `<html><head><title>${town}</title></head><body><article><h1>سوق ${town}</h1><p>${text}</p></article></body></html>`,
      ),
    }))
    const [one = page(0)] = same
    const { text: kept, doubts } = await read(same, one)
    expect(kept).toBe(text)
    expect(doubts).toMatchObject([{ isSuspect: true }])
  })
})

import { describe, expect, it } from 'vitest'
import { digestOfText } from '../../../article/carried-article.ts'
import { readCarried } from './carried.ts'

const article = {
  version: 1,
  id: 'suez',
  language: 'ar',
  headline: 'القناة',
  deck: 'مئة عام',
  section: 'history',
  body: [{ type: 'note', text: 'نص المقال كما كتب.' }],
}
const html = '<p><strong>مئة عام</strong></p><p>نص المقال كما كتب.</p>'
const topics = [{ id: 'history', label: { ar: 'تاريخ' } }, { id: 'No id' }, 'nothing']
const carried = { version: 1, text: digestOfText(html), article, topics }
const shown = { headline: 'القناة', html, from: undefined }

describe('an article that an export carries', () => {
  it('is the very article where nothing was edited, however its text is broken into lines', () => {
    const found = readCarried(carried, { ...shown, html: html.replace('><', '>\n  <') })
    expect(found).toMatchObject({ id: 'suez', section: 'history', article: { body: article.body } })
    expect(found?.topics).toEqual([{ id: 'history', label: { ar: 'تاريخ' } }])
  })

  it('has the headline and the text that were edited since, without the deck in it', () => {
    const edited = { ...shown, headline: 'قناة السويس', html: html.replace('كما كتب', 'كما صُحّح') }
    expect(readCarried(carried, edited)?.article).toMatchObject({
      headline: 'قناة السويس',
      deck: 'مئة عام',
      body: [{ type: 'paragraph', text: 'نص المقال كما صُحّح.' }],
    })
  })

  it('asks for its id and does not take it where it was fetched', () => {
    const found = readCarried(carried, { ...shown, from: 'https://paper.example/feed.json' })
    expect([found?.id, found?.slug]).toEqual([undefined, 'suez'])
  })

  it('is nothing where another program uses the name, and refused where it is no article', () => {
    for (const other of [undefined, 7, {}, { version: 2, article }, { version: 1 }])
      expect(readCarried(other, shown)).toBeUndefined()
    const broken = { ...carried, article: { ...article, id: '../x' } }
    expect(() => readCarried(broken, shown)).toThrow(/id: .*\.\.\/x/)
  })
})

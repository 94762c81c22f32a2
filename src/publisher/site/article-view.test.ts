import { describe, expect, it } from 'vitest'
import { describeFault } from '../../article/faults.ts'
import { dataFile } from '../../article/published-files.ts'
import { makeTestEdition, parsed, render, template } from '../edition/test-edition.ts'

const { article, open, readAll } = makeTestEdition()

describe('an article as it is published', () => {
  it('turns a card whose headline is in the edition into a link, however it is spelt', async () => {
    article('cards', {
      related: [
        { headline: 'قناةُ السويس، في أرقام!', excerpt: 'مقتطف' },
        { headline: 'مقال من صحيفة أخرى', truncated: true },
        { id: 'suez' },
        { id: 'no-such' },
        { id: 'cards' },
      ],
    })
    const { site, warnings } = open()
    const view = JSON.parse(String(await site.file(dataFile.article('cards'), render, template)))
    expect(view.related).toHaveLength(2)
    expect(view.related[0]).toMatchObject({
      id: 'suez',
      summary: { headline: 'قناة السويس في أرقام' },
    })
    expect(view.related[1]).toEqual({ headline: 'مقال من صحيفة أخرى', truncated: true })
    expect([...warnings].join()).toContain(
      'articles/cards.json: related: no such article, found "no-such"',
    )
  })

  it('goes on with its own next, else with the next older of its section, else of all', async () => {
    article('newest', { section: 'arts', published: '2026-12-03' })
    article('named', { section: 'arts', published: '2026-12-02', next: ['gone', 'suez'] })
    article('loose', { published: '2026-12-01' })
    const files = await readAll()
    const nextOf = (id: string) => parsed(files, dataFile.article(id)).next?.id
    expect(nextOf('newest')).toBe('named')
    expect(nextOf('named')).toBe('suez')
    expect(nextOf('loose')).toBe('paper-road')
  })

  it('says how many years old it is once it is one', async () => {
    article('old', { published: '2022-11-25' })
    article('timeless', { published: '2022-11-25', evergreen: true })
    article('young', { published: '2025-12-06' })
    article('undated')
    const files = await readAll()
    const ages = ['old', 'young', 'undated', 'timeless'].map(
      (id) => parsed(files, dataFile.article(id)).ageYears,
    )
    expect(ages).toEqual([4, undefined, undefined, undefined])
  })

  it('has its dates in the Hijri calendar, where it has any', async () => {
    article('dated', { published: '2022-08-16', modified: '2022-08-30T10:00:00+03:00' })
    article('undated')
    const files = await readAll()
    const hijriOf = (id: string) => parsed(files, dataFile.article(id)).hijri
    expect(hijriOf('dated')).toEqual({ published: '18 محرم 1444 هـ', modified: '3 صفر 1444 هـ' })
    expect(hijriOf('undated')).toBeUndefined()
  })

  it('carries its corrections, of which the last is its last change', async () => {
    const corrections = [
      { date: '2026-01-09', text: 'وصوابه ١٧٦', serious: true },
      { date: '2025-05-12', text: ['وصوابه ', { text: '١٧٥', strong: true }] },
    ]
    article('corrected', { published: '2025-04-18', modified: '2025-05-02', corrections })
    const { article: shown } = parsed(await readAll(), dataFile.article('corrected'))
    expect(shown).toMatchObject({ modified: '2026-01-09', corrections })
  })

  it('tells a coverage from its newest addition, and from its beginning once it has ended', async () => {
    const body = [
      { type: 'paragraph', text: 'تمهيد' },
      ...['2026-11-01T09:00:00Z', '2026-11-02T09:00:00Z'].map((time) => ({
        type: 'entry',
        time,
        body: [{ type: 'figure', src: 'images/suez.svg', caption: time }],
      })),
    ]
    article('live', { published: '2026-11-01T08:00:00Z', coverage: 'live', body })
    article('ended', { published: '2026-11-01T08:00:00Z', body })
    const files = await readAll()
    const told = (id: string) => parsed(files, dataFile.article(id))
    const times = (id: string) => told(id).article.body.map((one: { time?: string }) => one.time)
    expect(times('live')).toEqual([undefined, '2026-11-02T09:00:00Z', '2026-11-01T09:00:00Z'])
    expect(times('ended')).toEqual([undefined, '2026-11-01T09:00:00Z', '2026-11-02T09:00:00Z'])
    expect(told('ended').ids.slice(1)).toEqual(told('live').ids.slice(1).reverse())
    expect(told('ended').article).toMatchObject({ coverage: 'ended', modified: times('live')[1] })
    expect(told('live').article.body[1].body[0]).toMatchObject({ width: expect.any(Number) })
    expect(parsed(files, dataFile.coverage('live'))).toEqual({
      id: 'live',
      coverage: 'live',
      entries: told('live').ids.slice(1),
    })
    expect(files.has(dataFile.coverage('suez'))).toBe(false)
    const { rows } = parsed(files, dataFile.list({}, 'newest'))
    const isLive = (id: string) => rows.find((row: { id: string }) => row.id === id)?.isLive
    expect([isLive('live'), isLive('ended')]).toEqual([true, undefined])
  })

  it('keeps the caption of a picture that is not there, and names it', async () => {
    article('lost', {
      lead: {
        type: 'figure',
        src: 'images/lost.jpg',
        width: 4,
        height: 3,
        caption: 'التعليق',
        credit: 'المصوّر',
      },
      body: [
        { type: 'figure', src: 'https://elsewhere.example/a.jpg', caption: 'خارج الطبعة' },
        { type: 'embed', url: '/x', title: 'شريط', poster: 'images/lost.png' },
      ],
    })
    const { site, faults } = open()
    const { article: shown } = JSON.parse(
      String(await site.file(dataFile.article('lost'), render, template)),
    )
    expect(shown.lead).toEqual({ type: 'figure', caption: 'التعليق', credit: 'المصوّر' })
    expect(shown.body[0]).toEqual({ type: 'figure', caption: 'خارج الطبعة' })
    expect(shown.body[1]).toEqual({ type: 'embed', url: '/x', title: 'شريط' })
    const problem =
      'expected a picture that is there, by its path from the edition, such as images/name.jpg'
    expect(faults().map(describeFault)).toEqual([
      `articles/lost.json: lead.src: ${problem}, found "images/lost.jpg"`,
      `articles/lost.json: body[0].src: ${problem}, found "https://elsewhere.example/a.jpg"`,
      `articles/lost.json: body[1].poster: ${problem}, found "images/lost.png"`,
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { topicId } from './topic-ids.ts'
import { openTopics } from './topics.ts'

describe('the id of a topic', () => {
  it.each([
    ['ثقافة وفنون', 'thqafa-wfnun'],
    ['الاقتصاد', 'al-aqtsad'],
    ['رياضة', 'ryada'],
    ['علوم', 'alum'],
    ['الشرق الأوسط', 'al-shrq-al-awst'],
    ['مُنَوَّعات', 'mnuaat'],
    ['ایران', 'ayran'],
    ['پاکستان', 'pakstan'],
    ['internationalNews', 'international-news'],
    ['Économie & société', 'economie-societe'],
    ['Gündem', 'gundem'],
    ['كأس العالم ٢٠٢٢', 'kas-al-aalm-2022'],
  ])('of %s is %s', (name, id) => {
    expect(topicId(name)).toBe(id)
  })

  it('is one of ASCII for every name', () => {
    for (const name of ['政治', 'Политика', '🙂', 'ك'.repeat(200), '-', 'خبر-'.repeat(30)])
      expect(topicId(name)).toMatch(/^[a-z0-9][a-z0-9-]{0,63}$/)
    expect(topicId('政治')).not.toBe(topicId('经济'))
  })
})

const edition = {
  language: 'ar',
  topics: [
    { id: 'economy', label: { ar: 'الاقتصاد', en: 'Economy' } },
    { id: 'sport', label: { ar: 'رياضة' } },
  ],
}

describe('topics', () => {
  it('are those of the edition where the name is the same, however it is spelt', () => {
    const desk = openTopics(edition)
    expect(desk.file('a', { section: 'الإقتصاد', keywords: ['#رياضة', 'Economy'] })).toEqual({
      section: 'economy',
      topics: ['economy', 'sport'],
      added: [],
    })
    expect(desk.file('b', { section: 'sport', keywords: [] }).section).toBe('sport')
  })

  it('are added for sections at once, in the language of the edition or of their letters', () => {
    const desk = openTopics(edition)
    const science = { id: 'alum', label: { ar: 'علوم' } }
    expect(desk.file('a', { section: 'علوم', keywords: [] })).toEqual({
      section: 'alum',
      topics: ['alum'],
      added: [science],
    })
    expect(desk.file('b', { section: 'عُلوم', keywords: [] }).added).toEqual([])
    expect(desk.file('c', { section: 'Tech', keywords: [] }).added).toEqual([
      { id: 'tech', label: { en: 'Tech' } },
    ])
  })

  it('have ids of their own where two names sound alike', () => {
    const desk = openTopics({ language: 'ar', topics: [{ id: 'alum', label: { ar: 'شيء آخر' } }] })
    const { section } = desk.file('a', { section: 'علوم', keywords: [] })
    expect(section).toMatch(/^alum-[a-z0-9]+$/)
  })

  it('are made of tags only when three articles have them, for all three alike', () => {
    const desk = openTopics(edition)
    const tagged = { keywords: ['السويس', 'نادر'] }
    for (const id of ['a', 'b']) expect(desk.file(id, tagged)).toEqual({ added: [] })
    expect(desk.settle()).toEqual({ added: [], moved: new Map() })
    desk.file('c', { section: 'رياضة', keywords: ['السّويس'] })
    const { added, moved } = desk.settle()
    expect(added).toEqual([{ id: 'al-suis', label: { ar: 'السويس' } }])
    expect(moved).toEqual(
      new Map([
        ['a', { topics: ['al-suis'] }],
        ['b', { topics: ['al-suis'] }],
        ['c', { section: 'sport', topics: ['sport', 'al-suis'] }],
      ]),
    )
    // What is filed again once the topic is there stays where it is.
    expect(desk.file('a', tagged)).toEqual({ topics: ['al-suis'], added: [] })
    expect(desk.settle()).toEqual({ added: [], moved: new Map() })
  })

  it('are not made of what is no name', () => {
    const desk = openTopics(edition)
    const keywords = ['2024', 'https://example.org', 'جملة طويلة من كلمات كثيرة لا تصلح عنوانًا', '']
    for (const id of ['a', 'b', 'c', 'd']) desk.file(id, { section: '!', keywords })
    expect(desk.settle().added).toEqual([])
  })

  it('are no more than fit on a bar', () => {
    const desk = openTopics(edition)
    const keywords = Array.from(
      { length: 40 },
      (_, at) => `وسم ${String.fromCharCode(1576 + at)}${at}ب ج`,
    )
    for (const id of ['a', 'b', 'c']) desk.file(id, { keywords })
    expect(desk.settle().added).toHaveLength(12)
  })
})

import { describe, expect, it } from 'vitest'
import { topicId } from './topic-ids.ts'
import { openTopicIndex } from './topics.ts'

describe('the id of a topic', () => {
  it.each([
    ['ثقافة وفنون', 'culture-and-arts'],
    ['الاقتصاد', 'economy'],
    ['رياضة', 'sports'],
    ['تكنولوجيا', 'technology'],
    ['متاحف الجبل', 'matahaf-al-jabal'],
    ['مُنَوَّعات', 'variety'],
    ['مجتمع مدني', 'majtama-madni'],
    ['ایران', 'ayran'],
    ['کتابخانه', 'katabkhanah'],
    ['internationalNews', 'international-news'],
    ['Économie & société', 'economie-societe'],
    ['Gündem', 'gundem'],
    ['كأس العالم ٢٠٢٢', 'kas-al-aalam-2022'],
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
    const index = openTopicIndex(edition)
    expect(index.assign('a', { section: 'الإقتصاد', keywords: ['#رياضة', 'Economy'] })).toEqual({
      section: 'economy',
      topics: ['economy', 'sport'],
      added: [],
    })
    expect(index.assign('b', { section: 'sport', keywords: [] }).section).toBe('sport')
  })

  it('are added for sections at once, in the language of the edition or of their letters', () => {
    const index = openTopicIndex(edition)
    const science = { id: 'science', label: { ar: 'علوم' } }
    expect(index.assign('a', { section: 'علوم', keywords: [] })).toEqual({
      section: 'science',
      topics: ['science'],
      added: [science],
    })
    expect(index.assign('b', { section: 'عُلوم', keywords: [] }).added).toEqual([])
    expect(index.assign('c', { section: 'Tech', keywords: [] }).added).toEqual([
      { id: 'tech', label: { en: 'Tech' } },
    ])
  })

  it('are one where the name of a usual section is written with its article or without', () => {
    const index = openTopicIndex(edition)
    expect(index.assign('a', { section: 'تقنية', keywords: [] }).section).toBe('technology')
    const { section, added } = index.assign('b', { section: 'التكنولوجيا', keywords: [] })
    expect([section, added]).toEqual(['technology', []])
  })

  it('keep their own ids where an export brings them, and are those of the edition where it has them', () => {
    const index = openTopicIndex(edition)
    const brought = [
      { id: 'technology', label: { ar: 'تكنولوجيا' } },
      { id: 'it', label: { ar: 'تقنية' } },
      { id: 'business', label: { ar: 'الاقتصاد' } },
    ]
    expect(index.bring(brought)).toEqual(brought.slice(0, 2))
    expect(index.bring(brought)).toEqual([])
    const { topics } = index.assign('a', { section: 'it', keywords: ['technology', 'business'] })
    expect(topics).toEqual(['it', 'technology', 'economy'])
  })

  it('have ids of their own where two names sound alike', () => {
    const index = openTopicIndex({
      language: 'ar',
      topics: [{ id: 'science', label: { ar: 'شيء آخر' } }],
    })
    expect(index.assign('a', { section: 'علوم', keywords: [] }).section).toBe('alum')
    expect(index.assign('b', { section: 'عالوم', keywords: [] }).section).toBe('aalum')
    const again = openTopicIndex({
      language: 'ar',
      topics: ['science', 'alum'].map((id) => ({ id, label: { ar: `شيء ${id}` } })),
    })
    const { section } = again.assign('a', { section: 'علوم', keywords: [] })
    expect(section).toMatch(/^alum-[a-z0-9]+$/)
  })

  it('are those that somebody wrote down for their names, and none where that was written', () => {
    const names = [
      { id: 'culture', names: ['ثقافة', 'ثقافة وفنون', 'فن'] },
      { id: 'sport', names: ['كرة القدم'] },
    ]
    const index = openTopicIndex(edition, { topics: names, none: new Set(['اخبار']) })
    expect(index.assign('a', { section: 'ثقافة وفنون', keywords: ['كرة القدم', 'أخبار'] })).toEqual(
      {
        section: 'culture',
        topics: ['culture', 'sport'],
        added: [{ id: 'culture', label: { ar: 'ثقافة' } }],
      },
    )
    expect(index.assign('b', { section: 'أخبار', keywords: ['فن'] })).toEqual({
      topics: ['culture'],
      added: [],
    })
  })

  it('are made of tags only when three articles have them, for all three alike', () => {
    const index = openTopicIndex(edition)
    const tagged = { keywords: ['السويس', 'نادر'] }
    for (const id of ['a', 'b']) expect(index.assign(id, tagged)).toEqual({ added: [] })
    expect(index.addFrequentTags()).toEqual({ added: [], moved: new Map() })
    index.assign('c', { section: 'رياضة', keywords: ['السّويس'] })
    const { added, moved } = index.addFrequentTags()
    expect(added).toEqual([{ id: 'al-suis', label: { ar: 'السويس' } }])
    expect(moved).toEqual(
      new Map([
        ['a', { topics: ['al-suis'] }],
        ['b', { topics: ['al-suis'] }],
        ['c', { section: 'sport', topics: ['sport', 'al-suis'] }],
      ]),
    )
    // What is filed again once the topic is there stays where it is.
    expect(index.assign('a', tagged)).toEqual({ topics: ['al-suis'], added: [] })
    expect(index.addFrequentTags()).toEqual({ added: [], moved: new Map() })
  })

  it('are not made of what is no name', () => {
    const index = openTopicIndex(edition)
    const keywords = ['2024', 'https://example.org', 'جملة طويلة من كلمات كثيرة لا تصلح عنوانًا', '']
    for (const id of ['a', 'b', 'c', 'd']) index.assign(id, { section: '!', keywords })
    expect(index.addFrequentTags().added).toEqual([])
  })

  it('are no more than fit on a bar', () => {
    const index = openTopicIndex(edition)
    const keywords = Array.from(
      { length: 40 },
      (_, at) => `وسم ${String.fromCharCode(1576 + at)}${at}ب ج`,
    )
    for (const id of ['a', 'b', 'c']) index.assign(id, { keywords })
    const { added } = index.addFrequentTags()
    expect(added).toHaveLength(12)
    // Nor do they become more when the same is imported again.
    const again = openTopicIndex({ ...edition, topics: [...edition.topics, ...added] })
    for (const id of ['a', 'b', 'c']) again.assign(id, { keywords })
    expect(again.addFrequentTags()).toEqual({ added: [], moved: new Map() })
  })
})

it('no more of them than an edition has room for: the rest of the sections lead nowhere', () => {
  const index = openTopicIndex(undefined)
  for (let at = 0; at < 510; at++) index.assign(`a${at}`, { section: `باب ${at}`, keywords: [] })
  expect(index.assign('a499', { section: 'باب 499', keywords: [] }).section).toBeDefined()
  expect(index.assign('a501', { section: 'باب 501', keywords: [] })).toEqual({ added: [] })
  const tagged = ['x', 'y', 'z'].map((id) => index.assign(id, { keywords: ['وسم'] }))
  expect(tagged.flatMap(({ added }) => added)).toEqual([])
  expect(index.addFrequentTags().added).toEqual([])
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findVersions, foldVersions } from './near-duplicates.ts'

const corpus = join(import.meta.dirname, '../../../../shared/corpus')

const stories = {
  first:
    'سفينة البحوث «مرجان» تعود إلى ميناء ينبع بعد ثلاثة أشهر. عادت سفينة البحوث «مرجان» صباح الأحد إلى ميناء ينبع بعد رحلة علمية دامت ثلاثة أشهر درس فيها فريق من الباحثين حرارة المياه على طول الساحل، وجمع أكثر من أربعمائة عينة من القاع.',
  version:
    'بعد ثلاثة أشهر في البحر: «مرجان» ترسو في ينبع. عادت سفينة البحوث "مرجان"، الأحد، إلى ميناء ينبع بعد رحلة علمية دامت ثلاثة أشهر، درس فيها فريق من الباحثين حرارة المياه على طول الساحل، وجمع أكثر من 400 عينة من القاع. وقالت رئيسة البعثة إن النتائج ستنشر قبل نهاية العام.',
  other:
    'معرض الخط في الشارقة يفتح أبوابه. افتتح في الشارقة مساء السبت معرض للخط العربي يضم مئة لوحة من عشرين بلدًا، ويستمر حتى نهاية الشهر، ترافقه ورش للأطفال ومحاضرات في تاريخ الحرف.',
}

describe('foldVersions', () => {
  it('puts the versions of one story together and leaves the others alone', () => {
    const list = [stories.first, stories.other, stories.version]
    expect(foldVersions(list, (text) => text)).toEqual([
      [stories.first, stories.version],
      [stories.other],
    ])
  })

  it('sees through tashkeel, hamza seats and punctuation', () => {
    const plain = 'مسؤول: إطلاق أول قمر صناعي لرصد الشعاب المرجانية'
    const marked = 'مسئولٌ — اطلاق أوّل قمر صناعيّ لرصد الشعاب المرجانيّة'
    expect(foldVersions([plain, marked], (text) => text)).toHaveLength(1)
  })

  it('does not take texts without words for versions of each other', () => {
    expect(foldVersions(['', '…', ''], (text) => text)).toHaveLength(3)
  })

  it('does not take the same kind of news for the same news', () => {
    const list = [
      'حالة الطقس اليوم: سماء صافية على السواحل، ورياح شمالية خفيفة، والحرارة بين 24 و31 درجة.',
      'حالة الطقس اليوم: أمطار متفرقة في الجبال، وضباب في الصباح، والحرارة بين 9 و17 درجة.',
    ]
    expect(foldVersions(list, (text) => text)).toHaveLength(2)
  })
})

describe('findVersions', () => {
  const entries = Object.entries(stories).map(([id, text]) => ({ id, text }))

  it('names the smallest id for every version, and no article that stands alone', () => {
    expect([...findVersions(entries)].sort()).toEqual([
      ['first', 'first'],
      ['version', 'first'],
    ])
  })

  it('does not depend on the order of the articles', () => {
    const shuffled = findVersions([...entries].reverse())
    expect([...shuffled].sort()).toEqual([...findVersions(entries)].sort())
  })

  it('finds all copies of a text that is there many times', () => {
    const copies = Array.from({ length: 60 }, (_, at) => ({
      id: `copy-${String(at).padStart(2, '0')}`,
      text: stories.first,
    }))
    expect(new Set(findVersions(copies).values())).toEqual(new Set(['copy-00']))
    expect(findVersions(copies).size).toBe(60)
  })
})

const page = join(corpus, 'page-text/aawsat-afghanistan.txt')

describe.skipIf(!existsSync(page))('the related cards of a real page (needs shared/corpus)', () => {
  const headlines = [
    'غوتيريش: أفغانستان أكبر مأساة إنسانية في العالم',
    '«طالبان» ترفض الادعاء الروسي بأن أفغانستان تشكل تهديداً أمنياً',
    'جهود في الكونغرس لتمديد إقامة أفغانيات حاربن مع الجيش الأميركي',
    'أفغانيات يتظاهرن ضد اعتراف دولي محتمل بـ«طالبان»',
    'مظاهرة لأفغانيات احتجاجاً على اعتراف دولي محتمل بـ«طالبان»',
  ]

  it('folds the two cards on one demonstration and no other', () => {
    const lines = readFileSync(page, 'utf8').split('\n')
    const cards = headlines.map((headline) => ({
      headline,
      excerpt: lines[lines.lastIndexOf(headline) + 2] ?? '',
    }))
    expect(cards.every(({ excerpt }) => excerpt.length > 200)).toBe(true)
    const groups = foldVersions(cards, (card) => `${card.headline}\n${card.excerpt}`)
    expect(groups.map((group) => group.map((card) => headlines.indexOf(card.headline)))).toEqual([
      [0],
      [1],
      [2],
      [3, 4],
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { fold } from './folding.ts'
import { noLexicon, readLexicon } from './lexicon.ts'
import { pluralGroups, pluralPatterns } from './plurals.ts'
import { headOfGroup, verbGroupOf, wordGroupOf } from './word-groups.ts'

describe('the group of a word', () => {
  it.each([
    ['مدارس', ['مدرسة', 'مدارس']],
    ['مدينة', ['مدينة', 'مدن']],
    ['قضايا', ['قضية', 'قضايا']],
    ['رؤساء', ['رئيس', 'رؤساء']],

    ['عامل', ['عامل', 'عمال', 'عوامل']],
    ['كتاب', ['كتاب', 'كتب']],
    ['كاتب', []],
    ['أعداد', []],
    ['عالم', []],
    ['مهندس', []],
  ])('%s: %j', (word, forms) => {
    expect(wordGroupOf(fold(word))).toEqual(forms.map(fold))
  })

  it.each([
    ['يلعب', 'لعب'],
    ['قال', 'يقول'],
    ['يدعو', 'دعا'],
    ['أشارت', 'يشير'],
  ])('of the verb %s has %s', (word, other) => {
    expect(verbGroupOf(fold(word))).toContain(fold(other))
  })
})

describe('with a lexicon', () => {
  const lexicon = readLexicon('حاضره مدينه\nتلفاز تلفزيون راءي')

  it.each([
    ['تلفزيون', ['تلفاز', 'تلفزيون', 'راءي']],
    ['مدن', ['مدينه', 'مدن', 'حاضره']],
    ['حاضره', ['حاضره', 'مدينه', 'مدن']],
    ['مدارس', ['مدرسه', 'مدارس']],
    ['نهار', []],
  ])('%s has what it adds, in all its forms: %j', (word, forms) => {
    expect(wordGroupOf(word, lexicon)).toEqual(forms)
  })

  it('a word counts as the first of its line, in the singular', () => {
    const heads = ['حاضره', 'مدينه', 'مدن', 'راءي', 'نهار'].map((one) => headOfGroup(one, lexicon))
    expect(heads).toEqual(['حاضره', 'حاضره', 'حاضره', 'تلفاز', 'نهار'])
    expect(headOfGroup('مدن', noLexicon)).toBe('مدينه')
  })
})

it('has every word of a pattern by that pattern, and twelve hundred groups', () => {
  const lines = pluralPatterns.trim().split('\n')
  const words = lines.flatMap((line) => line.slice(line.indexOf(': ') + 2).split(' '))
  const groups = pluralGroups.trim().split(/[|\n]/)
  expect(words.length + groups.length).toBeGreaterThanOrEqual(1200)
  for (const word of [...words, ...groups.flatMap((group) => group.split(' '))]) {
    expect(wordGroupOf(fold(word)).length, word).toBeGreaterThan(1)
  }
})

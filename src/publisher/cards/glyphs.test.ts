import { describe, expect, it } from 'vitest'
import { type Face, makeDrawable } from './glyphs.ts'

function face(name: string, letters: RegExp): Face {
  return { name, has: (character) => letters.test(character) }
}

/** The first lacks the Maghreb's ڨ, as Vazirmatn does; only the last has ḥ. */
const faces = [
  face('title', /[ -~«»…\u0621-\u0652پ\u2011]|\u200c|\u200d/),
  face('naskh', /[ -~\u0621-\u0652ڨ]/),
  face('rest', /[ḥЯа-я]/),
]

describe('a text is made fit for drawing', () => {
  it.each([
    ['one line', 'عنوان\n  في\tسطرين ', 'عنوان في سطرين'],
    ['no mark turns it around', '\u202eمقلوب\u202c \u2067نص\u2069\u200f', 'مقلوب نص'],
    ['letters for their forms', 'ﻛﺘﺎﺏ ﷺ', 'كتاب صلى الله عليه وسلم'],
    ['letters for decorated ones', '𝐁𝐫𝐞𝐚𝐤𝐢𝐧𝐠 ＧＰＳ', 'Breaking GPS'],
    ['joiners between letters stay', 'مي\u200cخواهم', 'مي\u200cخواهم'],
    ['a name with a number is not broken', 'GPT-4 و2014-2021', 'GPT\u20114 و2014-2021'],
    ['no mark twice on a letter', `بّ${'َ'.repeat(9)}`, 'بَّ'.normalize('NFC')],
    ['no more than three marks', 'بٌٍَُّ', 'بٌٍَ'],
  ])('%s', (_, source, text) => {
    expect(makeDrawable(source, faces)).toMatchObject({ text, leftOut: [], missing: [] })
  })

  it.each([
    ['🔴 عاجل', 'عاجل', ['🔴']],
    ['عاجل 👨‍👩‍👧 الآن 👍🏽', 'عاجل الآن', ['👨', '👩', '👧', '👍', '🏽']],
    ['خبر 🇲🇦', 'خبر', ['🇲', '🇦']],
  ])('%s goes without its pictures', (source, text, leftOut) => {
    const drawable = makeDrawable(source, faces)
    expect(drawable).toMatchObject({ text, missing: [] })
    expect(drawable.leftOut).toEqual(expect.arrayContaining(leftOut))
  })

  it('names every letter that no face has, once', () => {
    expect(makeDrawable('中文 中 عربي ✪ €5', faces)).toMatchObject({
      missing: ['中', '文', '€'],
      leftOut: ['✪'],
    })
  })
})

describe('the faces of a text', () => {
  it.each([
    ['كتاب', ['title', 'naskh', 'rest']],
    ['ڨفصة', ['naskh', 'title', 'rest']],
    ['Ḥāfiẓ', ['title', 'naskh', 'rest']],
  ])('%s: all Arabic letters come from one', (source, order) => {
    expect(makeDrawable(source, faces).faces).toEqual(order)
  })
})

import { describe, expect, it } from 'vitest'
import { bylinesOf, embedOf, figureOf } from './story-parts.ts'

describe('the bylines of a line', () => {
  it.each([
    ['القاهرة: «الشرق الأوسط»', [{ name: 'الشرق الأوسط', city: 'القاهرة' }]],
    ['«الشرق الأوسط» (الدوحة)', [{ name: 'الشرق الأوسط', city: 'الدوحة' }]],
    ['سامي حسن، منى علي', [{ name: 'سامي حسن' }, { name: 'منى علي' }]],
    ['بقلم: سامي حسن', [{ name: 'سامي حسن' }]],
    ['صحيفة السيح:', [{ name: 'صحيفة السيح' }]],
    ['By Paulo Neri and Frances d’Emilio', [{ name: 'Paulo Neri' }, { name: 'Frances d’Emilio' }]],
    ['David Smith in Washington', [{ name: 'David Smith', city: 'Washington' }]],
    ['Ashifa Kassam in Stanstead, Quebec', [{ name: 'Ashifa Kassam', city: 'Stanstead, Quebec' }]],
    [
      'David Smith in Rome and Mona Ali',
      [{ name: 'David Smith', city: 'Rome' }, { name: 'Mona Ali' }],
    ],
    ['Mac & i', [{ name: 'Mac & i' }]],
    ['كلمة '.repeat(60), []],
    ['', []],
    [7, [] as object[]],
  ])('%s', (value, expected) => {
    expect(bylinesOf(value)).toEqual(expected)
  })
})

describe('a figure', () => {
  it('has a size only where it has a picture, and an alternative text that says more', () => {
    const src = 'https://e.example/a.jpg'
    expect(figureOf({ src, width: '1200', height: 800, alt: 'قارب', caption: 'قارب' })).toEqual({
      type: 'figure',
      src,
      width: 1200,
      height: 800,
      caption: 'قارب',
    })
    expect(figureOf({ src: 'data:image/png,x', width: 1, height: 1, caption: 'قارب' })).toEqual({
      type: 'figure',
      caption: 'قارب',
    })
    expect(figureOf({ src: 'javascript:x', alt: 'قارب' })).toBeUndefined()
  })
})

describe('a link card', () => {
  it('is called by its site where it has no title, and leads nowhere but to the web', () => {
    expect(embedOf('https://www.e.example/v', undefined)).toEqual({
      type: 'embed',
      url: 'https://www.e.example/v',
      title: 'e.example',
    })
    expect(embedOf('javascript:x', 'فيلم')).toBeUndefined()
  })
})

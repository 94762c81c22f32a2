import { describe, expect, it } from 'vitest'
import { embedOf, figureOf } from './figures-and-cards.ts'

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

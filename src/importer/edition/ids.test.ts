import { expect, it } from 'vitest'
import { idOf, nameArticles, type Unnamed } from './ids.ts'

function article(headline: string, text: string): Unnamed {
  return { version: 1, language: 'ar', headline, body: [{ type: 'paragraph', text }] }
}

it('gives a headline one id, however it is marked and spaced', () => {
  expect(idOf('مَتحفُ  الصقور...')).toBe(idOf('متحف الصقور'))
  expect(idOf('متحف الصقور')).toMatch(/^n[a-z0-9]{10}$/)
})

it('tells articles of one headline apart by their bodies, whatever the order', () => {
  const [one, two] = [article('متحف', 'أول.'), article('متحف', 'ثان.')]
  const ids = nameArticles([[one], [two]])
    .flat()
    .map(({ id }) => id)
  expect(ids.toSorted()).toEqual([idOf('متحف'), `${idOf('متحف')}-2`])
  expect(
    nameArticles([[two], [one]])
      .flat()
      .map(({ id }) => id),
  ).toEqual(ids.toReversed())
})

it('makes one of an article met on two pages, the fuller of them', () => {
  const [alone, full] = [article('متحف', 'نص.'), { ...article('متحف', 'نص.'), deck: 'قاعة' }]
  expect(nameArticles([[alone], [full]]).map(([first]) => first?.deck)).toEqual(['قاعة', 'قاعة'])
})

it('lets each article go on with those below it', () => {
  const [page = []] = nameArticles([
    [article('أول', 'نص.'), article('ثان', 'نص.'), article('ثالث', 'نص.')],
  ])
  expect(page.map(({ next }) => next)).toEqual([
    [idOf('ثان'), idOf('ثالث')],
    [idOf('ثالث')],
    undefined,
  ])
})

import { expect, it } from 'vitest'
import { hostileTexts } from './hostile-texts.ts'
import { makeTestStorage } from './test-storage.ts'

const { lie, textOf } = makeTestStorage()
const key = 'sutur.lists'

it('keeps the pages of each history entry until they are forgotten', async () => {
  const { keepListPages, listPagesAt } = await import('./list-pages.ts')
  keepListPages('one', { names: ['newest', '12'], above: 0 })
  keepListPages('two', { names: ['7', '6'], above: 1900.5 })
  expect(listPagesAt('one')).toEqual({ names: ['newest', '12'], above: 0 })
  keepListPages('one', undefined)
  expect(listPagesAt('one')).toBeUndefined()
  expect(listPagesAt('two')).toEqual({ names: ['7', '6'], above: 1900.5 })
})

it('keeps the newest fifty entries', async () => {
  const { keepListPages } = await import('./list-pages.ts')
  for (let entry = 0; entry < 60; entry++)
    keepListPages(`e${entry}`, { names: ['newest', '2'], above: entry })
  expect(Object.keys(JSON.parse(textOf(key) ?? ''))).toEqual(
    Array.from({ length: 50 }, (_, at) => `e${at + 10}`),
  )
})

it.each([
  ...hostileTexts,
  ['names of no list', '{"one":{"names":"newest","above":0}}'],
  ['no height', '{"one":{"names":["newest"],"above":-1e20}}'],
])('knows no pages where something else is kept: %s', async (_, text) => {
  lie(key, text)
  const { listPagesAt } = await import('./list-pages.ts')
  expect(listPagesAt('one')).toBeUndefined()
})

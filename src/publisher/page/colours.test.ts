import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readColours } from './colours.ts'

const css = readFileSync('src/reader/styles/tokens.css', 'utf8')

it('reads the papers of both themes from the reader’s tokens', () => {
  const { light, dark } = readColours(css)
  expect(css).toContain(`--paper: ${light.paper};`)
  expect(css).toContain(`--paper: ${dark.paper};`)
  expect(light.paper).not.toBe(dark.paper)
})

it('names a colour that is missing', () => {
  expect(() => readColours(css.replaceAll('--rubric:', '--red:'))).toThrow(
    'tokens: the light theme has no --rubric of the form #rrggbb',
  )
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Colours, readColours } from '../page/colours.ts'
import { dressColours, movedColours } from './colours.ts'
import { contrast, readOklch, writeHex } from './oklch.ts'

const css = readFileSync('src/reader/styles/tokens.css', 'utf8')
const own = readColours(css)

/** What WCAG 2.2 AA asks of text, and of what is larger. */
const least = { text: 4.5, large: 3 }

/** The grounds of what is marked in a text, which no paper chooses. */
const marks = ['light', 'sepia', 'dark'].map(
  (theme) => new RegExp(`"${theme}"\\][^}]*--mark: (#\\w+)`).exec(css)?.[1] ?? '',
)

/** The least contrast of all that is text in a theme, and of what is drawn in the paper's own colour. */
function leastOf(colours: Colours): { text: number; large: number } {
  const themes = [colours.light, colours.sepia, colours.dark]
  const text = themes.flatMap(({ paper, tint, ink, soft, rubric }, at) => [
    ...[ink, soft, rubric].flatMap((one) => [contrast(one, paper), contrast(one, tint)]),
    contrast(ink, marks[at] ?? ''),
  ])
  const large = themes.map(({ brand, rubric, paper }) => contrast(brand ?? rubric, paper))
  return { text: Math.min(...text), large: Math.min(...large) }
}

/** 4,096 accents: sixteen of each of red, green and blue. */
const accents = Array.from({ length: 4096 }, (_, at) => {
  const digit = (place: number) => ((at >> place) & 15).toString(16).repeat(2)
  return `#${digit(8)}${digit(4)}${digit(0)}`
})

describe('whatever a paper chooses, all text is read in every theme', () => {
  it.each([undefined, '#f6f9fc', '#ffe0b0', '#7a1f2b'])(
    'with any accent on the paper %s',
    (paper) => {
      for (const accent of accents) {
        const found = leastOf(dressColours(own, { accent, ...(paper && { paper }) }))
        if (found.text < least.text || found.large < least.large) {
          expect.fail(`${accent}: ${found.text} and ${found.large}`)
        }
      }
    },
  )

  it('with any paper and no accent', () => {
    for (const paper of accents) {
      const found = leastOf(dressColours(own, { paper }))
      if (found.text < least.text) expect.fail(`${paper}: ${found.text}`)
    }
  })
})

it('what can be read stays as it was chosen, and its hue where it cannot', () => {
  const { light, sepia, dark } = dressColours(own, { accent: '#0B3A8F', paper: '#f8fafc' })
  expect(light).toMatchObject({ paper: '#f8fafc', rubric: '#0b3a8f', brand: '#0b3a8f' })
  expect(sepia).toMatchObject({ paper: own.sepia.paper, rubric: '#0b3a8f', brand: '#0b3a8f' })
  const [chosen, night] = [readOklch('#0b3a8f'), readOklch(dark.rubric)]
  expect(night.hue).toBeCloseTo(chosen.hue, 1)
  expect(dark.brand).toBe(dark.rubric)
  expect(movedColours({ accent: '#0B3A8F', paper: '#f8fafc' }, { light, sepia, dark })).toEqual([])
})

it('our own red gives our own themes, but for what no eye sees in the dark', () => {
  const { light, sepia, dark } = dressColours(own, { accent: own.light.rubric })
  expect(light).toEqual({ ...own.light, brand: own.light.rubric })
  expect(sepia.rubric).toBe(own.light.rubric)
  const [ours, made] = [readOklch(own.dark.rubric), readOklch(dark.rubric)]
  expect(made.lightness).toBeCloseTo(ours.lightness, 1)
})

it('says of a colour that had to move what is used instead', () => {
  const brand = { accent: '#ffd400', paper: '#202020' }
  const colours = dressColours(own, brand)
  expect(movedColours(brand, colours)).toEqual([
    `edition.json: brand.paper: no paper for long texts; it is made ${colours.light.paper}, found "#202020"`,
    `edition.json: brand.accent: letters have less than 4.6 : 1 in it; they are made ${colours.light.rubric}, and ${colours.sepia.rubric} on sepia, found "#ffd400"`,
  ])
})

it('a colour that is too pale for letters is too pale for a name only below 3 : 1', () => {
  const { light } = dressColours(own, { accent: '#d9730d' })
  expect(contrast('#d9730d', light.paper)).toBeLessThan(least.text)
  expect(light.brand).toBe('#d9730d')
  expect(dressColours(own, { accent: '#ffd400' }).light.brand).not.toBe('#ffd400')
})

it('nothing chosen changes nothing', () => {
  expect(dressColours(own)).toBe(own)
  expect(dressColours(own, { headlines: 'naskh' })).toBe(own)
})

it.each(['#000000', '#ffffff', '#a3152f', '#1f6b45', '#00c2d1', '#fcfbf9'])(
  'OKLCH gives %s back',
  (hex) => {
    expect(writeHex(readOklch(hex))).toBe(hex)
  },
)

it('reckons contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

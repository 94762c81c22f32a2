import type { Brand } from '../../article/edition-config.ts'
import type { Colours, ThemeColours } from '../page/colours.ts'
import { contrast, type Oklch, readOklch, writeHex } from './oklch.ts'

/** The contrast that WCAG 2.2 AA asks of text, and of what is larger or no text. */
const least = { text: 4.5, large: 3 }

/** What is aimed at: screens round, and pale letters on a dark ground look thinner. */
const aim = { text: 4.6, textInDark: 5.2, soft: 5.7 }

/** By how much lightness moves at a time. */
const step = 0.005

/**
 * The reader's themes in the colours of a paper. Hues are as they were chosen; lightness moves until all text can be
 * read on the paper and on its tint, whatever was chosen. Sepia keeps its own paper.
 */
export function dressColours(own: Colours, { accent, paper }: Brand = {}): Colours {
  if (accent === undefined && paper === undefined) return own
  const { light, dark } =
    paper === undefined ? own : onPaper(own, paper.toLowerCase(), accent ?? own.light.rubric)
  return {
    light: withAccent(light, accent, false),
    sepia: withAccent(own.sepia, accent, false),
    dark: withAccent(dark, accent, true),
  }
}

/** What of a choice could not be used as it is, and what is used instead, as notes on `edition.json`. */
export function movedColours({ accent, paper }: Brand, { light, sepia }: Colours): string[] {
  const notes: string[] = []
  const note = (field: string, problem: string, found: string) =>
    notes.push(`edition.json: brand.${field}: ${problem}, found "${found}"`)
  if (paper !== undefined && paper.toLowerCase() !== light.paper) {
    note('paper', `no paper for long texts; it is made ${light.paper}`, paper)
  }
  const isMoved = (one: ThemeColours) => one.rubric !== accent?.toLowerCase()
  if (accent !== undefined && (isMoved(light) || isMoved(sepia))) {
    const used = `${light.rubric}, and ${sepia.rubric} on sepia`
    note('accent', `letters have less than ${aim.text} : 1 in it; they are made ${used}`, accent)
  }
  return notes
}

function withAccent(theme: ThemeColours, accent: string | undefined, isDark: boolean) {
  const grounds = [theme.paper, theme.tint]
  if (accent === undefined) {
    const isRead = isReadOn(theme.rubric, grounds, least.text)
    return isRead ? theme : { ...theme, rubric: letters(theme.rubric, grounds, isDark) }
  }
  const chosen = accent.toLowerCase()
  const rubric = letters(chosen, grounds, isDark)
  // In the dark a name in its full colour would be the loudest thing of the page.
  const isKept = !isDark && contrast(chosen, theme.paper) >= least.large
  return { ...theme, rubric, brand: isKept ? chosen : rubric }
}

/** A colour as dark letters take it on light grounds: as it is, or darker. */
export function lettersOn(colour: string, grounds: readonly string[]): string {
  return letters(colour.toLowerCase(), grounds, false)
}

/** A colour as letters take it: moved away from the lightness of the grounds until it is read on all of them. */
function letters(colour: string, grounds: readonly string[], isDark: boolean): string {
  const { lightness, chroma, hue } = readOklch(colour)
  if (!isDark) {
    if (isReadOn(colour, grounds, aim.text)) return colour
    return move({ lightness, chroma, hue }, -step, grounds, aim.text)
  }
  // On a dark ground a full colour glares.
  const begin = { lightness: Math.max(lightness, 0.74), chroma: Math.min(chroma, 0.13), hue }
  return move(begin, step, grounds, aim.textInDark)
}

/** The light and the dark theme in the hue of a paper; one without a hue takes that of the accent. */
function onPaper(own: Colours, paper: string, accent: string): Omit<Colours, 'sepia'> {
  const chosen = readOklch(paper)
  const hue = chosen.chroma < 0.002 ? readOklch(accent).hue : chosen.hue
  const of = (lightness: number, chroma: number) => writeHex({ lightness, chroma, hue })
  const lightness = Math.max(chosen.lightness, 0.95)
  const chroma = Math.min(chosen.chroma, 0.03)
  const isKept = lightness === chosen.lightness && chroma === chosen.chroma
  const tint = of(lightness - 0.03, chroma * 1.25 + 0.002)
  const darkTint = of(0.243, 0.011)
  return {
    light: {
      ...own.light,
      paper: isKept ? paper : of(lightness, chroma),
      tint,
      ink: of(0.215, 0.012),
      soft: move({ lightness: 0.5, chroma: 0.018, hue }, -step, [tint], aim.soft),
      rule: of(lightness - 0.115, chroma + 0.006),
      line: of(0.215, 0.012),
    },
    dark: {
      ...own.dark,
      paper: of(0.2, 0.01),
      tint: darkTint,
      ink: of(0.88, 0.01),
      soft: move({ lightness: 0.66, chroma: 0.012, hue }, step, [darkTint], aim.soft),
      rule: of(0.335, 0.012),
      line: of(0.61, 0.012),
    },
  }
}

/** Moves the lightness of a colour until it has a contrast to each of the grounds; to black or white at the most. */
function move(begin: Oklch, by: number, grounds: readonly string[], wanted: number): string {
  for (let { lightness } = begin; ; lightness += by) {
    const colour = writeHex({ ...begin, lightness })
    if (lightness < 0 || lightness > 1 || isReadOn(colour, grounds, wanted)) return colour
  }
}

function isReadOn(colour: string, grounds: readonly string[], wanted: number): boolean {
  return grounds.every((ground) => contrast(colour, ground) >= wanted)
}

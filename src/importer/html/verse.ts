import type { Block } from '../../article/article.ts'
import { ancestorsOf, isCalled } from './elements.ts'
import { type Part, settleText } from './text-runs.ts'

type Verse = Extract<Block, { type: 'verse' }>

const poem = /\b(?:poem|poetry|poet|verse|shi3r|qasida|bayt)\b|شعر|قصيدة/

/** What a page sets between the two halves of a line: three dots, stars, a bar, or a gap as wide as a tab. */
const gap = /\s*(?:\t+|\s(?:\.{2,}|…+|\*{1,3}|={2,}|\/{1,2}|\|)\s)\s*/u

/** Lines of a poem, two hemistichs each, when they look like it or the page says so; else undefined. */
export function verseOf(lines: readonly (readonly Part[])[], element: Element): Verse | undefined {
  const texts = lines
    .map((line) =>
      line
        .map(({ text }) => text)
        .join('')
        .trim(),
    )
    .filter((line) => line !== '')
  if (texts.length < 2 || texts.some((line) => line.length > 120)) return undefined
  const halves = texts.map(halvesOf)
  const isTwofold = halves.filter((half) => half.length === 2).length >= texts.length * 0.75
  const isCalledPoem =
    isCalled(element, poem) ||
    [...ancestorsOf(element)].slice(0, 3).some((one) => isCalled(one, poem))
  if (!isTwofold && !(isCalledPoem && texts.every((line) => line.length <= 90))) return undefined
  return { type: 'verse', lines: halves }
}

function halvesOf(line: string): string[] {
  const halves = line.split(gap).map((half) => settleText([{ text: half }]))
  const [first, second] = halves
  const isHalf = (half: unknown): half is string =>
    typeof half === 'string' && half.length >= 6 && half.length <= 60 && half.includes(' ')
  if (halves.length === 2 && isHalf(first) && isHalf(second)) return [first, second]
  const whole = settleText([{ text: line }])
  return [typeof whole === 'string' ? whole : line]
}

import type { Block } from '../../article/article.ts'
import { halvesOfVerse } from '../press/verse.ts'
import { ancestorsOf, isCalled } from './elements.ts'
import { type Part, settleText } from './text-runs.ts'

type Verse = Extract<Block, { type: 'verse' }>

const poem = /\b(?:poem|poetry|poet|verse|shi3r|qasida|bayt)\b|شعر|قصيدة/

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
  return { type: 'verse', lines: isCalledPoem ? texts.map(halvesOfPoem) : halves }
}

/** In what is called a poem an ellipsis between spaces parts hemistichs however short they are. */
function halvesOfPoem(line: string): string[] {
  const found = halvesOf(line)
  const parts = line.split(/\s…\s/)
  return found.length === 1 && parts.length === 2 ? parts.flatMap(halvesOf) : found
}

function halvesOf(line: string): string[] {
  const settled = (text: string) => {
    const whole = settleText([{ text }])
    return typeof whole === 'string' ? whole : text
  }
  return (halvesOfVerse(line) ?? [line]).map(settled)
}

import type { Block, Run, Text } from '../../../article/article.ts'
import { blockLetter, blockText } from '../../../article/blocks.ts'
import { comparable } from '../../../article/text/folding.ts'
import type { FoundArticle } from '../../formats/format.ts'
import { runsOf } from '../../markup/text-runs.ts'

/** A step: takes a found article and returns one in which newspapers’ habits are settled. */
export type BlockStep = (found: FoundArticle) => FoundArticle

/** The same found article with other fields of its article. */
export function withArticle(
  found: FoundArticle,
  fields: Partial<FoundArticle['article']>,
): FoundArticle {
  return { ...found, article: { ...found.article, ...fields } }
}

/** The words of a paragraph, a heading, a quote or a note; undefined for any other block. */
export function lineOf(block: Block | undefined): string | undefined {
  return block === undefined || blockLetter(block) === undefined ? undefined : blockText(block)
}

/** No headline, deck or caption is longer. */
const longestKey = 2000

/** The words of a block for comparing. */
export function keyOf(block: Block): string {
  return comparable(blockText(block).slice(0, longestKey))
}

/** The link of a text that is nothing but one link, save signs and brackets around it. */
export function linkOfAll(text: Text): string | undefined {
  const runs = runsOf(text).filter((run) => /[\p{L}\p{N}]/u.test(run.text))
  const [first] = runs
  return first?.href !== undefined && runs.every((run) => run.href === first.href)
    ? first.href
    : undefined
}

/** How much of a text is links, from 0 to 1. */
export function linkedShare(text: Text): number {
  const runs = runsOf(text)
  const all = runs.reduce((sum, run) => sum + run.text.trim().length, 0)
  const linked = runs.reduce(
    (sum, run) => sum + (run.href === undefined ? 0 : run.text.trim().length),
    0,
  )
  return all === 0 ? 0 : linked / all
}

/** A text without its first characters, its marks kept. */
export function cutStart(text: Text, length: number): Text {
  let left = length
  const kept: (string | Run)[] = []
  for (const run of runsOf(text)) {
    const rest = run.text.slice(Math.min(left, run.text.length))
    left = Math.max(0, left - run.text.length)
    if (rest === '') continue
    const { text: _, ...marks } = run
    kept.push(Object.keys(marks).length === 0 ? rest : { ...run, text: rest })
  }
  const [first] = kept
  if (first !== undefined)
    kept[0] =
      typeof first === 'string' ? first.trimStart() : { ...first, text: first.text.trimStart() }
  return kept.length === 1 && typeof kept[0] === 'string' ? kept[0] : kept
}

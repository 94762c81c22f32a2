import type { Block } from '../../article/article.ts'

/** Pages begin their subheads at any level: the highest that is used is 2, all below it 3. */
export function settleLevels(blocks: readonly Block[]): Block[] {
  const levels = blocks.flatMap((block) => (block.type === 'heading' ? [Number(block.level)] : []))
  const highest = Math.min(...levels)
  return blocks.map((block) =>
    block.type === 'heading' ? { ...block, level: Number(block.level) <= highest ? 2 : 3 } : block,
  )
}

/** A divider parts two blocks: not at an end, not beside another. */
export function withoutEdges(blocks: readonly Block[]): Block[] {
  const kept = blocks.filter(
    (block, at) => block.type !== 'divider' || (at > 0 && blocks[at - 1]?.type !== 'divider'),
  )
  return kept.at(-1)?.type === 'divider' ? kept.slice(0, -1) : kept
}

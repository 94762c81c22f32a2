import type { Block } from './article.ts'
import { blockLetter, blockText } from './blocks.ts'
import { comparable } from './text/folding.ts'
import { hashOf } from './text/hash.ts'

/**
 * An address within the article for each paragraph, heading, quote and note: `p-1k3f9x` from its own words, so that a
 * link to it outlives what is added before it and a comma that is mended in it. An addition to a live coverage, which is
 * often rewritten, has its address from its time. Blocks without words have none.
 */
export function blockIds(blocks: readonly Block[]): (string | null)[] {
  const seen = new Map<string, number>()
  return blocks.map((block) => {
    const letter = blockLetter(block)
    if (letter === undefined) return null
    const id = `${letter}-${hashOf(block.type === 'entry' ? block.time : opening(blockText(block))).toString(36)}`
    const times = (seen.get(id) ?? 0) + 1
    seen.set(id, times)
    return times === 1 ? id : `${id}-${times}`
  })
}

/** The first 120 characters of what is compared; a text is folded to its end only where marks leave fewer of its start. */
function opening(text: string): string {
  const start = comparable(text.slice(0, 180))
  const isEnough = start.length > 150 || text.length <= 180
  return (isEnough ? start : comparable(text)).slice(0, 120)
}

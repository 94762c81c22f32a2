import type { Block } from './article.ts'
import { blockText } from './reading-time.ts'
import { comparable } from './text/folding.ts'

/**
 * An address within the article for each paragraph, heading, quote and note: `p-1k3f9x` from its own words, so that a
 * link to it outlives what is added before it and a comma that is mended in it. Blocks without words have none.
 */
export function blockIds(blocks: readonly Block[]): (string | null)[] {
  const seen = new Map<string, number>()
  return blocks.map((block) => {
    const letter = letters[block.type]
    if (letter === undefined) return null
    const id = `${letter}-${hash(opening(blockText(block)))}`
    const times = (seen.get(id) ?? 0) + 1
    seen.set(id, times)
    return times === 1 ? id : `${id}-${times}`
  })
}

const letters: Partial<Record<Block['type'], string>> = {
  paragraph: 'p',
  heading: 'h',
  quote: 'q',
  note: 'n',
}

/** The first 120 characters of what is compared; a long text is not folded for them to its end. */
function opening(text: string): string {
  const start = comparable(text.slice(0, 300))
  return (start.length > 150 ? start : comparable(text)).slice(0, 120)
}

/** FNV-1a, 32 bits in base 36: short, and the same on every machine. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  }
  return (value >>> 0).toString(36)
}

import type { Block } from '../../../article/article.ts'
import { comparable } from '../../../article/text/folding.ts'
import { countWords } from '../sentences.ts'
import { type BlockStep, keyOf, lineOf, withArticle } from './block-text.ts'

/** So many blocks from the end of a text begins what a site says of its writer, and no longer is one of them. */
const farthest = 6
const longest = 600

const label =
  /^(?:عن|نبذه عن|حول) (?:ال)?(?:كاتب|كاتبه|مؤلف|مؤلفه|مولف|مولفه|محرر|محرره)$|^(?:about|written by) the author$/u

/** Drops what a site says of the writer below a text: her name as a heading, or «عن الكاتب», and a line or two. */
export const dropAuthorBox: BlockStep = (found) => {
  const { body, bylines = [] } = found.article
  const names = new Set(bylines.map(({ name }) => comparable(name)))
  const isStart = (block: Block, at: number) => {
    const key = keyOf(block)
    if (at === 0 || !(names.has(key) || label.test(key))) return false
    // A name in a paragraph may be that of a speaker; in a heading at the end it is the writer's.
    return block.type === 'heading' || (label.test(key) && countWords(key) <= 3)
  }
  const start = body.findIndex((block, at) => at >= body.length - farthest && isStart(block, at))
  const below = start < 0 ? [] : body.slice(start + 1)
  const isBox = start > 0 && below.every((block) => (lineOf(block) ?? '').length <= longest)
  return isBox ? withArticle(found, { body: body.slice(0, start) }) : found
}

import type { Block, Text } from '../../../article/article.ts'
import { plainText } from '../../../article/text/plain-text.ts'
import { runsOf } from '../../markup/text-runs.ts'
import { listMarkOf } from '../list-signs.ts'
import { countWords, endsSentence } from '../sentences.ts'
import { type BlockStep, withArticle } from './block-text.ts'

/** Takes short strong paragraphs between two others as the subheads they are meant as, and says so. */
export const takeSubheads: BlockStep = (found) => {
  const { body } = found.article
  const doubts = [...found.doubts]
  const levels = body.flatMap((block) => (block.type === 'heading' ? [block.level] : []))
  const level = levels.includes(2) ? 3 : 2
  const settled = body.map((block, at): Block => {
    if (block.type !== 'paragraph' || !isSubhead(block.text, body[at - 1], body[at + 1]))
      return block
    const text = plainText(block.text).replace(/^[*•\s]+|[*\s]+$/gu, '')
    const why = 'a short strong line without a full stop, over a paragraph'
    doubts.push({ decision: `took «${text}» as a subhead`, why })
    return { type: 'heading', level, text }
  })
  return { ...withArticle(found, { body: settled }), doubts }
}

function isSubhead(text: Text, above: Block | undefined, below: Block | undefined): boolean {
  const runs = runsOf(text).filter((run) => run.text.trim() !== '')
  if (!runs.every((run) => run.strong === true && run.href === undefined)) return false
  const line = plainText(text)
  if (line.length > 90 || countWords(line) > 12 || countWords(line) < 2) return false
  // A question is a subhead in one paper and an interviewer's words in another; those are sentences by themselves.
  if (endsSentence(line) || /[،؛,;:]$/u.test(line) || listMarkOf(line) !== undefined) return false
  if (below?.type !== 'paragraph' || above?.type === 'heading') return false
  return !runsOf(below.text).every((run) => run.strong === true)
}

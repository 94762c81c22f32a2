import type { Doubt, Draft } from '../draft.ts'
import { isButton, isTextSizeButton } from '../page-parts.ts'
import { endings } from './endings.ts'

/** Drops what is left of the header, the labels over the headline, and what the cards stood above. */
export function residue(draft: Draft): Draft {
  const above = draft.above.filter((line) => !isButton(line.text) && !isTextSizeButton(line.text))
  const doubts = above.map(
    (line): Doubt => ({
      line: line.number,
      decision: `left out «${line.text}»`,
      why: 'stands over the headline; perhaps a section, never taken for one',
    }),
  )
  return endings({ ...draft, above: [], header: [], doubts: [...draft.doubts, ...doubts] })
}

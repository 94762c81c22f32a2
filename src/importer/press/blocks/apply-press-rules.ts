import type { FoundArticle } from '../../formats/format.ts'
import { dropAuthorBox } from './author-box.ts'
import type { BlockStep } from './block-text.ts'
import { takeCaptions } from './captions.ts'
import { takeDateline } from './datelines.ts'
import { dropEndings } from './endings.ts'
import { takeLists } from './lists.ts'
import { dropOpening, takeLeadPicture } from './opening.ts'
import { takeRelated } from './related.ts'
import { takeSignature } from './signatures.ts'
import { takeSubheads } from './subheads.ts'

/** The steps that settle newspapers' habits in texts that came as blocks. A test fails when two with a reason are exchanged. */
export const blockSteps: readonly BlockStep[] = [
  // Before dropOpening: under the lead picture stands its caption, which is no line of the head.
  takeCaptions,
  takeLeadPicture,
  // Before takeDateline: a place stands at the head of the first paragraph, not over a repeated headline.
  dropOpening,
  takeDateline,
  // Before takeSignature: below «(رويترز)» stand tags and links.
  dropEndings,
  dropAuthorBox,
  takeRelated,
  takeSignature,
  // Before takeSubheads: strong items of a list are no subheads.
  takeLists,
  takeSubheads,
]

/** Settles newspapers' habits in a found article: bylines, datelines, captions, links to other stories. */
export function applyPressRules(found: FoundArticle): FoundArticle {
  return blockSteps.reduce((settled, step) => step(settled), found)
}

import type { Step } from './block-text.ts'
import { blockCaptions } from './captions.ts'
import { datelines } from './datelines.ts'
import { leftovers } from './endings.ts'
import { signLists } from './lists.ts'
import { leadPicture, opening } from './opening.ts'
import { relatedLinks } from './related.ts'
import { signatures } from './signatures.ts'
import { subheads } from './subheads.ts'

/** Newsrooms' habits in texts that came as blocks; each step is pure. */
export const findSteps: readonly Step[] = [
  // Before opening: under the lead picture stands its caption, which is no line of the head.
  blockCaptions,
  leadPicture,
  // Before datelines: a place stands at the head of the first paragraph, not over a repeated headline.
  opening,
  datelines,
  // Before signatures: below «(رويترز)» stand tags and links.
  leftovers,
  relatedLinks,
  signatures,
  // Before subheads: strong items of a list are no subheads.
  signLists,
  subheads,
]

/** Tidies what a source found as newspapers' texts need it: bylines, datelines, captions, links to other stories. */
export function tidyFind<F extends Parameters<Step>[0]>(find: F): ReturnType<Step> {
  return findSteps.reduce<ReturnType<Step>>((tidied, step) => step(tidied), find)
}

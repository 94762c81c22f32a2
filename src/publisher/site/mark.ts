import { createHash } from 'node:crypto'
import type { EditionFolder } from '../edition/edition-folder.ts'
import type { ThemeColours } from './colours.ts'

/** The mark of an edition that has none of its own: the reed pen's dot. */
function defaultMark({ paper, rubric }: ThemeColours): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><path fill="${paper}" d="M0 0h64v64H0z"/><path fill="${rubric}" d="m32 10 22 22-22 22-22-22z"/></svg>`
}

/** The edition's mark, `images/mark.svg` or the dot, and a file name that changes with it: `favicon-0f3a….svg`. */
export function markOf(
  folder: EditionFolder,
  colours: ThemeColours,
): { file: string; content: Uint8Array } {
  const content = folder.images.has('images/mark.svg')
    ? folder.image('images/mark.svg')
    : Buffer.from(defaultMark(colours))
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  return { file: `favicon-${hash}.svg`, content }
}

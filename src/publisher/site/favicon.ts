import { createHash } from 'node:crypto'
import { siteFile } from '../../article/published-files.ts'
import type { ThemeColours } from '../page/colours.ts'
import type { Pictures } from '../pictures/pictures.ts'
import { fixedFiles, type Input, type Output } from './output.ts'
import type { Publication } from './publication.ts'

/** The mark of an edition that has none of its own: the reed pen's dot. */
function defaultMark({ paper, rubric }: ThemeColours): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><path fill="${paper}" d="M0 0h64v64H0z"/><path fill="${rubric}" d="m32 10 22 22-22 22-22-22z"/></svg>`
}

/** Where an edition may have a mark of its own. */
export const ownMark = 'images/mark.svg'

/** What the favicon and its name depend on; every page names it. */
export const faviconInput: Input = `picture:${ownMark}`

/** The picture by which browsers show the site; its name changes with it: `favicon-0f3a….svg`. */
export interface Favicon {
  file: string
  content: Uint8Array
  /** Whether it fills its square, so that a phone may cut it to the form of its icons. */
  isMaskable: boolean
}

/** Takes the edition's own mark as its favicon, else the dot. */
export function makeFavicon(pictures: Pictures, colours: ThemeColours): Favicon {
  const own = pictures.drawing(ownMark)?.content
  const content = own ?? Buffer.from(defaultMark(colours))
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  return { file: `favicon-${hash}.svg`, content, isMaskable: own === undefined }
}

/** What stands in the manifest beside the favicon depends on: which icons were made of it. */
export const iconsInput: Input = `shown:${ownMark}`

/**
 * The favicon, and its icons for home screens. That of Apple's phones is asked for at the root of a host and needs no link
 * in each page; below a path nobody looks for it, and they take one of the manifest's.
 */
export function faviconOutput({ favicon, icons, base }: Publication): Output<string> {
  const files = icons.flatMap(({ use, file, content }) => {
    if (use !== 'apple') return [[file, content] as const]
    return base === '/' ? [[siteFile.appleIcon, content] as const] : []
  })
  const inputs = [faviconInput, 'app'] as const
  return fixedFiles(
    Object.fromEntries(
      [[favicon.file, favicon.content] as const, ...files].map(([file, content]) => [
        file,
        { inputs, make: () => content },
      ]),
    ),
  )
}

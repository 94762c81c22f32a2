import { comparable } from '../../../article/text/folding.ts'
import { readSpokenLabel } from '../../press/captions.ts'
import type { Line } from './page-article.ts'

/**
 * Makes one line of a picture that a page describes in labelled ones, «صدر الصورة، Getty Images» and
 * «التعليق على الصورة، مطر على التراب» → «مطر على التراب (Getty Images)».
 */
export function joinPictures(lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  for (const line of lines) {
    const { caption, credit } = readSpokenLabel(line.text) ?? {}
    const above = joined.at(-1)
    if (caption !== undefined && above?.figure !== undefined && above.figure.caption === undefined)
      joined.splice(-1, 1, described(above, caption, above.figure.credit))
    else if (credit === undefined && caption === undefined) joined.push(line)
    else joined.push(described(line, caption, credit))
  }
  return joined
}

function described(line: Line, caption: string | undefined, credit: string | undefined): Line {
  const figure = {
    type: 'figure' as const,
    ...(caption === undefined ? {} : { caption }),
    ...(credit === undefined ? {} : { credit }),
  }
  const text = [caption, credit === undefined ? undefined : `(${credit})`]
    .filter((part) => part !== undefined)
    .join(' ')
  return { ...line, text, key: comparable(text) || text, figure }
}

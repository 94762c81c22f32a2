import { isButton, isTextSizeButton } from '../../press/buttons.ts'
import { dropEndings } from './endings.ts'
import type { Line, LineDoubt, PageArticle } from './page-article.ts'

/** More labels than these over a headline are a menu, told of once. */
const mostTold = 6

/** Drops what is left of the header, the labels over the headline, and what the cards stood above. */
export function dropHeaderRest(article: PageArticle): PageArticle {
  const above = article.above.filter((line) => !isButton(line.text) && !isTextSizeButton(line.text))
  const doubts = above.length > mostTold ? [menu(above)] : above.map(label)
  return dropEndings({ ...article, above: [], header: [], doubts: [...article.doubts, ...doubts] })
}

function label({ number, text }: Line): LineDoubt {
  return {
    line: number,
    decision: `left out «${text}»`,
    why: 'stands over the headline; perhaps a section, never taken for one',
  }
}

function menu(lines: readonly Line[]): LineDoubt {
  return {
    line: lines[0]?.number ?? 1,
    decision: `left out ${lines.map(({ text }) => `«${text}»`).join(', ')}`,
    why: 'stand over the headline, as a menu does',
  }
}

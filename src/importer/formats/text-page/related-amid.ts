import type { RelatedCard } from '../../../article/article.ts'
import { isButton } from '../../press/buttons.ts'
import { readByline } from '../../press/bylines.ts'
import { headlineBeside, isRelatedKey } from '../../press/related.ts'
import { countWords, isProse } from '../../press/sentences.ts'
import { isCardAt } from './card-lines.ts'
import type { Line, LineDoubt } from './page-article.ts'

/**
 * Takes what else there is to read out of the midst of a story: «اقرأ أيضاً: خزّافة الجبل تعود» on one line, or headlines
 * under «اقرأ أيضاً».
 */
export function takeRelatedAmid(all: readonly Line[]): {
  lines: Line[]
  cards: RelatedCard[]
  doubts: LineDoubt[]
} {
  const cards: RelatedCard[] = []
  const doubts: LineDoubt[] = []
  const lines: Line[] = []
  const take = (line: Line, headline: string, why: string) => {
    cards.push({ headline })
    doubts.push({ line: line.number, decision: 'taken as the headline of a related card', why })
  }
  for (let at = 0; at < all.length; at++) {
    const line = all[at]
    if (line === undefined) continue
    const headline = headlineBeside(line.text)
    const amid = headlinesAmid(all, at)
    if (headline !== undefined)
      take(line, headline, 'stands behind a heading of related articles, on its line')
    else if (amid > 0) {
      for (const one of all.slice(at + 1, at + amid + 1))
        if (!isButton(one.text))
          take(one, one.text, 'stands under a heading of related articles amid the story')
      at += amid
    } else lines.push(line)
  }
  return { lines, cards, doubts }
}

/**
 * How many lines under «اقرأ أيضاً» are headlines amid a story: it goes on below them, paragraph upon paragraph, and the
 * related cards have a heading of their own further down.
 */
function headlinesAmid(lines: readonly Line[], at: number): number {
  const line = lines[at]
  if (line === undefined || !isRelatedKey(line.key)) return 0
  const below = lines.slice(at + 1)
  const prose = below.findIndex(({ text }) => isProse(text))
  const block = below.findIndex((one, n) => n > 0 && one.blanksBefore > 0)
  const isBlock = block > 1 && block < prose
  const story = isBlock ? block : prose
  const end = below.findIndex((one) => isRelatedKey(one.key))
  if (story < 1 || end < story) return 0
  const headlines = below.slice(0, story).filter(({ text }) => !isButton(text))
  const rest = below.slice(story, end)
  const paragraphs = rest.filter(
    ({ text }, n) => isProse(text) && (isBlock || isProse(rest[n + 1]?.text ?? '')),
  )
  const isCards = rest.some((one, n) => isCardAt(rest, n) || readByline(one.text)?.sure === true)
  const areHeadlines = headlines.every(({ text }) => countWords(text) >= 3)
  const goesOn = paragraphs.length >= (isBlock ? 2 : 1)
  return goesOn && !isCards && headlines.length <= mostAmid && areHeadlines ? story : 0
}

/** How many headlines stand amid a story at most. */
const mostAmid = 4

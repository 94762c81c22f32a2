import { blockAttribution, blockText } from '../../article/blocks.ts'
import type { ArticleView, PublishedBlock } from '../../article/edition.ts'
import { fitExcerpts, type MarkedText } from './fit-excerpts.ts'
import type { Mark, Marker } from './marks.ts'
import type { Excerpt } from './search-result.ts'
import { yieldToBrowser } from './yield-to-browser.ts'

const mostExcerpts = 3
/** About three lines on a phone. */
const excerptLetters = 180

/** A text, the marks in it that fit into an excerpt together, and how many different words they mark. */
interface Window extends MarkedText {
  kinds: number
}

/** Lists all texts of an article in reading order. */
export function getArticleTexts({ article }: ArticleView): string[] {
  return [
    article.headline,
    article.deck ?? '',
    ...(article.bylines ?? []).map(({ name }) => name),
    article.lead?.caption ?? '',
    ...article.body.map(textOf),
  ]
}

function textOf(block: PublishedBlock): string {
  const said = blockText(block)
  const whose = blockAttribution(block)
  return whose === undefined ? said : `${said} ${whose}`
}

/**
 * Cuts an excerpt out of an article: from up to three texts that have most of the words that are marked, in reading
 * order. Where only the headline has them, the article's beginning. With it come the article's picture and its minutes.
 */
export async function makeExcerpt(
  view: ArticleView,
  mark: Marker,
): Promise<Omit<Excerpt, 'missing'>> {
  const windows: Window[] = []
  const texts = getArticleTexts(view)
  for (const [at, text] of texts.entries()) {
    // A deck often repeats the first lines of the body: the excerpt is taken from these.
    if (at === 0 || texts.some((one, later) => later > at && one.startsWith(text))) continue
    const best = findDensestMarks(text, mark(text))
    if (best) windows.push(best)
    await yieldToBrowser()
  }
  const best = windows.toSorted((a, b) => b.kinds - a.kinds).slice(0, mostExcerpts)
  const pieces = fitExcerpts(
    best.length > 0 ? windows.filter((window) => best.includes(window)) : beginningOf(view),
  )
  const { lead } = view.article
  return {
    pieces,
    minutes: view.readingMinutes,
    ...(lead?.src !== undefined && { picture: lead }),
  }
}

function beginningOf({ article: { deck, body } }: ArticleView): MarkedText[] {
  const first = body.find(({ type }) => type === 'paragraph')
  const text = deck ?? (first && textOf(first))
  return text ? [{ text, marks: [] }] : []
}

/** Finds the marks with the most different words that fit into one excerpt. */
function findDensestMarks(text: string, marks: Mark[]): Window | undefined {
  let best: Window | undefined
  marks.forEach((first, at) => {
    const inside = marks
      .slice(at, at + 24)
      .filter(({ end }) => end - first.start <= excerptLetters || end === first.end)
    const words = new Set(inside.map(({ start, end }) => text.slice(start, end)))
    if (words.size > (best?.kinds ?? 0)) best = { text, marks: inside, kinds: words.size }
  })
  return best
}

import type { ArticleView, PublishedBlock } from '../../article/edition.ts'
import { blockText } from '../../article/reading-time.ts'
import { breathe } from './breathe.ts'
import type { Excerpt } from './engine.ts'
import { type Mark, markerOf, piecesOf } from './marks.ts'

const mostExcerpts = 3
/** About three lines on a phone. */
const excerptLetters = 180

/** A text, the run of marks in it that says most, and how many different words these are. */
interface Window {
  text: string
  marks: Mark[]
  kinds: number
}

/** All texts of an article in reading order. */
export function textsOf({ article }: ArticleView): string[] {
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
  const whose = block.type === 'quote' || block.type === 'verse' ? block.attribution : undefined
  return whose === undefined ? said : `${said} ${whose}`
}

/**
 * Finds the texts of an article that have the most words of a query, three at most, in reading order; where only the
 * headline has them, how the article begins.
 */
export async function excerptsOf(view: ArticleView, query: string): Promise<Excerpt[]> {
  const mark = markerOf(query)
  const windows: Window[] = []
  const texts = textsOf(view)
  for (const [at, text] of texts.entries()) {
    // A deck is often the first lines of the text: these say it better.
    if (at === 0 || texts.some((one, later) => later > at && one.startsWith(text))) continue
    const best = densest(text, mark(text))
    if (best) windows.push(best)
    await breathe()
  }
  if (windows.length === 0) return beginningOf(view)
  const best = windows.toSorted((a, b) => b.kinds - a.kinds).slice(0, mostExcerpts)
  return windows
    .filter((window) => best.includes(window))
    .map(({ text, marks }) => ({ pieces: piecesOf(text, marks) }))
}

function beginningOf({ article: { deck, body } }: ArticleView): Excerpt[] {
  const first = body.find(({ type }) => type === 'paragraph')
  const text = deck ?? (first && textOf(first))
  return text ? [{ pieces: piecesOf(text, []) }] : []
}

/** The run of marks that fits into an excerpt and has the most different words. */
function densest(text: string, marks: Mark[]): Window | undefined {
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

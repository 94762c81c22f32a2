import type { ArticleView, PublishedBlock } from '../../article/edition.ts'
import { blockText } from '../../article/reading-time.ts'
import { breathe } from './breathe.ts'
import type { Excerpt } from './engine.ts'
import { type Mark, markerOf, piecesOf } from './marks.ts'

const mostExcerpts = 3
/** About three lines on a phone. */
const excerptLetters = 180

/** Where an excerpt would begin and end, with the marks in it. */
interface Window {
  text: string
  block: string | undefined
  marks: Mark[]
  kinds: number
}

/** All texts of an article in reading order, each with the address of its block. */
export function textsOf({ article, ids }: ArticleView): { text: string; block?: string }[] {
  const lead = article.lead?.caption
  return [
    { text: article.headline },
    ...(article.deck === undefined ? [] : [{ text: article.deck }]),
    ...(article.bylines ?? []).map(({ name }) => ({ text: name })),
    ...(lead === undefined ? [] : [{ text: lead }]),
    ...article.body.map((block, at) => {
      const address = ids?.[at]
      return { text: textOf(block), ...(address != null && { block: address }) }
    }),
  ]
}

function textOf(block: PublishedBlock): string {
  const said = blockText(block)
  const whose = block.type === 'quote' || block.type === 'verse' ? block.attribution : undefined
  return whose === undefined ? said : `${said} ${whose}`
}

/** Cuts the parts of an article out that have the most words of a query, three at most, in reading order. */
export async function excerptsOf(view: ArticleView, query: string): Promise<Excerpt[]> {
  const mark = markerOf(query)
  const windows: Window[] = []
  const texts = textsOf(view)
  for (const [at, { text, block }] of texts.entries()) {
    // A deck is often the first lines of the text: these say it better.
    if (at === 0 || texts.some((one, later) => later > at && one.text.startsWith(text))) continue
    const marks = mark(text)
    const best = densest(text, marks)
    if (best) windows.push({ text, block, ...best })
    await breathe()
  }
  const chosen = windows
    .map((window, at) => ({ window, at }))
    .sort((a, b) => b.window.kinds - a.window.kinds || a.at - b.at)
    .slice(0, mostExcerpts)
    .sort((a, b) => a.at - b.at)
  return chosen.map(({ window }) => cut(window))
}

/** The run of marks that fits into an excerpt and has the most different words. */
function densest(text: string, marks: Mark[]): Pick<Window, 'marks' | 'kinds'> | undefined {
  let best: Pick<Window, 'marks' | 'kinds'> | undefined
  marks.forEach((first, at) => {
    const inside = marks
      .slice(at, at + 24)
      .filter(({ end }) => end - first.start <= excerptLetters || end === first.end)
    const words = new Set(inside.map(({ start, end }) => text.slice(start, end)))
    if (words.size > (best?.kinds ?? 0)) best = { marks: inside, kinds: words.size }
  })
  return best
}

/** Whole words around the marks, more after them than before. */
function cut({ text, marks, block }: Window): Excerpt {
  const first = marks[0]?.start ?? 0
  const last = marks.at(-1)?.end ?? 0
  const room = Math.max(0, excerptLetters - (last - first))
  const before = Math.max(0, first - Math.floor(room / 3))
  const start = before === 0 ? 0 : wordStart(text, before, first)
  const after = Math.min(text.length, Math.max(last, start + excerptLetters))
  const end = after === text.length ? after : wordEnd(text, after, last)
  const inside = marks.map((mark) => ({ start: mark.start - start, end: mark.end - start }))
  return {
    pieces: piecesOf(text.slice(start, end), inside),
    isCutBefore: start > 0,
    isCutAfter: end < text.length,
    ...(block !== undefined && { block }),
  }
}

function wordStart(text: string, from: number, limit: number): number {
  const space = text.slice(from, limit).search(/\s/)
  return space < 0 ? limit : from + space + 1
}

function wordEnd(text: string, from: number, least: number): number {
  const room = text.slice(least, from)
  const kept = room.replace(/\s+\S*$/, '')
  return kept === room && /\S/.test(text[from] ?? ' ') ? least : least + kept.length
}

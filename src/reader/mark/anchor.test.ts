import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Article, Block } from '../../article/article.ts'
import { blockIds } from '../../article/block-ids.ts'
import { blockText } from '../../article/blocks.ts'
import { makeRandom } from '../../article/test-random.ts'
import { findQuote, makeArticleText, quoteStretch } from './anchor.ts'
import { articleBlocks } from './article-blocks.ts'
import { type Draft, makeEditor, type Word } from './test-edits.ts'

function textOf(...blocks: string[]) {
  const body = blocks.map((text): Block => ({ type: 'paragraph', text }))
  return makeArticleText(articleBlocks({ article: { body }, ids: blockIds(body) }))
}

function markOf(article: ReturnType<typeof textOf>, words: string, nth = 1) {
  let from = -1
  for (let count = 0; count < nth; count++) from = article.text.indexOf(words, from + 1)
  const mark = quoteStretch(article, { from, to: from + words.length })
  if (!mark) throw new Error(`no words: ${words}`)
  return mark
}

function wordsFound(article: ReturnType<typeof textOf>, mark: ReturnType<typeof markOf>) {
  const found = findQuote(article, mark)
  return found && article.text.slice(found.from, found.to)
}

const first = 'جاء الماء من تحت الجبل، ماشيًا على ميل لا تراه العين. كم مات منهم؟ لا أحد يعرف.'
const second = 'ثم حُفرت القناة الثانية في عام واحد. كم مات منهم؟ قيل ألف، وقيل أكثر من ذلك.'

describe('a mark', () => {
  it('keeps whole words, with what stands before and after them', () => {
    const article = textOf(first, second)
    const from = article.text.indexOf('شيًا على مي')
    expect(quoteStretch(article, { from, to: from + 11 })).toMatchObject({
      block: blockIds([{ type: 'paragraph', text: first }])[0],
      quote: {
        exact: 'ماشيًا على ميل',
        prefix: 'جاء الماء من تحت الجبل، ',
        suffix: ' لا تراه العين. كم مات منهم؟ لا ',
      },
    })
    expect(quoteStretch(article, { from: 22, to: 24 })).toBeUndefined()
  })

  it.each([
    ['the same', [first, second]],
    ['other white space', [first.replaceAll(' ', ' \n\u00a0 '), second]],
    ['a block before it', ['خبر جديد.', first, second]],
    ['the blocks in another order', [second, first]],
    ['two blocks made one', [`${first} ${second}`]],
    ['the words around it changed', ['وفي رواية أن جاء الماء ماشيًا على ميل لا يُرى', second]],
  ])('finds its words in %s', (_, blocks) => {
    const mark = markOf(textOf(first, second), 'ماشيًا على ميل')
    expect(wordsFound(textOf(...blocks), mark)).toBe('ماشيًا على ميل')
  })

  it('over two blocks finds its words where they follow each other', () => {
    const mark = markOf(textOf(first, second), 'لا أحد يعرف. ثم حُفرت القناة')
    expect(wordsFound(textOf('تمهيد', first, second), mark)).toBe('لا أحد يعرف. ثم حُفرت القناة')
    expect(wordsFound(textOf(first, 'بينهما', second), mark)).toBeUndefined()
  })

  it.each([
    ['vowelled', first.replace('ميل', 'مِيل')],
    ['part of other words', first.replace('ميل ', 'ميلين ')],
    ['part of other words', first.replace('ماشيًا', 'وماشيًا')],
    ['corrected', first.replace('على ميل', 'على ميلٍ خفيّ')],
  ])('is an orphan where its words are %s', (_, text) => {
    const mark = markOf(textOf(first, second), 'ماشيًا على ميل')
    expect(findQuote(textOf(text, second), mark)).toBeUndefined()
  })

  it('on words that stand twice is found by what stands around them and by its block', () => {
    const article = textOf(first, second)
    for (const nth of [1, 2]) {
      const mark = markOf(article, 'كم مات منهم؟', nth)
      const place = article.text.split('كم مات منهم؟', nth).join('كم مات منهم؟').length
      expect(findQuote(article, mark)?.from).toBe(place)
      const moved = textOf(second, 'بينهما فقرة.', first)
      const found = findQuote(moved, mark)
      expect(moved.text.slice(found?.from, (found?.to ?? 0) + 9)).toMatch(
        nth === 1 ? /لا أحد/ : /قيل ألف/,
      )
    }
  })

  it('on words that stand twice is an orphan when nothing tells them apart', () => {
    const mark = markOf(textOf(first, second), 'كم مات منهم؟')
    const other = textOf('سؤال أول: كم مات منهم؟ نعم.', 'سؤال آخر: كم مات منهم؟ كلا.')
    expect(findQuote(other, mark)).toBeUndefined()
  })

  it('is an orphan when the witnesses contradict each other', () => {
    const mark = markOf(textOf(first, second), 'كم مات منهم؟')
    const other = textOf(
      `${first.replace('تراه العين', 'يُرى')} وأكثر.`,
      'ومما كُتب: على ميل لا تراه العين. كم مات منهم؟ نعم، ومضى.',
    )
    expect(findQuote(other, mark)).toBeUndefined()
  })
})

const edits = Number(process.env.SUTUR_EDITS ?? 1000)
const seed = Number(process.env.SUTUR_SEED ?? 18)

describe(`${edits} edits of articles, seed ${seed}`, () => {
  const drafts = readdirSync('public/articles').map((file): Draft => {
    const { body }: Article = JSON.parse(readFileSync(`public/articles/${file}`, 'utf8'))
    return body.map((block) => wordsOf(blockText(block))).filter((block) => block.length > 1)
  })
  const random = makeRandom(seed)
  const { below, plant, edit } = makeEditor(random, drafts.flat(2))
  const counts = { found: 0, orphans: 0, gone: 0, undecided: 0, onlyLikes: 0, moved: 0 }

  function markAndEdit(): void {
    let draft = drafts[below(drafts.length)] ?? []
    if (random() < 0.5) draft = plant(draft)
    const words = draft.flat()
    const start = below(words.length)
    const marked = words.slice(start, start + 1 + below(random() < 0.3 ? 60 : 14))
    const before = read(draft)
    const from = before.starts[start] ?? 0
    const end = start + marked.length - 1
    const to = (before.starts[end] ?? 0) + (words[end]?.text.length ?? 0)
    const mark = quoteStretch(before.article, { from, to })
    if (!mark) return
    const { exact } = mark.quote
    expect(findQuote(before.article, mark)).toEqual({ from, to })

    const focus = draft.findIndex((block) => block.includes(marked[0] ?? { text: '' }))
    for (let left = 1 + below(5); left > 0; left--) draft = edit(draft, focus)
    const { article, starts } = read(draft)
    const found = findQuote(article, mark)
    const places = count(article.text, exact)
    if (!found) {
      counts.orphans++
      if (places === 0) counts.gone++
      else counts.undecided++
      expect(places, exact).not.toBe(1)
      return
    }
    counts.found++
    expect(article.text.slice(found.from, found.to)).toBe(exact)
    const standing = draft.flat()[starts.indexOf(found.from)]
    if (standing === marked[0]) return
    // The same words, but not those that were marked: they are the only ones left, or what stood beside them went along.
    const { prefix, suffix } = mark.quote
    const isLikeIt = article.text.includes(prefix + exact) || article.text.includes(exact + suffix)
    expect(places === 1 || isLikeIt, exact).toBe(true)
    if (places === 1) counts.onlyLikes++
    else counts.moved++
  }

  it('no mark comes to stand on other words, and none is lost whose words are there once', () => {
    while (counts.found + counts.orphans < edits) markAndEdit()
    expect(counts.found, JSON.stringify(counts)).toBeGreaterThan(edits * 0.5)
    expect(counts.gone).toBeGreaterThan(edits * 0.05)
    expect(counts.undecided + counts.moved).toBeLessThan(edits * 0.1)
  })
})

function wordsOf(text: string): Word[] {
  return text
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({ text: word }))
}

/** The text of a draft, and where in it each word begins. */
function read(draft: Draft) {
  const article = textOf(...draft.map((block) => block.map(({ text }) => text).join(' ')))
  let at = 0
  const starts = draft.flat().map(({ text }) => {
    const start = at
    at += text.length + 1
    return start
  })
  return { article, starts }
}

/** How often words stand in a text, counted otherwise than the program does: by a pattern. */
function count(text: string, exact: string): number {
  const letter = '[\\p{L}\\p{N}\\p{M}\u0640]'
  const words = exact.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  const [before, after] = [
    /^[\p{L}\p{N}\p{M}\u0640]/u.test(exact) ? `(?<!${letter})` : '',
    /[\p{L}\p{N}\p{M}\u0640]$/u.test(exact) ? `(?!${letter})` : '',
  ]
  return [...text.matchAll(new RegExp(`(?=${before}${words}${after})`, 'gu'))].length
}

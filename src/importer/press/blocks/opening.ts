import type { Block, Figure } from '../../../article/article.ts'
import { blockText } from '../../../article/blocks.ts'
import { comparable } from '../../../article/text/folding.ts'
import { plainText } from '../../../article/text/plain-text.ts'
import type { FoundArticle } from '../../formats/format.ts'
import { isDataPicture } from '../../markup/data-pictures.ts'
import { isBreadcrumb } from '../breadcrumbs.ts'
import { isButton, isTextSizeButton } from '../buttons.ts'
import { addByline, bylineWords, readByline } from '../bylines.ts'
import { isCity } from '../cities.ts'
import { readLooseDateLine } from '../dates.ts'
import { isPageNotice } from '../notices.ts'
import { splitBeforeAge } from '../relative-dates.ts'
import { countWords, isProse } from '../sentences.ts'
import { type BlockStep, keyOf, lineOf, linkedShare, withArticle } from './block-text.ts'

/** Pages say headline, deck, author, day and section again at the head of the text; so far down they may stand. */
const farthest = 12

/** Takes out of the head of a body what the article says elsewhere: its headline, deck, byline, day, section. */
export const dropOpening: BlockStep = (found) => {
  const { article } = found
  const said = saidElsewhere(found.article, found.section)
  let isOver = false
  let published = article.published
  const bylines = [...(article.bylines ?? [])]
  const body = article.body.filter((block, at) => {
    if (isOver || at >= farthest) return true
    const line = lineOf(block)
    if (line === undefined) return !(block.type === 'divider' || isLinkBar(block))
    if (isFirstLine(block, at, article)) return true
    if (said.has(keyOf(block)) || isPagePart(line) || isFiling(block, line)) return false
    const day = readLooseDateLine(withoutMachinery(line))
    if (day !== undefined) {
      published ??= day.published
      return false
    }
    // «كتبت: ليان الحداد قبل ساعتين»
    const [writer] = splitBeforeAge(line) ?? [line]
    const byline = block.type === 'paragraph' ? readByline(writer) : undefined
    if (byline?.sure === true && !isProse(line)) {
      for (const one of byline.bylines) addByline(bylines, one)
      return false
    }
    isOver = isProse(line) || countWords(line) > 12
    return true
  })
  if (body.length === 0) return found
  return withArticle(found, {
    body,
    ...(published === undefined ? {} : { published }),
    ...(bylines.length === 0 ? {} : { bylines }),
  })
}

/** The first line of a few, a saying or a poem, that its headline was made of: without it the rest says nothing. */
function isFirstLine(
  block: Block,
  at: number,
  { headline, body }: FoundArticle['article'],
): boolean {
  if (at > 0 || block.type !== 'paragraph' || keyOf(block) !== comparable(headline)) return false
  return (
    body.length > 1 && body.every((one) => one.type === 'paragraph' && !isProse(blockText(one)))
  )
}

function saidElsewhere(article: FoundArticle['article'], section: string | undefined): Set<string> {
  const names = (article.bylines ?? []).flatMap(({ name, city = '' }) => [
    name,
    `${name} ${city}`,
    ...bylineWords.split('|').map((word) => `${word} ${name}`),
  ])
  const all = [
    article.headline,
    article.deck ?? '',
    section ?? '',
    article.source?.name ?? '',
    ...names,
  ]
  return new Set(all.map(comparable).filter((key) => key !== ''))
}

/** Whether a line at the head of a text is of the page: a button, the way through its menus, how long ago. */
function isPagePart(line: string): boolean {
  // «الضفة – خاص»: the paper's own name and that the story is its own.
  if (
    /^[\p{L}\s]{2,30}\s*[-–—/:]\s*(?:خاص|متابعات|متابعة)$/u.test(line) &&
    !isCity(line.split(/\s*[-–—/:]/u)[0] ?? '')
  )
    return true
  // A count of readers, or a dash where one would be.
  if (/^[\d٠-٩\s.,+kK–—-]+$/u.test(line)) return true
  return isTextSizeButton(line) || isButton(line) || isPageNotice(line) || isBreadcrumb(line)
}

/** «7 min read · Aug 1, 2023» → «Aug 1, 2023»: what counts reading and readers is no part of a day. */
function withoutMachinery(line: string): string {
  const parts = line.split(/\s*[|·•]\s*/u)
  return parts.length < 2 ? line : parts.filter((part) => !isPagePart(part)).join(' ')
}

/** «18/03/2020 في عمارة، عمّان»: the day and where a story is filed, as links. */
function isFiling(block: Block, line: string): boolean {
  if (block.type !== 'paragraph' || line.length > 160 || linkedShare(block.text) < 0.4) return false
  return /^[\d٠-٩]{1,4}[-/.][\d٠-٩]{1,2}[-/.][\d٠-٩]{2,4}(?!\d)/u.test(line)
}

/** A list of a few words at the head of a text is the way through the menus, or buttons. */
function isLinkBar(block: Block): boolean {
  return block.type === 'list' && block.items.every((item) => countWords(plainText(item)) <= 3)
}

/** The picture over an article: that at the head of its body, else the one that was found for it. Shown once. */
export const takeLeadPicture: BlockStep = (found) => {
  const { article } = found
  const first = article.body.findIndex(
    (block) => block.type !== 'figure' || block.src !== undefined,
  )
  const opener = article.body[first]
  if (opener?.type === 'figure') {
    const lead =
      article.lead !== undefined && isSame(opener, article.lead)
        ? { ...article.lead, ...opener }
        : opener
    const body = article.body.filter(
      (block) => block !== opener && !(block.type === 'figure' && isSame(block, lead)),
    )
    return body.length === 0 ? found : withArticle(found, { lead, body })
  }
  const { lead } = article
  if (lead === undefined) return found
  const twin = article.body.find(
    (block): block is Figure => block.type === 'figure' && isSame(block, lead),
  )
  const body = article.body.filter((block) => block !== twin)
  return twin === undefined || body.length === 0
    ? found
    : withArticle(found, { lead: { ...lead, ...twin }, body })
}

/** One picture in two sizes has one name; a caption said twice is of one picture. */
function isSame(a: Figure, b: Figure): boolean {
  if (
    a.caption !== undefined &&
    b.caption !== undefined &&
    comparable(a.caption) === comparable(b.caption)
  )
    return true
  return a.src !== undefined && b.src !== undefined && nameOf(a.src) === nameOf(b.src)
}

function nameOf(src: string): string {
  if (isDataPicture(src)) return src
  const name = (src.split(/[?#]/)[0] ?? '').split('/').at(-1) ?? ''
  return name.replace(/[-_.]?\d{2,4}x\d{2,4}|[-_]scaled|@\dx/g, '').toLowerCase() || src
}

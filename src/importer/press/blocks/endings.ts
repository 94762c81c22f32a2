import type { Block, Text } from '../../../article/article.ts'
import { comparable } from '../../../article/text/folding.ts'
import { plainText } from '../../../article/text/plain-text.ts'
import { runsOf } from '../../markup/text-runs.ts'
import { isButton, isTextSizeButton } from '../buttons.ts'
import { endingHeadingOf, tagsInLine } from '../endings.ts'
import { isAdvertisement, isPageNotice, isPaywallNotice, isReaderNotice } from '../notices.ts'
import { countWords, endsSentence, isProse } from '../sentences.ts'
import { type BlockStep, lineOf, linkedShare, withArticle } from './block-text.ts'

/** Where a site keeps what it owes its lawyers; two such links make a paragraph the site's own. */
const legalPath =
  /(?:privacy|terms|guidelines|cookie|conditions|datenschutz|impressum|mentions-legales|confidentialite|gizlilik|kvkk|termos|privacidad)/i

/** Drops what a page says about itself amid and below its text; tags at the end become keywords. */
export const dropEndings: BlockStep = (found) => {
  const all = found.article.body
  const areNotices = all.map((block, at) => isNotice(block, at, all))
  const kept = all.filter((_, at) => !areNotices[at] && !isOverNotices(at, all, areNotices))
  const { body, keywords } = withoutClosing(kept)
  if (body.length === 0) return found
  return {
    ...withArticle(found, { body }),
    keywords: [...new Set([...found.keywords, ...keywords])],
  }
}

/** «النشرة الاقتصادية» over nothing but «اشترك في نشرتنا…» goes with it. */
function isOverNotices(at: number, all: readonly Block[], areNotices: readonly boolean[]): boolean {
  if (all[at]?.type !== 'heading' || areNotices[at + 1] !== true) return false
  const next = areNotices.findIndex((isNotice, below) => below > at && !isNotice)
  return next < 0 || all[next]?.type === 'heading'
}

function isNotice(block: Block, at: number, all: readonly Block[]): boolean {
  const line = lineOf(block)
  if (line === undefined) return block.type === 'list' && block.items.every(isButtonText)
  // The longest line that any rule below may drop has 300 characters.
  if (line.length > 300) return 'text' in block && isLegal(block.text)
  const key = comparable(line)
  if (isTextSizeButton(line) || isAdvertisement(key) || isPageNotice(line, key)) return true
  if (line.length <= 300 && isReaderNotice(key)) return true
  if ('text' in block && isLegal(block.text)) return true
  const isLast = at >= all.length - 2
  if (isLast && line.length <= 300 && isPaywallNotice(key)) return true
  if (!isButton(line, key)) return false
  // One button may be a word of the story, «إكس»; several in a row, or one at an end, are the page's.
  const beside = [all[at - 1], all[at + 1]].map(lineOf)
  return beside.some((other) => other === undefined || isButton(other))
}

function isButtonText(item: Text): boolean {
  return isButton(plainText(item)) || plainText(item).trim() === ''
}

function isLegal(text: Text): boolean {
  const links = runsOf(text).flatMap((run) =>
    run.href !== undefined && legalPath.test(run.href) ? [run.href] : [],
  )
  return new Set(links).size >= 2
}

/** Cuts off what stands below the last paragraph: tags, what others read, the way to write a comment. */
function withoutClosing(all: readonly Block[]): { body: Block[]; keywords: string[] } {
  const start = all.findIndex((block, at) => {
    const line = at === 0 ? undefined : lineOf(block)
    const kind = line === undefined ? undefined : endingHeadingOf(line.replace(/:$/, ''))
    return kind !== undefined && all.slice(at + 1).every((below) => isBelow(below))
  })
  const body = start < 0 ? [...all] : all.slice(0, start)
  const isTags =
    start >= 0 && endingHeadingOf((lineOf(all[start]) ?? '').replace(/:$/, '')) === 'tags'
  const keywords = isTags ? all.slice(start + 1).flatMap(tagsOf) : []
  const last = lineOf(body.at(-1))
  const inline = body.length > 1 ? tagsInLine(last ?? '') : undefined
  if (inline !== undefined) {
    body.pop()
    keywords.push(...inline)
  }
  return { body, keywords }
}

function isBelow(block: Block): boolean {
  if (block.type === 'list')
    return block.items.every((item) => linkedShare(item) > 0.8 || countWords(plainText(item)) <= 6)
  const line = lineOf(block)
  return line === undefined || !isProse(line)
}

function tagsOf(block: Block): string[] {
  const texts = block.type === 'list' ? block.items.map(plainText) : [lineOf(block) ?? '']
  return texts
    .map((text) => text.replace(/^#/, '').trim())
    .filter((text) => text !== '' && countWords(text) <= 5 && !endsSentence(text))
}

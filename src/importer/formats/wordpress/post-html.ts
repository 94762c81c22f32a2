import { embedHtml, type ShortcodeContext, withoutShortcodes } from './known-shortcodes.ts'
import { withParagraphBreaks } from './paragraph-breaks.ts'
import { withFullPictures } from './pictures.ts'
import type { SiteIndex } from './site-index.ts'

/** What writing a post as HTML needs to know, and what it finds out. */
export interface PostContext extends ShortcodeContext {
  index: Pick<SiteIndex, 'attachments' | 'attachedTo' | 'blocks'>
  /** The HTML of its footnotes, which the block editor keeps beside the text. */
  footnotes: readonly string[]
}

/** `<!-- wp:image {"id":5} -->`, `<!-- /wp:image -->`, `<!-- wp:latest-posts /-->` */
const blockComment =
  /<!--\s+(\/)?wp:([a-z][a-z0-9_-]{0,60}(?:\/[a-z][a-z0-9_-]{0,60})?)\s+(\{[^\n]{0,200000}?\}\s+)?(\/)?-->/g

/** Blocks by which plugins show a part of a text to members alone. */
const membersOnly = /premium-content|paywall|members?-?only|restrict|membership|paid|subscriber/
/** Reusable blocks in each other, deeper than anybody makes them; one may hold itself. */
const deepest = 4

/**
 * The text of a post as the HTML that its readers saw, of either editor: paragraphs, pictures in their full size,
 * what shortcodes and reusable blocks stand for. What was for members alone is not in it.
 */
export function postHtml(content: string, context: PostContext): string {
  const whole = withReusableBlocks(content, context.index.blocks)
  const isOfBlocks = /<!--\s+wp:[a-z]/.test(whole)
  const html = isOfBlocks ? blocksHtml(whole, context) : classicHtml(whole, context)
  return withFullPictures(html, context.index.attachments)
}

function classicHtml(content: string, context: PostContext): string {
  const text = content
    .replace(/<!--\s*(?:more\b[^>]*|nextpage|noteaser)\s*-->/gi, '\n\n')
    .replace(/<!--[\s\S]*?-->/g, '')
  return withParagraphBreaks(withoutShortcodes(text, context), embedHtml)
}

function withReusableBlocks(
  content: string,
  blocks: ReadonlyMap<string, string>,
  depth = 0,
): string {
  if (depth >= deepest || !content.includes('wp:block')) return content
  return content.replace(
    /<!--\s+wp:block\s+\{[^\n]{0,2000}?"ref":(\d{1,12})[^\n]{0,2000}?\}\s+\/?-->/g,
    (_, id: string) => withReusableBlocks(blocks.get(id) ?? '', blocks, depth + 1),
  )
}

/** Texts of the block editor: its own blocks are HTML already, what it took over from the classic editor is not. */
function blocksHtml(content: string, context: PostContext): string {
  const open: string[] = []
  let html = ''
  let at = 0
  const addUpTo = (end: number) => {
    const text = content.slice(at, end)
    if (open.some((name) => membersOnly.test(name))) return
    const isClassic = open.length === 0 || open.at(-1) === 'freeform' || open.at(-1) === 'shortcode'
    html += isClassic ? classicHtml(text, context) : text
  }
  for (const { 0: whole, 1: isEnd, 2: name = '', 4: isEmpty, index } of content.matchAll(
    blockComment,
  )) {
    addUpTo(index)
    at = index + whole.length
    if (isEnd !== undefined) open.length = Math.max(0, open.lastIndexOf(name))
    else if (isEmpty === undefined) open.push(name)
    else if (name.includes('paywall')) {
      count(context.hidden, name)
      return settled(html, context)
    } else if (name === 'footnotes') html += footnotesHtml(context)
    else if (name.includes('/')) count(context.unknown, `wp:${name}`)
    const isOutermost = open.filter((one) => membersOnly.test(one)).length === 1
    if (isEnd === undefined && membersOnly.test(name) && isOutermost) count(context.hidden, name)
  }
  addUpTo(content.length)
  return settled(html, context)
}

function footnotesHtml({ footnotes }: PostContext): string {
  if (footnotes.length === 0) return ''
  return `<ol>${footnotes.map((one) => `<li>${one}</li>`).join('')}</ol>`
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

/** An embed block holds an address as its text, and its caption. */
const embedBlock =
  /<figure\b[^<>]*\bwp-block-embed\b[^<>]*>\s*<div\b[^<>]*>\s*(https?:\/\/[^\s<>"]{4,2000})\s*<\/div>\s*(?:<figcaption\b[^<>]*>([\s\S]{0,3000}?)<\/figcaption>)?\s*<\/figure>/gi

function settled(html: string, context: PostContext): string {
  const text = html.replace(embedBlock, (_, url: string, caption = '') =>
    embedHtml(url, caption.replace(/<[^<>]*>/g, '').trim()),
  )
  return withoutShortcodes(withVerseGaps(text), context)
}

/** In a block of verse, spaces that stand side by side part two hemistichs, and a line may end with a `<br>`. */
function withVerseGaps(html: string): string {
  return html.replace(/<pre\b[^<>]*\bwp-block-verse\b[^<>]*>[\s\S]*?<\/pre>/gi, (verse) =>
    verse.replace(/<br\s*\/?>/gi, '\n').replace(/(\S)[ \u00a0]{3,}(?=\S)/g, '$1\t'),
  )
}

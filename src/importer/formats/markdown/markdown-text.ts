import type { Token } from 'markdown-it'
import type { Figure, Run, Text } from '../../../article/article.ts'
import { linkOrPathOf, pictureOf } from '../../markup/links.ts'
import { plainWords } from '../../markup/plain-words.ts'
import { settleText } from '../../markup/text-runs.ts'
import { defined } from '../json/json-values.ts'

/** The words of an inline token with their marks; undefined where there are none. Pictures are left out. */
export function textOfInline(
  inline: Token | undefined,
  base: string | undefined,
): Text | undefined {
  const runs: Run[] = []
  const open: { strong: number; emphasis: number; hrefs: (string | undefined)[] } = {
    strong: 0,
    emphasis: 0,
    hrefs: [],
  }
  let unseen: string | undefined
  const isMarked = countMarks(inline) % 2 === 0
  for (const token of withoutAttributes(inline?.children ?? [])) {
    // What stands between the tags of a script is no text.
    const tag = /^<(\/?)(script|style|template)\b/i.exec(token.content)
    if (token.type === 'html_inline' && tag !== null) unseen = tag[1] === '' ? tag[2] : undefined
    if (unseen !== undefined) continue
    if (token.type === 'strong_open' || token.type === 'strong_close') open.strong += token.nesting
    if (token.type === 'em_open' || token.type === 'em_close') open.emphasis += token.nesting
    if (token.type === 'link_open') open.hrefs.push(linkOrPathOf(token.attrGet('href'), base))
    if (token.type === 'link_close') open.hrefs.pop()
    const words = wordsOfToken(token)
    const text = isMarked && token.type === 'text' ? words.replace(mark, '') : words
    if (text === '') continue
    const href = open.hrefs.at(-1)
    runs.push({
      text,
      ...(href === undefined ? {} : { href }),
      ...(open.strong > 0 ? { strong: true } : {}),
      ...(open.emphasis > 0 ? { emphasis: true } : {}),
    })
  }
  return settleText(runs)
}

/**
 * What says how a heading or a paragraph is called and set, at its end, as Pandoc, Hugo and kramdown write it:
 * `{#canal .wide}`, and `{: .tip}` on a line of its own.
 */
const attributes = /(?:^|[ \t]+)\{:?[ \t]*(?:[#.][\w-]|[\w-]+=)[^{}\n]*\}[ \t]*$/u

function withoutAttributes(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.at(-1)
  if (last?.type !== 'text' || !attributes.test(last.content)) return tokens
  const rest = last.content.replace(attributes, '')
  if (rest !== '') return [...tokens.slice(0, -1), Object.assign(last, { content: rest })]
  const before = tokens.slice(0, -1)
  return before.at(-1)?.type === 'softbreak' ? before.slice(0, -1) : before
}

/** Words that are marked as with a pen: `==so==`. */
const mark = /(?<!=)==(?!=)/g

function countMarks(inline: Token | undefined): number {
  const texts = inline?.children?.filter(({ type }) => type === 'text') ?? []
  return texts.reduce((sum, { content }) => sum + (content.match(mark)?.length ?? 0), 0)
}

/** Tags of HTML within a line are dropped; the words between them are tokens of their own. */
function wordsOfToken(token: Token): string {
  switch (token.type) {
    case 'text':
    case 'text_special':
    case 'code_inline':
      return token.content
    case 'softbreak':
    case 'hardbreak':
      return ' '
    case 'html_inline':
      return /^<br\b/i.test(token.content) ? ' ' : ''
    default:
      return ''
  }
}

/** The figure that an image token is: its title is the caption, its words the alternative text. */
export function figureAt(token: Token, base: string | undefined): Figure | undefined {
  const src = pictureOf(String(token.attrGet('src') ?? ''), base)
  const caption = plainWords(token.attrGet('title') ?? undefined)
  const alt = plainWords(token.content)
  if (src === undefined && caption === undefined) return undefined
  return defined({ type: 'figure' as const, src, alt: alt === caption ? undefined : alt, caption })
}

import { decodeHTMLStrict } from 'entities'
import type { Block } from '../../article/article.ts'
import { InputError } from '../run/input-error.ts'
import { blocksOf } from './blocks.ts'
import { paragraphBlocks } from './paragraphs.ts'
import { parsePage } from './parse.ts'
import { holdsMarkup, plainText } from './plain-words.ts'

/**
 * The blocks of a piece of HTML, as feeds and exports carry it: text and pictures only, links http, https or mailto.
 * `base` is the address that its relative links start from.
 */
export function blocksOfHtml(html: string, base?: string): Block[] {
  return blocksOf(parsePage(html).body, base)
}

/** In HTML a part of it is markup. */
const longest = 5_000_000

/**
 * The blocks of a field that may hold HTML or plain text, which exports do not say, and HTML that was encoded once too
 * often. Other values are no text.
 */
export function blocksOfField(value: unknown, base: string | undefined): Block[] {
  if (typeof value !== 'string') return []
  if (value.length > longest)
    throw new InputError(
      `holds a text longer than ${longest.toLocaleString('en')} characters, as no article is`,
    )
  if (isEncodedTwice(value)) return blocksOfField(decodeHTMLStrict(value), base)
  return holdsMarkup(value) ? blocksOfHtml(value, base) : paragraphBlocks(plainText(value) ?? '')
}

/** Whether paragraphs stand in a text as `&lt;p&gt;`; where there is code, they may be what is told of. */
function isEncodedTwice(text: string): boolean {
  return /&lt;\/(?:p|div)&gt;/i.test(text) && !/(?:<|&lt;)(?:code|pre)\b/i.test(text)
}

import type { Block } from '../../article/article.ts'
import { blocksOf } from './blocks.ts'
import { parsePage } from './parse.ts'

/**
 * The blocks of a piece of HTML, as feeds and exports carry it: text and pictures only, links http, https or mailto.
 * `base` is the address that its relative links start from.
 */
export function blocksOfHtml(html: string, base?: string): Block[] {
  return blocksOf(parsePage(html).body, base)
}

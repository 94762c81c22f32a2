import type { Block } from '../../../article/article.ts'
import { blockText } from '../../../article/blocks.ts'
import { InputError } from '../../run/input-error.ts'
import type { FoundArticle, ReadResult } from '../format.ts'
import type { OwnFeed } from './own-feed.ts'

/** What a feed says of all its items. */
export interface FeedInfo {
  base: string | undefined
  name: string | undefined
  language: string | undefined
  rights: string | undefined
  authors: readonly (string | undefined)[]
  /** That its descriptions are the articles themselves, as at least one of them is as long as an article. */
  describesWhole: boolean
  /** Where it is of a site of ours. */
  own: OwnFeed | undefined
}

/** Reads the items of a feed; one that cannot be read does not stop the others, unless none can. */
export function readItems<T>(items: readonly T[], read: (item: T) => FoundArticle): ReadResult {
  if (items.length === 0) throw new InputError('is a feed without items')
  const articles: FoundArticle[] = []
  const refused: { part: string; why: string }[] = []
  for (const [at, item] of items.entries()) {
    try {
      articles.push(read(item))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      refused.push({ part: `item ${at + 1}`, why: error.message })
    }
  }
  if (articles.length > 0) return { articles, refused }
  throw new InputError(
    `is a feed of ${items.length} items of which none can be read: ${refused[0]?.why}`,
  )
}

const goOn =
  /^[\s[(«.…]*(?:continue reading|read (?:more|the full|the rest|on)|full (?:story|article)|more|اقرأ المزيد|إقرأ المزيد|اقرأ أيضا|قراءة المزيد|المزيد|تابع القراءة|أكمل القراءة|التفاصيل|للمزيد|ادامه مطلب|مزید پڑھیں)[^.!?؟]{0,60}[\s\])».…]*$/iu

/** What an item holds, and whether it is only the beginning of the article: it breaks off or asks to read on. */
export interface ItemText {
  body: Block[]
  isSummary: boolean
}

/**
 * Judges the text of an item. A field that is made for the whole, `content:encoded`, is taken for the whole unless it
 * breaks off; a description is a summary unless it is as long as an article.
 */
export function itemText(blocks: readonly Block[], isWhole: boolean): ItemText {
  const last = blocks.at(-1)
  const asks = last?.type === 'paragraph' && blocks.length > 1 && goOn.test(blockText(last))
  const body = asks ? blocks.slice(0, -1) : [...blocks]
  const text = body.map(blockText).join(' ').trim()
  const breaksOff = /(?:\[(?:…|\.\.\.|&hellip;)\]|…|\.\.\.)$/u.test(text)
  const isShort = text.length < 600 && body.length < 4
  return { body, isSummary: asks || (breaksOff && text.length < 1500) || (!isWhole && isShort) }
}

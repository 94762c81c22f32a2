import type { Block } from '../../article/article.ts'
import type { ArticleView } from '../../article/edition.ts'
import { plainText } from '../../article/text/plain-text.ts'
import { cutSentences } from '../../article/text/sentences.ts'

/** A sentence to be spoken: where it stands in which passage of the article. */
export interface Spoken {
  text: string
  passage: number
  start: number
}

/**
 * What is read of an article, in the order and the very words of the page: captions, credits, tables, embeds and
 * cards are for the eye.
 */
export function passagesOf(article: ArticleView['article']): string[] {
  const opening = article.body.findIndex((block) => block.type === 'paragraph')
  const body = article.body.flatMap((block, at) => {
    const passages = blockPassages(block)
    const city = at === opening ? article.dateline?.city : undefined
    return city === undefined ? passages : passages.map((text) => `${city}: ${text}`)
  })
  return [article.headline, article.deck ?? '', ...body].filter(hasWords)
}

/** Cuts passages into the sentences that are spoken one by one; what has no words is passed over. */
export function spokenSentences(passages: readonly string[]): Spoken[] {
  return passages.flatMap((text, passage) =>
    cutSentences(text)
      .filter((sentence) => hasWords(sentence.text))
      .map((sentence) => ({ ...sentence, passage })),
  )
}

function blockPassages(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'note':
      return [plainText(block.text)]
    case 'quote':
      return [plainText(block.text), block.attribution ?? '']
    case 'verse':
      return [...block.lines.map((line) => line.join(' ')), block.attribution ?? '']
    case 'list':
      return block.items.map(plainText)
    case 'figure':
    case 'table':
    case 'embed':
    case 'divider':
      return []
    case 'entry':
      return [block.headline ?? '', ...block.body.flatMap(blockPassages)]
    default:
      return block satisfies never
  }
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

import { address } from '../../article/addresses.ts'
import type { ArticleView, Edition } from '../../article/edition.ts'
import { directionOfLanguage } from '../../article/text/direction.ts'
import { absoluteUrl, makeShareMessage, type ShareMessage } from '../parts/share-message.ts'
import { inMarks, quoteWords } from './quote-text.ts'
import type { Selected } from './read-selection.ts'
import { textDirective } from './text-fragment.ts'

/** Words of an article that are to be sent, with what says whose they are. */
export interface Quote {
  /** Without marks, a line for each paragraph. */
  lines: string[]
  article: ArticleView['article']
  edition: string
  direction: 'rtl' | 'ltr'
  /** The short address of the article, without what leads to the sentence. */
  address: string
  /** The quotation in its marks, the source line, and the link that opens at the sentence. */
  message: ShareMessage
}

/** Makes a quotation of what is selected in an article. */
export function makeQuote(
  { lines, anchor = '', blocks, from, to }: Selected,
  article: ArticleView['article'],
  edition: Edition,
): Quote {
  const direction = directionOfLanguage(article.language)
  const directive = textDirective(blocks, from, to)
  const page = absoluteUrl(address.article(article.id))
  const place = anchor + (directive === undefined ? '' : `:~:${directive}`)
  const source = makeShareMessage(article.headline, edition.name, page + (place && `#${place}`))
  return {
    lines,
    article,
    edition: edition.name,
    direction,
    address: page,
    message: { ...source, text: `${inMarks(quoteWords(lines), direction)}\n${source.text}` },
  }
}

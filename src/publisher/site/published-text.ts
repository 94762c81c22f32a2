import type { Article, Block, PlainBlock, Text } from '../../article/article.ts'
import { isEntry } from '../../article/coverage.ts'
import { drawnWords } from '../../article/drawn-words.ts'
import type { ArticleView, PublishedBlock, PublishedPlainBlock } from '../../article/edition.ts'
import { isolateFigures } from '../../article/text/left-to-right.ts'
import { publishedFigure } from '../edition/catalogue.ts'
import type { ShownPicture, ShowPicture } from '../pictures/pictures.ts'

/** The pictures that an article names, as far as they are really there. */
export type ShownPictures = Readonly<Record<string, ShownPicture>>

/** The text and pictures of an article as they are published. */
export function publishedText(
  article: Pick<Article, 'language' | 'headline' | 'deck' | 'lead' | 'body'>,
  pictures: ShownPictures,
): Pick<ArticleView['article'], 'drawn' | 'lead' | 'body'> {
  const { language, lead, body } = article
  const drawn = drawnWords(article)
  const show: ShowPicture = (src) => (Object.hasOwn(pictures, src) ? pictures[src] : undefined)
  return {
    ...(drawn && { drawn }),
    ...(lead && { lead: publishedFigure(lead, show) }),
    body: body.map((block) => publishedBlock(block, language, show)),
  }
}

function publishedBlock(block: Block, language: string, show: ShowPicture): PublishedBlock {
  if (!isEntry(block)) return publishedPlainBlock(block, language, show)
  return { ...block, body: block.body.map((inner) => publishedPlainBlock(inner, language, show)) }
}

function publishedPlainBlock(
  block: PlainBlock,
  language: string,
  show: ShowPicture,
): PublishedPlainBlock {
  const text = (one: Text) => isolateFigures(one, language)
  switch (block.type) {
    case 'figure':
      return publishedFigure(block, show)
    case 'embed': {
      const { poster, ...rest } = block
      const shown = poster === undefined ? undefined : show(poster)
      if (!shown) return rest
      return { ...rest, poster: shown.src, ...(shown.widths && { widths: shown.widths }) }
    }
    case 'paragraph':
    case 'quote':
    case 'note':
    case 'heading':
      return { ...block, text: text(block.text) }
    case 'list':
      return { ...block, items: block.items.map(text) }
    case 'table': {
      const { header, rows } = block
      return { ...block, header: header.map(text), rows: rows.map((row) => row.map(text)) }
    }
    case 'verse':
    case 'divider':
      return block
    default:
      return block satisfies never
  }
}

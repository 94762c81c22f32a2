import type { ArticleView, Summary } from '../../article/edition.ts'

/** What a list says of an article. */
export function summaryOf({ article, readingMinutes }: ArticleView): Summary {
  const { id, language, headline, deck, drawn, section, bylines, published, lead } = article
  return {
    id,
    language,
    headline,
    readingMinutes,
    ...(deck !== undefined && { deck }),
    ...(drawn !== undefined && { drawn }),
    ...(section !== undefined && { section }),
    ...(bylines !== undefined && { bylines }),
    ...(published !== undefined && { published }),
    ...(lead?.src !== undefined && { picture: lead }),
  }
}

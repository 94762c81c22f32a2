import type { Article } from '../../article/article.ts'
import { type Elsewhere, isAbsolute, textOfArticle } from '../../article/article-html.ts'
import { directionOfLanguage } from '../../article/text/direction.ts'
import { escapeXml } from '../../article/text/escape-xml.ts'
import type { ShowPicture } from '../pictures/pictures.ts'

/** Addresses on the site itself, `https://paper.example/x/`: links that begin with a slash lead into its base path. */
export function onSite(site: string, show: ShowPicture): Elsewhere {
  return {
    link: (href) => (isAbsolute(href) ? href : new URL(href.replace(/^\/+/, ''), site).href),
    picture: (src) => {
      const shown = show(src)
      return shown && site + encodeURI(shown.src)
    },
  }
}

/** An article's whole text as HTML for feeds; the language and the direction stand on the outermost element. */
export function articleHtml(article: Article, elsewhere: Elsewhere): string {
  const { language, deck } = article
  const said = deck === undefined ? '' : `<p><strong>${escapeXml(deck)}</strong></p>`
  const direction = directionOfLanguage(language)
  return `<div lang="${language}" dir="${direction}">${said}${textOfArticle(article, elsewhere)}</div>`
}

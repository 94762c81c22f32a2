import type { Article, Block } from '../article/article.ts'
import type { ArticleView, Related, Summary } from '../article/edition.ts'
import { type Catalogue, localPicture } from './catalogue.ts'

/** Something a publisher should know of, though the page was written. */
export type Warn = (message: string) => void

/**
 * An article as it is published: pictures that are really there, related cards resolved (a card whose headline is
 * in the edition becomes a link to it), and the article to read next.
 */
export function makeArticleView(
  article: Article,
  catalogue: Catalogue,
  hasPicture: (path: string) => boolean,
  warn: Warn,
): ArticleView {
  const { related, next, version: _, ...own } = article
  const file = `articles/${article.id}.json`
  const following = nextOf(article, catalogue)
  const checkPicture = (src: string | undefined, field: string) => {
    if (src === undefined || hasPicture(src)) return
    warn(
      `${file}: ${field}: the picture is not in the edition, its caption is kept, found ${JSON.stringify(src)}`,
    )
  }
  checkPicture(article.lead?.src, 'lead.src')
  article.body.forEach((block, at) => {
    if (block.type === 'figure') checkPicture(block.src, `body[${at}].src`)
  })
  for (const id of next ?? []) {
    if (!catalogue.byId.has(id)) warn(`${file}: next: no such article, found "${id}"`)
  }
  return {
    article: {
      ...own,
      ...(own.lead && { lead: localPicture(own.lead, hasPicture) }),
      body: own.body.map((block) => localBlock(block, hasPicture)),
    },
    readingMinutes: catalogue.byId.get(article.id)?.summary.readingMinutes ?? 1,
    related: resolveRelated(related ?? [], article.id, catalogue, (message) =>
      warn(`${file}: ${message}`),
    ),
    ...(following && { next: following }),
  }
}

function localBlock(block: Block, hasPicture: (path: string) => boolean): Block {
  if (block.type === 'figure') return localPicture(block, hasPicture)
  if (block.type !== 'embed' || block.poster === undefined || hasPicture(block.poster)) return block
  const { poster: _, ...rest } = block
  return rest
}

function resolveRelated(
  related: NonNullable<Article['related']>,
  self: string,
  catalogue: Catalogue,
  warn: Warn,
): Related[] {
  const shown = new Map<string, Related>()
  for (const one of related) {
    const entry = 'id' in one ? catalogue.byId.get(one.id) : catalogue.byHeadline(one.headline)
    if (entry?.summary.id === self) continue
    if (entry) {
      shown.set(entry.summary.id, {
        headline: entry.summary.headline,
        id: entry.summary.id,
        summary: entry.summary,
      })
    } else if ('id' in one) {
      warn(`related: no such article, found "${one.id}"`)
    } else {
      shown.set(`${one.headline}\n${one.href}`, one)
    }
  }
  return [...shown.values()]
}

/**
 * What continuous reading goes on with: the article's own `next`, else the next older of its section, else of all.
 * Always towards the older: so publishing an article never changes the page of another.
 */
function nextOf(article: Article, catalogue: Catalogue): Summary | undefined {
  const named = article.next
    ?.map((id) => catalogue.byId.get(id))
    .find((entry) => entry !== undefined)
  if (named && named.summary.id !== article.id) return named.summary
  return catalogue.after(article.id)?.summary
}

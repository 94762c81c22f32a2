import { isAbsolute } from '../../article/article-html.ts'
import { carryArticle } from '../../article/carried-article.ts'
import { makeItem, writeFeed } from '../feeds/feed-formats.ts'
import { onSite } from '../feeds/feed-html.ts'
import { addressOf, type Opened } from './opened.ts'
import { urnOf } from './uuid.ts'

/** All articles of an edition in one feed, where the site's own feeds hold the newest fifty; it lies at no known address. */
export function feedFile(file: 'feed.xml' | 'feed.json', opened: Opened): string {
  const { config, catalogue, pictures, site, article } = opened
  const elsewhere = site === undefined ? nowhere : onSite(site, pictures.show)
  return writeFeed(file, {
    title: config.name,
    home: site ?? urnOf('sutur', config.name),
    config,
    items: catalogue.entries.map(({ summary }) => {
      const whole = article(summary.id)
      const item = makeItem(whole, config, elsewhere, addressOf(summary.id, opened))
      const carried = carryArticle(whole, item.html, config.topics, elsewhere.picture)
      return { ...item, carried }
    }),
  })
}

/** Without an address of the site its own links and pictures lead nowhere. */
const nowhere = {
  link: (href: string) => (isAbsolute(href) ? href : undefined),
  picture: () => undefined,
}

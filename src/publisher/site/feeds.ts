import { address } from '../../article/addresses.ts'
import type { Article } from '../../article/article.ts'
import { topicLabel } from '../../article/edition.ts'
import type { EditionConfig } from '../../article/edition-config.ts'
import { feedFolder } from '../../article/published-files.ts'
import type { Catalogue } from '../edition/catalogue.ts'
import type { ShowPicture } from '../pictures/pictures.ts'
import { onSite } from './article-html.ts'
import { allowedInXml } from './escape.ts'
import { type Item, makeItem, writeFeed } from './feed-formats.ts'

/** How many of the newest articles a feed holds: whoever asks daily misses nothing, and it never grows. */
const newest = 50

/**
 * All feeds of a site by their paths, each made when it is asked for: RSS 2.0, Atom and JSON Feed 1.1, full text.
 * `site` is its absolute address with the base path.
 */
export function feeds(
  catalogue: Catalogue,
  config: EditionConfig,
  { site, show }: { site: string; show: ShowPicture },
  read: (id: string) => Article,
): Map<string, () => string> {
  const items = new Map<string, Item>()
  const elsewhere = onSite(site, show)

  function itemOf(id: string): Item {
    const known = items.get(id)
    if (known) return known
    const url = site + address.article(id).slice(1)
    const item = makeItem(read(id), config, elsewhere, { id: url, url })
    items.set(id, item)
    return item
  }

  const files = new Map<string, () => string>()
  for (const topic of [undefined, ...config.topics.map((one) => one.id)]) {
    const folder = feedFolder(topic)
    const entries = catalogue.of(topic).slice(0, newest)
    for (const file of ['feed.xml', 'atom.xml', 'feed.json'] as const) {
      files.set(folder + file, () =>
        writeFeed(file, {
          title: titleOf(topic, config),
          home: site + folder,
          self: site + folder + file,
          config,
          items: entries.map(({ summary }) => itemOf(summary.id)),
        }),
      )
    }
  }
  return files
}

function titleOf(topicId: string | undefined, config: EditionConfig): string {
  const topic = config.topics.find((one) => one.id === topicId)
  const { name, language } = config
  return allowedInXml(topic ? `${name}: ${topicLabel(topic, language, language)}` : name)
}

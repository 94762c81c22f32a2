import { address } from '../../article/addresses.ts'
import { topicLabel } from '../../article/edition.ts'
import type { EditionConfig } from '../../article/edition-config.ts'
import { feedFolder } from '../../article/published-files.ts'
import { onSite } from '../feeds/article-html.ts'
import { type Item, makeItem, writeFeed } from '../feeds/feed-formats.ts'
import { allowedInXml } from '../page/escape.ts'
import { listInput } from './lists.ts'
import { fixedFiles, type Input, type Output } from './output.ts'
import type { Publication } from './publication.ts'

/**
 * How many of the newest articles the feed of everything holds, and that of a topic: whoever asks daily misses nothing
 * of a paper that publishes thirty a day.
 * All stand in it whole, because readers of feeds take a text that becomes shorter for a new one. No more, because a new
 * article changes three feeds of each of its lists.
 */
const newest = { all: 30, topic: 10 }

/** The feeds of a site that knows its address, of all articles and of each topic: RSS 2.0, Atom and JSON Feed 1.1, full text. */
export function feedOutput(publication: Publication): Output<string> {
  const { catalogue, config, folder, pictures, site, topics } = publication
  if (site === undefined) return fixedFiles({})
  const items = new Map<string, Item>()
  const elsewhere = onSite(site, pictures.show)

  function itemOf(id: string): Item {
    const known = items.get(id)
    if (known) return known
    const url = site + address.article(id).slice(1)
    const item = makeItem(folder.article(id), config, elsewhere, { id: url, url })
    items.set(id, item)
    return item
  }

  const files: Parameters<typeof fixedFiles>[0] = Object.fromEntries(
    [undefined, ...topics].flatMap((topic) => {
      const home = site + feedFolder(topic)
      const ids = catalogue
        .of(topic)
        .filter(({ summary }) => !summary.isUnpublished)
        .slice(0, topic === undefined ? newest.all : newest.topic)
        .map(({ summary }) => summary.id)
      const articles = ids.flatMap((id): Input[] => [`article:${id}`, `pictures:${id}`])
      const inputs: Input[] = ['config', 'address', listInput(topic), ...articles]
      return (['feed.xml', 'atom.xml', 'feed.json'] as const).map((file) => {
        const feed = { title: titleOf(topic, config), home, self: home + file, config }
        const make = () => writeFeed(file, { ...feed, items: ids.map(itemOf) })
        return [feedFolder(topic) + file, { inputs, make }]
      })
    }),
  )
  return fixedFiles(files)
}

function titleOf(topicId: string | undefined, config: EditionConfig): string {
  const topic = config.topics.find((one) => one.id === topicId)
  const { name, language } = config
  return allowedInXml(topic ? `${name}: ${topicLabel(topic, language, language)}` : name)
}

import { address, type ListName } from '../../article/addresses.ts'
import { feedFolder } from '../../article/published-files.ts'
import { allowedInXml } from '../../article/text/escape-xml.ts'
import type { Entry } from '../edition/article-facts.ts'
import { type Item, makeItem, writeFeed } from '../feeds/feed-formats.ts'
import { onSite } from '../feeds/feed-html.ts'
import { listTitle } from './lists.ts'
import { fixedFiles, type Input, type Output } from './output.ts'
import type { Publication } from './publication.ts'

/** How many of the newest articles a feed holds at most, how many at least, and how many minutes all together take to read. */
interface FeedLength {
  most: number
  least: number
  minutes: number
}

/**
 * The feed of everything, and that of any other list: whoever asks twice a day misses nothing of a paper that publishes
 * thirty a day, and most readers of feeds ask hourly. All stand in it whole, because readers of feeds take a text that
 * becomes shorter for a new one. No more, and fewer where they are long, because a new article changes three feeds of
 * each of its lists.
 */
const newest: Record<'all' | 'other', FeedLength> = {
  all: { most: 15, least: 5, minutes: 36 },
  other: { most: 6, least: 3, minutes: 15 },
}

/** The articles that the feeds of a list hold, the newest first. */
export function entriesOfFeed({ catalogue }: Publication, list: ListName): readonly Entry[] {
  const { most, least, minutes } = feedFolder(list) === '' ? newest.all : newest.other
  const found: Entry[] = []
  let left = minutes
  for (const entry of catalogue.of(list)) {
    if (entry.summary.isUnpublished) continue
    left -= entry.summary.readingMinutes
    if (found.length === most || (found.length >= least && left < 0)) break
    found.push(entry)
  }
  return found
}

/** The feeds of a site that knows its address, one of each list: RSS 2.0, Atom and JSON Feed 1.1, full text. */
export function feedOutput(publication: Publication): Output<string> {
  const { config, folder, pictures, site, lists } = publication
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

  const feedLists = [...lists.values()].filter(({ month }) => month === undefined)
  const files: Parameters<typeof fixedFiles>[0] = Object.fromEntries(
    feedLists.flatMap((list) => {
      const home = site + feedFolder(list)
      const ids = entriesOfFeed(publication, list).map(({ summary }) => summary.id)
      const articles = ids.flatMap((id): Input[] => [`article:${id}`, `pictures:${id}`])
      const inputs: Input[] = ['config', 'address', `feed:${address.list(list)}`, ...articles]
      return (['feed.xml', 'atom.xml', 'feed.json'] as const).map((file) => {
        const feed = {
          title: allowedInXml(listTitle(list, config)),
          home,
          self: home + file,
          config,
        }
        const make = () => writeFeed(file, { ...feed, items: ids.map(itemOf) })
        return [feedFolder(list) + file, { inputs, make }]
      })
    }),
  )
  return fixedFiles(files)
}

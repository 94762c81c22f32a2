import { address } from '../../article/addresses.ts'
import type { Article } from '../../article/article.ts'
import { topicLabel } from '../../article/edition.ts'
import type { EditionConfig } from '../../article/edition-config.ts'
import type { Fault } from '../../article/faults.ts'
import { readWordmark, type Wordmark } from '../brand/wordmark.ts'
import type { ArticleFacts } from '../edition/article-facts.ts'
import { type Catalogue, makeCatalogue } from '../edition/catalogue.ts'
import { openEditionFolder } from '../edition/edition-folder.ts'
import { findUnpublished } from '../edition/unpublished.ts'
import type { ItemAddress } from '../feeds/feed-formats.ts'
import { type Pictures, type PictureTools, preparePictures } from '../pictures/pictures.ts'
import { ownDrawings, picturesOf } from '../site/used-pictures.ts'
import { urnOf } from './uuid.ts'

/** An edition opened to be written in another form. */
export interface Opened {
  config: EditionConfig
  catalogue: Catalogue
  /** The pictures as the site publishes them. */
  pictures: Pictures
  faults: readonly Fault[]
  /** The paper's name as it is drawn; absent where it is not. */
  wordmark?: Wordmark | undefined
  /** The absolute address of the site with its base path; absent where it is not known. */
  site: string | undefined
  warn: (message: string) => void
  article: (id: string) => Article
  /** The file of a picture as it lies in the edition; undefined where there is none that can be published. */
  original: (path: string) => Uint8Array | undefined
}

/** Opens an edition folder with its pictures. Throws a ContractError when there is no edition. */
export async function openEdition(
  { path, now, showsUnpublished }: { path: string; now: Date; showsUnpublished: boolean },
  site: (config: EditionConfig) => string | undefined,
  tools: PictureTools,
  warn: (message: string) => void,
): Promise<Opened> {
  const hides = (one: ArticleFacts) => !showsUnpublished && findUnpublished(one, now) !== undefined
  const folder = openEditionFolder(path, { hides })
  const factsOf = (known: typeof folder.articles) => Array.from(known.values(), (one) => one.facts)
  const facts = factsOf(folder.articles)
  const faults = [...folder.faults]
  const fault = (one: Fault) => {
    faults.push(one)
  }
  const own = [...folder.own.shown]
  if (own.length > 0) {
    const ids = own.map(([id]) => id).join(', ')
    warn(`pages/: an export holds articles, and none of the paper's own pages: ${ids}`)
  }
  const pagesFacts = own.map(([, page]) => page.facts)
  const shown = picturesOf([...facts, ...pagesFacts], folder.config)
  const pictures = await preparePictures(
    folder,
    { shown, own: ownDrawings(folder.config) },
    tools,
    { warn, fault },
  )
  const catalogue = makeCatalogue(facts, pictures.show, { withdrawn: factsOf(folder.withdrawn) })
  const isWithdrawn = (id: string) => folder.withdrawn.has(catalogue.moved.get(id) ?? id)
  return {
    config: folder.config,
    catalogue,
    pictures,
    faults,
    wordmark: readWordmark(folder.config, pictures, (file) => folder.images.has(file), fault),
    site: site(folder.config),
    warn,
    article: (id) => withoutWithdrawn(folder.article(id), catalogue, isWithdrawn),
    original: (file) => (pictures.show(file) ? folder.image(file) : undefined),
  }
}

/** An article without the cards and the next ones that were withdrawn; a list of which nothing is left is none. */
function withoutWithdrawn(
  { related, next, ...article }: Article,
  { wasWithdrawn }: Catalogue,
  isWithdrawn: (id: string) => boolean,
): Article {
  const cards = related?.filter((one) =>
    'id' in one ? !isWithdrawn(one.id) : !wasWithdrawn(one.headline),
  )
  const others = next?.filter((id) => !isWithdrawn(id))
  return {
    ...article,
    // An empty list of cards that was brought says that there shall be none.
    ...(cards && (cards.length > 0 || related?.length === 0) && { related: cards }),
    ...(others && others.length > 0 && { next: others }),
  }
}

/** What other programs know an article by: its address where the site has one, else a name of its own. */
export function addressOf(id: string, { site, config }: Opened): ItemAddress {
  if (site === undefined) return { id: urnOf('sutur', config.name, id) }
  const url = site + address.article(id).slice(1)
  return { id: url, url }
}

/** What a topic is called in the edition's own language. */
export function labelOf(id: string, { config }: Opened): string {
  const topic = config.topics.find((one) => one.id === id)
  return topic ? topicLabel(topic, config.language, config.language) : id
}

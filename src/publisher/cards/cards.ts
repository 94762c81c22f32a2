import { createHash } from 'node:crypto'
import { address, readArticleAddress, readListAddress } from '../../article/addresses.ts'
import { showValue } from '../../article/faults.ts'
import { cardFolder } from '../../article/published-files.ts'
import type { Dress } from '../brand/dress.ts'
import type { Catalogue } from '../edition/catalogue.ts'
import type { EditionFolder } from '../edition/edition-folder.ts'
import type { ThemeColours } from '../page/colours.ts'
import type { PreviewImage } from '../page/link-preview.ts'
import type { Pictures } from '../pictures/pictures.ts'
import type { Warn } from '../site/article-view.ts'
import { makeArtFinder } from './art.ts'
import {
  type Card,
  type CardText,
  cardOfArticle,
  cardOfEdition,
  cardOfTopic,
  directionOfText,
} from './card.ts'
import type { CardTools } from './card-tools.ts'
import { drawCard, type Sheet } from './draw-card.ts'
import { type Face, makeDrawable } from './glyphs.ts'
import type { CardColours, Line, Lines } from './layout.ts'
import { cardSize } from './painter.ts'

/** The card images of a site. */
export interface Cards {
  /** The card of a page, `/a/suez/`, or of the edition where that cannot be drawn; undefined where neither can. */
  of: (page: string) => PreviewImage | undefined
  paths: () => Iterable<string>
  file: (path: string) => Promise<Uint8Array | undefined>
}

/** Changes with the layout: it is part of the names, so that nobody keeps a card of the old look. */
const designVersion = 1

/**
 * The cards of an edition: one for each article and topic, one for all other pages. Their names come from what stands
 * on them, so none is drawn before its file is asked for, and none that the cache has.
 */
export async function prepareCards(
  folder: EditionFolder,
  catalogue: Catalogue,
  pictures: Pictures,
  tools: CardTools,
  dress: Dress,
  warn: Warn,
): Promise<Cards> {
  const painter = await tools.loadPainter()
  if (!painter) {
    warn(
      '@takumi-rs/core or fontkitten cannot be loaded: no card images are drawn, and a link shows its article’s photograph or none',
    )
    return { of: () => undefined, paths: () => [], file: async () => undefined }
  }
  const { config } = folder
  const { wordmark } = dress
  const colours = cardColours(dress.colours.light)
  const { faces } = painter
  const named = dress.headlines === 'naskh' ? naskhFirst(faces.title) : faces.title
  const findArt = makeArtFinder(config, pictures)
  const known = new Map<string, PreviewImage | undefined>()
  const sheets = new Map<string, () => Sheet | undefined>()

  function sheetOf(page: string): Sheet | undefined {
    const id = readArticleAddress(page)
    const entry = id === undefined ? undefined : catalogue.byId.get(id)
    if (entry) {
      const lines = ready(cardOfArticle(entry.summary, config))
      return lines && { lines, art: findArt.ofArticle(entry.summary), colours, wordmark }
    }
    const topic = readListAddress(page)?.topic
    const card = topic === undefined ? undefined : cardOfTopic(topic, config)
    const lines = ready(card ?? cardOfEdition(config))
    const art = card && topic ? findArt.ofTopic(topic) : findArt.ofEdition()
    return lines && { lines, art, colours, wordmark }
  }

  /** The texts of a card by the faces that have them; what no face has is told, and no card goes without a letter. */
  function ready(card: Card): Lines | undefined {
    let isWhole = true
    const line = (text: CardText | undefined, its: readonly Face[]): Line | undefined => {
      if (!text) return undefined
      const { missing, leftOut, ...drawable } = makeDrawable(text.text, its)
      const { file, field } = text
      if (missing.length > 0) {
        isWhole = false
        warn(
          `${file}: ${field}: the card of the edition stands for its own, because the fonts of cards have no such letters, found ${showValue(missing.join(''))}`,
        )
      }
      if (leftOut.length > 0) {
        warn(
          `${file}: ${field}: cards go without what their fonts do not have, found ${showValue(leftOut.join(''))}`,
        )
      }
      return drawable.text === ''
        ? undefined
        : { ...drawable, direction: directionOfText(text, card) }
    }
    const title = line(card.title, named)
    const lines = {
      direction: card.direction,
      label: line(card.label, faces.title),
      name: line(card.name, named),
      under: line(card.under, faces.text),
    }
    return title && isWhole ? { ...lines, title } : undefined
  }

  function name(page: string): PreviewImage | undefined {
    const sheet = sheetOf(page)
    if (!sheet) return undefined
    const { lines, art } = sheet
    const shown = art.map(({ key, width }) => [key, width])
    const isPicture = art.some((one) => one.isPicture)
    const drawn = wordmark ? [Buffer.from(wordmark.content).toString('base64')] : []
    const hash = createHash('sha256')
      .update(JSON.stringify([designVersion, painter?.version, colours, lines, shown, ...drawn]))
      .digest('hex')
      .slice(0, 12)
    const type = isPicture ? 'image/jpeg' : 'image/png'
    const called = readArticleAddress(page) ?? readListAddress(page)?.topic ?? 'edition'
    const src = `${cardFolder}${called}-${hash}.${isPicture ? 'jpg' : 'png'}`
    sheets.set(src, () => sheetOf(page))
    return {
      src,
      ...cardSize,
      type,
      alt: [lines.title.text, lines.name?.text].filter(Boolean).join(' · '),
    }
  }

  function of(page: string): PreviewImage | undefined {
    const topic = readListAddress(page)?.topic
    const isArticle = readArticleAddress(page) !== undefined
    const key = isArticle ? page : topic === undefined ? address.front : address.topic(topic)
    if (!known.has(key))
      known.set(key, name(key) ?? (key === address.front ? undefined : of(address.front)))
    return known.get(key)
  }

  function* pages(): Generator<string> {
    yield address.front
    for (const { id } of config.topics) yield address.topic(id)
    for (const { summary } of catalogue.entries) yield address.article(summary.id)
  }

  return {
    of,
    paths: () => new Set([...pages()].flatMap((page) => of(page)?.src ?? [])),
    file: async (path) => {
      const cached = path.slice(cardFolder.length)
      let sheet = sheets.get(path)?.()
      if (!sheet) {
        // A server is asked for a card before its page: every name must be known.
        for (const page of pages()) of(page)
        sheet = sheets.get(path)?.()
      }
      if (!sheet) return undefined
      const kept = tools.cache.read(cached)
      if (kept) return kept
      const content = await drawCard(sheet, painter, (problem) => warn(`${path}: ${problem}`))
      tools.cache.write(cached, content)
      return content
    },
  }
}

/** Those of a theme that cards are drawn in: others may change without a card. */
function cardColours({ paper, ink, soft, rubric, brand }: ThemeColours): CardColours {
  return { paper, ink, soft, rubric, ...(brand !== undefined && { brand }) }
}

/** The faces of names, for a paper whose headlines are set as its texts are. */
function naskhFirst(faces: readonly Face[]): readonly Face[] {
  const isNaskh = ({ name }: Face) => name.startsWith('naskh')
  return [...faces.filter(isNaskh), ...faces.filter((one) => !isNaskh(one))]
}

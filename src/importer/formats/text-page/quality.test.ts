import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Article, Block, Figure, RelatedCard } from '../../../article/article.ts'
import { blockText } from '../../../article/blocks.ts'
import { readGolden } from '../../run/read-golden.ts'

const folder = join(import.meta.dirname, '../../../../../shared/corpus/page-text')
const golds = existsSync(folder)
  ? readdirSync(folder).filter((file) => file.endsWith('.gold.json'))
  : []

interface GoldText {
  length: number
  sha256: string
}

interface GoldBlock extends GoldText {
  kind: Block['type']
  caption?: string
  credit?: string
}

interface Gold {
  articles: {
    headline: { text: string }
    deck: { text: string } | null
    leadFigure: { caption: string; credit: string } | null
    body: GoldBlock[]
  }[]
  related: {
    belongsTo: number
    cards: {
      section: string
      headline: string
      excerpt: (GoldText & { truncated: boolean }) | null
      byline: { source: string; city: string } | null
    }[]
  }
}

it.skipIf(golds.length > 0)('has no corpus beside the checkout: its pages are not compared', () => {
  expect(golds).toEqual([])
})

describe.skipIf(golds.length === 0).each(golds)('%s', async (file) => {
  const gold: Gold = JSON.parse(readFileSync(join(folder, file), 'utf8'))
  const golden = await readGolden(join(folder, file.replace('.gold.json', '.txt')))
  const articles = golden.articles.map(({ article }) => article)

  it('has the same articles, field by field', () => {
    expect(articles.map(fieldsOf)).toEqual(
      gold.articles.map(({ headline, deck, leadFigure }) => ({
        headline: headline.text,
        deck: deck?.text,
        lead: leadFigure ? [leadFigure.caption, leadFigure.credit] : undefined,
        invented: [],
      })),
    )
  })

  it('has the same body blocks', () => {
    expect(articles.map((article) => article.body.map(blockOf))).toEqual(
      gold.articles.map(({ body }) =>
        body.map(({ kind, length, sha256, caption, credit }) =>
          kind === 'figure' ? [kind, caption, credit] : [kind, length, sha256],
        ),
      ),
    )
  })

  it('has the same related cards, and each article those below it', () => {
    const cards = gold.related.cards.map(({ section, headline, excerpt, byline }) => ({
      section,
      headline,
      excerpt: excerpt ? [excerpt.length, excerpt.sha256] : undefined,
      truncated: excerpt?.truncated === true,
      bylines: byline ? [{ name: byline.source, city: byline.city }] : undefined,
    }))
    expect(articles.map((article) => article.related?.map(cardOf))).toEqual(
      articles.map((_, at) => (at === gold.related.belongsTo ? cards : undefined)),
    )
    const ids = articles.map((article) => article.id)
    expect(articles.map((article) => article.next ?? [])).toEqual(
      ids.map((_, at) => ids.slice(at + 1)),
    )
  })
})

function fieldsOf({
  headline,
  deck,
  lead,
  section,
  bylines,
  dateline,
  published,
  modified,
}: Article) {
  const invented = [section, bylines, dateline, published, modified].filter(
    (one) => one !== undefined,
  )
  return { headline, deck, lead: lead && captionOf(lead), invented }
}

function captionOf({ caption, credit }: Figure) {
  return [caption, credit]
}

function blockOf(block: Block) {
  return block.type === 'figure'
    ? [block.type, ...captionOf(block)]
    : [block.type, ...digest(blockText(block))]
}

function cardOf(card: RelatedCard | { id: string }) {
  if (!('headline' in card)) return card
  const { section, headline, excerpt, truncated = false, bylines } = card
  return {
    section,
    headline,
    excerpt: excerpt === undefined ? undefined : digest(excerpt),
    truncated,
    bylines,
  }
}

function digest(text: string): [number, string] {
  return [[...text].length, createHash('sha256').update(text).digest('hex').slice(0, 16)]
}

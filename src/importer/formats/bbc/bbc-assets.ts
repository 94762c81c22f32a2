import type { Block } from '../../../article/article.ts'
import { embedOf, figureOf } from '../../markup/figures-and-cards.ts'
import { blocksOfHtml } from '../../markup/html-blocks.ts'
import { plainWords } from '../../markup/plain-words.ts'
import { at, listOf, present, stringAt } from '../json/json-values.ts'
import { pictureAt } from './bbc-blocks.ts'

/** Reads the flat list of an older BBC page, whose texts are plain or in the BBC’s own markup. */
export function bodyOfAsset(blocks: readonly unknown[]): Block[] {
  return blocks.flatMap((block) => readAssetBlock(block))
}

function readAssetBlock(block: unknown): Block[] {
  const type = stringAt(block, 'type') ?? ''
  switch (type) {
    case 'heading':
    case 'subheading':
    case 'crosshead': {
      const text = assetWords(block)
      return text === undefined
        ? []
        : [{ type: 'heading', level: type === 'crosshead' ? 3 : 2, text }]
    }
    case 'paragraph':
    case 'introduction':
    case 'text':
      return textBlocks(block)
    case 'list': {
      const items = listOf(at(block, 'items')).flatMap((item) =>
        textBlocks(item).flatMap(textsInBlock),
      )
      if (items.length === 0) return []
      return [{ type: 'list', ordered: at(block, 'numbered') === true, items }]
    }
    case 'quote':
    case 'pullOut':
      return textBlocks(block).flatMap((one) =>
        one.type === 'paragraph' ? [{ type: 'quote' as const, text: one.text }] : [one],
      )
    case 'image':
      return present([
        figureOf({
          src: at(block, 'href') ?? pathOf(block),
          width: at(block, 'width'),
          height: at(block, 'height'),
          alt: at(block, 'altText'),
          caption: at(block, 'caption'),
          credit: at(block, 'copyrightHolder'),
        }),
      ])
    case 'media':
    case 'video':
    case 'audio':
      return present([assetMedia(block)])
    case 'social_embed':
    case 'social-embed':
    case 'embed':
      return present([embedOf(at(block, 'href') ?? at(block, 'url'), at(block, 'title'))])
    case 'table':
      return blocksOfHtml(stringAt(block, 'html') ?? '')
    default:
      // Maps, votes and the like are programs; of them only the words that stand in a field can be kept.
      return type === 'include' || type === 'version' ? [] : textBlocks(block)
  }
}

function assetWords(block: unknown): string | undefined {
  return plainWords(at(block, 'text'))
}

function textBlocks(block: unknown): Block[] {
  const text = stringAt(block, 'text') ?? ''
  // No paragraph is so long; one that is would be gone through many times over.
  if (stringAt(block, 'markupType') !== 'candy_xml' || text.length > 50_000) {
    const words = assetWords(block)
    return words === undefined ? [] : [{ type: 'paragraph', text: words }]
  }
  return blocksOfHtml(toHtml(text), 'https://www.bbc.com/')
}

/** `<link><caption>هنا</caption><url href="…" platform="highweb"/></link>` says in the BBC’s words what HTML does. */
function toHtml(markup: string): string {
  const linked = markup.replace(
    /<link\b[^<>]*>((?:(?!<\/link>)[\s\S]){0,1000})<\/link>/g,
    (_, inner: string) => {
      const href =
        /<url\b[^<>]*\bhref="([^"<>]*)"[^<>]*\bplatform="highweb"/.exec(inner) ??
        /<url\b[^<>]*\bhref="([^"<>]*)"/.exec(inner)
      const words = /<(caption|altText)\b[^<>]*>([\s\S]*?)<\/\1>/.exec(inner)?.[2] ?? ''
      return href === null ? words : `<a href="${href[1]}">${words}</a>`
    },
  )
  const named = linked
    .replace(/<(\/?)bold\b[^<>]*>/g, '<$1b>')
    .replace(/<(\/?)italic\b[^<>]*>/g, '<$1i>')
    .replace(/<(\/?)(?:heading|crosshead)\b[^<>]*>/g, '<$1h3>')
    .replace(/<itemMeta\b[^<>]*\/>|<itemMeta\b[\s\S]{0,1000}?<\/itemMeta>/g, '')
    .replace(/<(\/?)(?:paragraph|body)\b[^<>]*>/g, '<$1p>')
  return /^\s*<(?:p|h3)>/.test(named) ? named : `<p>${named}</p>`
}

function textsInBlock(block: Block) {
  return block.type === 'paragraph' || block.type === 'heading' ? [block.text] : []
}

function pathOf(block: unknown): string | undefined {
  const path = stringAt(block, 'path')
  return path === undefined ? undefined : `https://ichef.bbci.co.uk/news/976${path}`
}

function assetMedia(block: unknown): Block | undefined {
  const id = stringAt(block, 'id')
  if (id === undefined || !/^[pw]0[a-z0-9]+$/.test(id)) return undefined
  const title = plainWords(at(block, 'caption')) ?? at(block, 'title')
  const poster = pictureAt({ locator: at(block, 'imageUrl') }).src
  return embedOf(`https://www.bbc.co.uk/programmes/${id}`, title, poster)
}

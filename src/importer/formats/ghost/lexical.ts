import { escapeXml } from '../../../article/text/escape-xml.ts'
import { isObject, type JsonObject, listOf, stringAt } from '../json/json-values.ts'
import { parseEditorJson } from './editor-json.ts'

/** The HTML of a text of Ghost's editor Lexical, `{"root": {"children": […]}}`; nothing where it is none. */
export function lexicalHtml(json: string): string {
  const state = parseEditorJson(json)
  return isObject(state) ? childrenHtml(state.root) : ''
}

function childrenHtml(node: unknown): string {
  const children = isObject(node) ? listOf(node.children).filter(isObject) : []
  return children.map(nodeHtml).join('')
}

/** How a text is set, in the bits of its format. */
const formats = [
  [1, 'strong'],
  [2, 'em'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
] as const

function nodeHtml(node: JsonObject): string {
  if (isHidden(node)) return ''
  const field = (name: string) => stringAt(node, name) ?? ''
  const tag = /^(?:h[1-6]|ul|ol)$/.exec(field('tag'))?.[0]
  switch (field('type')) {
    case 'text':
    case 'extended-text': {
      const format = Number(node.format ?? 0)
      return formats.reduce(
        (html, [bit, name]) => ((format & bit) === 0 ? html : `<${name}>${html}</${name}>`),
        escapeXml(field('text')),
      )
    }
    case 'linebreak':
      return '<br>'
    case 'paragraph':
      return `<p>${childrenHtml(node)}</p>`
    case 'heading':
    case 'extended-heading':
      return `<${tag ?? 'h2'}>${childrenHtml(node)}</${tag ?? 'h2'}>`
    case 'list':
      return `<${tag ?? 'ul'}>${childrenHtml(node)}</${tag ?? 'ul'}>`
    case 'listitem':
      return `<li>${childrenHtml(node)}</li>`
    case 'quote':
    case 'extended-quote':
    case 'aside':
      return `<blockquote>${childrenHtml(node)}</blockquote>`
    case 'link':
    case 'autolink':
      return `<a href="${escapeXml(field('url'))}">${childrenHtml(node)}</a>`
    default:
      return cardHtml(field('type'), node) ?? childrenHtml(node)
  }
}

/** Cards for mails alone, and blocks that some visitors did not see. */
function isHidden({ type, visibility }: JsonObject): boolean {
  if (['email', 'email-cta', 'signup', 'paywall'].includes(String(type))) return true
  const web = isObject(visibility) ? visibility.web : undefined
  const isOld = isObject(visibility) && visibility.showOnWeb === false
  return isOld || (isObject(web) && web.nonMember === false)
}

/** The HTML of a card by its name, the same in all of Ghost's editors; undefined for one that is not known. */
export function cardHtml(name: string, card: JsonObject): string | undefined {
  const field = (key: string) => stringAt(card, key) ?? ''
  switch (name) {
    case 'image':
      return figureHtml(card, field('caption'))
    case 'gallery': {
      const images = listOf(card.images).filter(isObject)
      return images
        .map((image, at) => figureHtml(image, at === images.length - 1 ? field('caption') : ''))
        .join('')
    }
    case 'html':
      return field('html')
    case 'markdown':
    case 'card-markdown':
      return `<p>${escapeXml(field('markdown')).replace(/\n{2,}/g, '</p><p>')}</p>`
    case 'embed':
      return field('html') || linkHtml(field('url'), field('url'))
    case 'bookmark': {
      const title = isObject(card.metadata) ? stringAt(card.metadata, 'title') : undefined
      return linkHtml(field('url'), title ?? field('url'))
    }
    case 'button':
      return linkHtml(field('buttonUrl'), field('buttonText'))
    case 'callout':
      return `<p>${field('calloutText')}</p>`
    case 'toggle':
      return `<h4>${field('heading')}</h4>${field('content')}`
    case 'header':
      return `<h2>${field('header')}</h2><p>${field('subheader')}</p>`
    case 'code':
    case 'codeblock':
      return `<pre>${escapeXml(field('code'))}</pre>`
    case 'audio':
    case 'video':
      return `<${name} src="${escapeXml(field('src'))}" title="${escapeXml(field('title') || field('caption'))}"></${name}>`
    case 'hr':
    case 'horizontalrule':
      return '<hr>'
    case 'email':
    case 'email-cta':
    case 'signup':
    case 'paywall':
      return ''
    default:
      return undefined
  }
}

function figureHtml(image: JsonObject, caption: string): string {
  const [src, alt] = ['src', 'alt'].map((name) => escapeXml(stringAt(image, name) ?? ''))
  const size = ['width', 'height'].map((name) => `${name}="${Number(image[name]) || ''}"`).join(' ')
  const said = caption === '' ? '' : `<figcaption>${caption}</figcaption>`
  return `<figure><img src="${src}" ${size} alt="${alt}">${said}</figure>`
}

function linkHtml(url: string, title: string): string {
  return `<p><a href="${escapeXml(url)}">${escapeXml(title)}</a></p>`
}

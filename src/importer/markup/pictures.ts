import type { Figure } from '../../article/article.ts'
import { comparable } from '../../article/text/folding.ts'
import { readCaption } from '../press/captions.ts'
import { isDataPicture } from './data-pictures.ts'
import { isCalled, isHidden, wordsIn } from './elements.ts'
import { pictureOf } from './links.ts'
import { cleanText } from './plain-words.ts'
import { addText, type Part, settleText } from './text-runs.ts'

const captionNames = /\b(?:fig ?caption|caption|legend|cutline)/
const creditNames =
  /\b(?:credits?|copyright|source|photographer|attribution|agency|byline|author|provider|rights|copyrightholder)\b/

/** Wide enough for every screen; a wider picture costs its readers more than it shows. */
const widest = 2000

/** Pictures up to this size, in pixels, are icons. */
const iconSize = 64

/** A picture with what is said of it: `<figure>`, a wrapper that is one in all but name, or `<img>`. */
export function figureOf(element: Element, base: string | undefined): Figure | undefined {
  const images = element.matches('img, amp-img')
    ? [element]
    : [...element.querySelectorAll('img, amp-img')]
  const image = images.find((one) => sourceOf(one, base) !== undefined)
  const described = readCaption(...captionOf(element))
  if (image === undefined && described.caption === undefined) return undefined
  const alt = altOf(image, described.caption)
  const src = image === undefined ? undefined : sourceOf(image, base)
  return {
    type: 'figure',
    ...(src === undefined ? {} : { src }),
    ...(image === undefined ? {} : sizeOf(image)),
    ...(alt === undefined ? {} : { alt }),
    ...described,
  }
}

/** Whether an element is a figure in all but name: a picture, its caption, and nothing else. */
export function isFigureLike(element: Element): boolean {
  if (element.querySelector('img, amp-img') === null) return false
  const all = wordsIn(element).length
  if (all === 0 || all > 600) return false
  const captions = [...element.querySelectorAll('*')].filter((one) => isCalled(one, captionNames))
  const outer = captions.filter(
    (one) => !captions.some((other) => other !== one && other.contains(one)),
  )
  const credits = [...element.querySelectorAll('small, cite')].filter(
    (one) => !outer.some((other) => other.contains(one)),
  )
  const said = [...outer, ...credits].reduce((sum, one) => sum + wordsIn(one).length, 0)
  return outer.length > 0 && said >= all * 0.8
}

/** The words under a picture and those that say whose it is, still to be taken apart. */
function captionOf(element: Element): [string, string] {
  const places = [...element.querySelectorAll('figcaption')]
  const named =
    places.length > 0
      ? places
      : [...element.querySelectorAll('*')].filter((one) => isCalled(one, captionNames))
  const outer = named.filter((one) => !named.some((other) => other !== one && other.contains(one)))
  const credits = [...element.querySelectorAll('*')].filter(
    (one) =>
      (isCalled(one, creditNames) ||
        (one.matches('small, cite') && outer.some((place) => place.contains(one)))) &&
      !isCalled(one, captionNames) &&
      wordsIn(one) !== '' &&
      wordsIn(one).length <= 120,
  )
  const firstCredit = credits.find(
    (one) => !credits.some((other) => other !== one && other.contains(one)),
  )
  const isWhole = outer.some((place) => wordsIn(place) === (firstCredit && wordsIn(firstCredit)))
  const captions = outer
    .map((place) => captionText(place, firstCredit))
    .filter((text) => text !== '')
  const distinct = captions.filter((text, at) => captions.indexOf(text) === at)
  if (isWhole && distinct.length === 0 && firstCredit !== undefined)
    return [wordsIn(firstCredit), '']
  return [distinct.join(' '), firstCredit === undefined ? '' : wordsIn(firstCredit)]
}

function captionText(place: Element, credit: Element | undefined): string {
  const parts: Part[] = []
  const walk = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child === credit) continue
      if (child.nodeType === 3) addText(parts, child.textContent ?? '', {})
      else if (child instanceof Object && 'matches' in child) {
        const element = child as Element
        if (isHidden(element) || element.matches('button, script, style, svg')) continue
        if (element.matches('p, div, br, h1, h2, h3, h4, h5, h6, li')) addText(parts, ' ', {})
        walk(element)
        if (element.matches('p, div, h1, h2, h3, h4, h5, h6, li')) addText(parts, ' ', {})
      }
    }
  }
  walk(place)
  const text = settleText(parts)
  // What parts a caption from its credit is of neither.
  return typeof text === 'string' ? text.replace(/\s*[·|]$/u, '') : ''
}

/** The text for those who do not see a picture; a file's name and the caption said again are none. */
function altOf(image: Element | undefined, caption: string | undefined): string | undefined {
  const alt = cleanText(image?.getAttribute('alt') ?? '')
  if (alt === '' || /\.(?:jpe?g|png|gif|webp|avif)$/i.test(alt) || !/\p{L}/u.test(alt))
    return undefined
  return comparable(alt) === comparable(caption ?? '') ? undefined : alt
}

function sizeOf(image: Element): Pick<Figure, 'width' | 'height'> {
  const [width, height] = ['width', 'height'].map((name) => Number(image.getAttribute(name)))
  const isSize = (one: number | undefined): one is number =>
    one !== undefined && Number.isInteger(one) && one > 1 && one <= 100_000
  return isSize(width) && isSize(height) ? { width, height } : {}
}

/** Drawn by the page itself: lines, arrows, icons. */
const drawing =
  /[/_-](?:icons?|sprites?|bullets?|arrows?|emojis?|spacers?|line\d*)(?=[/_.-])|\$(?:\{|%7b)|\{\{/i

const placeholder =
  /(?:blank|spacer|pixel|placeholder|1x1|transparent|loading|lazy)[^/]*\.(?:gif|png|svg|jpe?g)(?:$|\?)/i

function isStandIn(address: string): boolean {
  return placeholder.test(address) || drawing.test(address)
}

/** The best address of a picture among those a page offers; undefined for icons, beacons and stand-ins. */
function sourceOf(image: Element, base: string | undefined): string | undefined {
  const { width = iconSize + 1, height = iconSize + 1 } = sizeOf(image)
  if ((width <= iconSize && height <= iconSize) || Math.min(width, height) <= 10) return undefined
  if (image.getAttribute('width') === '1' || image.getAttribute('height') === '1') return undefined
  const sets = [image, ...siblingSources(image)].flatMap((one) =>
    ['srcset', 'data-srcset', 'data-lazy-srcset'].map((name) => one.getAttribute(name) ?? ''),
  )
  const lazy = [
    'data-src',
    'data-original',
    'data-lazy-src',
    'data-full-src',
    'data-hi-res-src',
    'src',
  ]
  const all = [...sets.flatMap(widestOf), ...lazy.map((name) => image.getAttribute(name) ?? '')]
  return all
    .filter((one) => one !== '' && (isDataPicture(one) || !isStandIn(one)))
    .map((one) => pictureOf(one, base))
    .find((one) => one !== undefined)
}

function siblingSources(image: Element): Element[] {
  const picture = image.parentNode
  if (picture === null || !('tagName' in picture) || picture.tagName !== 'PICTURE') return []
  return [...picture.childNodes].filter(
    (one): one is Element => 'tagName' in one && one.tagName === 'SOURCE',
  )
}

/** `a.jpg 400w, b.jpg 1200w` → `b.jpg`: the widest of a set that is not too wide. */
function widestOf(set: string): string[] {
  const sized = [...set.matchAll(/([^\s,]\S*[^\s,])\s+(\d+(?:\.\d+)?)([wx])/g)].map(
    ([, src = '', size, unit]) => ({ src, width: Number(size) * (unit === 'x' ? 600 : 1) }),
  )
  const fitting = sized.filter(({ width }) => width <= widest)
  const best = (fitting.length > 0 ? fitting : sized.slice(0, 1)).sort(
    (a, b) => b.width - a.width,
  )[0]
  return best === undefined ? [] : [best.src]
}

import type { Block } from '../../../article/article.ts'
import { blocksOf } from '../../markup/blocks.ts'
import { embedAddress } from '../../markup/embeds.ts'
import { parsePage } from '../../markup/parse.ts'

/** What some visitors did not see, of which nobody may know; one that does not end goes on to the end. */
const gated =
  /<!--\s*kg-gated-block:begin\b[^>]*?nonMember:\s*false[\s\S]*?(?:<!--\s*kg-gated-block:end\s*-->|$)/gi

/** The blocks of HTML that Ghost wrote, with its cards as what they show: pictures each a figure, players without buttons. */
export function ghostBlocks(html: string): Block[] {
  const document = parsePage(html.replace(gated, ''))
  const { body } = document
  const cards = (names: string) =>
    [...body.querySelectorAll(names.replace(/\w[\w-]*/g, '.kg-$&-card'))].filter((card) =>
      body.contains(card),
    )
  for (const card of cards('email, email-cta, signup')) card.remove()
  for (const card of cards('gallery')) card.replaceWith(...figuresOf(card, document))
  for (const card of cards('bookmark, file')) {
    const link = linkOf(card, document)
    if (link === undefined) card.remove()
    else card.replaceWith(link)
  }
  for (const card of cards('audio, video')) {
    const player = card.querySelector('audio, video')
    const title = card.querySelector('.kg-audio-title, figcaption')?.textContent?.trim() ?? ''
    if (title !== '') player?.setAttribute('title', title)
    card.replaceWith(...(player === null ? [] : [player]))
  }
  return blocksOf(body, undefined)
}

function figuresOf(card: Element, document: Document): Element[] {
  const caption = card.querySelector('figcaption')
  const figures = [...card.querySelectorAll('img')].map((image) => {
    const figure = document.createElement('figure')
    figure.append(image)
    return figure
  })
  if (caption !== null) figures.at(-1)?.append(caption)
  return figures
}

function linkOf(card: Element, document: Document): Element | undefined {
  const href = card.querySelector('a[href]')?.getAttribute('href') ?? ''
  if (href === '') return undefined
  const named = card.querySelector('.kg-bookmark-title, .kg-file-card-title')
  const title = named?.textContent?.trim() || href
  const isShown = embedAddress.test(href)
  const link = document.createElement(isShown ? 'iframe' : 'a')
  link.setAttribute(isShown ? 'src' : 'href', href)
  if (isShown) {
    link.setAttribute('title', title)
    return link
  }
  link.textContent = title
  const paragraph = document.createElement('p')
  paragraph.append(link)
  return paragraph
}

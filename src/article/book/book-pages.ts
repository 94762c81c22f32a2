import type { Article } from '../article.ts'
import { type Elsewhere, textOfArticle } from '../article-html.ts'
import { formatDay } from '../dates/dates.ts'
import { factsOfLanguage } from '../languages.ts'
import { type Direction, directionOfLanguage } from '../text/direction.ts'
import { escapeXml } from '../text/escape-xml.ts'
import type { Part } from './parts.ts'

/** What of an article a book tells. */
export type BookArticle = Pick<
  Article,
  | 'id'
  | 'language'
  | 'headline'
  | 'deck'
  | 'bylines'
  | 'published'
  | 'modified'
  | 'corrections'
  | 'coverage'
  | 'lead'
  | 'body'
>

/** What all pages of a book itself know. */
interface Frame {
  title: string
  line?: string | undefined
  language: string
  direction: Direction
}

/** How a book looks before its reader has a say: little, because fonts and sizes are the reader's. */
const plainStyle = `body { line-height: 1.8; }
h1 { line-height: 1.4; }
figure { margin: 1.5em 0; }
img { max-width: 100%; height: auto; }
figcaption, .by, .section { font-size: 0.85em; }
.deck { font-weight: bold; }
blockquote { margin: 1em 1.5em; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid; padding: 0.3em 0.5em; text-align: start; }
aside { border: 1px solid; padding: 0 1em; }
`

/** A drawing brings its own colour, which a dark ground would swallow. */
const nameStyle = '.name img { background: #fff; padding: 0.5em 1em; max-height: 5em; }\n'

/** The stylesheet of a book, with what a paper's own face adds to it: a colour for sections, which is read on white. */
export function styleSheet(sectionColour: string | undefined, isNameDrawn: boolean): string {
  const added = [
    plainStyle,
    isNameDrawn && nameStyle,
    // By night its reader gives the ground another colour.
    sectionColour &&
      `.section { color: ${sectionColour}; }
@media (prefers-color-scheme: dark) { .section { color: inherit; } }
`,
  ]
  return added.filter(Boolean).join('')
}

/** The first page: the title, or in its place the paper's name as it is drawn, and the line under it. */
export function titlePage(
  { title, line, language, direction }: Frame,
  wordmark: string | undefined,
): string {
  const under = line === undefined ? '' : `<p>${escapeXml(line)}</p>`
  const said = escapeXml(title)
  const heading =
    wordmark === undefined
      ? `<h1>${said}</h1>`
      : `<h1 class="name"><img src="${wordmark}" alt="${said}"/></h1>`
  return page(language, direction, title, `<section>${heading}${under}</section>`)
}

/** The table of contents, which programs read too: topics, and the headlines below them. */
export function contentsPage(
  { title, language, direction }: Frame,
  parts: readonly Part[],
  titleOf: (id: string) => string,
): string {
  const contents = factsOfLanguage(language).contents
  const rows = (ids: readonly string[]) =>
    ids.map((id) => `<li><a href="a/${id}.xhtml">${escapeXml(titleOf(id))}</a></li>`).join('\n')
  const list = parts
    .map(({ label, ids }) =>
      label === undefined
        ? rows(ids)
        : `<li><span>${escapeXml(label)}</span><ol>\n${rows(ids)}\n</ol></li>`,
    )
    .join('\n')
  // The reading order begins with the title: a book without articles has contents too.
  const first = `<li><a href="title.xhtml">${escapeXml(title)}</a></li>`
  const nav = `<nav epub:type="toc" id="toc"><h1>${contents}</h1><ol>\n${list || first}\n</ol></nav>`
  return page(language, direction, contents, nav)
}

/** An article as a page of its own, in its own language and direction. */
export function articlePage(
  article: BookArticle,
  section: string | undefined,
  elsewhere: Elsewhere,
): string {
  const { language, headline, deck, bylines = [], published } = article
  const names = bylines.map(({ name, city }) => (city === undefined ? name : `${name} (${city})`))
  const by = [names.join('، '), published && formatDay(published, language)].filter(Boolean)
  const header = [
    section === undefined ? '' : `<p class="section">${escapeXml(section)}</p>`,
    `<h1>${escapeXml(headline)}</h1>`,
    deck === undefined ? '' : `<p class="deck">${escapeXml(deck)}</p>`,
    by.length === 0 ? '' : `<p class="by">${escapeXml(by.join(' · '))}</p>`,
  ]
  const text = textOfArticle(article, elsewhere)
  const content = `<article><header>${header.join('')}</header>\n${text}</article>`
  return page(language, directionOfLanguage(language), headline, content, '../style.css')
}

function page(
  language: string,
  direction: Direction,
  title: string,
  content: string,
  style = 'style.css',
): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="${language}" lang="${language}" dir="${direction}">
<head><meta charset="utf-8"/><title>${escapeXml(title)}</title><link rel="stylesheet" href="${style}"/></head>
<body>${content}</body>
</html>
`
}

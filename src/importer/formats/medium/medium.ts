import { blocksOf } from '../../markup/blocks.ts'
import { bylinesOf } from '../../markup/field-bylines.ts'
import { webAddress } from '../../markup/links.ts'
import { parsePage } from '../../markup/parse.ts'
import { plainWords } from '../../markup/plain-words.ts'
import { foundArticle } from '../../markup/structured-article.ts'
import { readTimestamps } from '../../markup/timestamps.ts'
import type { ReadResult, TextFormat } from '../format.ts'

/** A post of a Medium export, `posts/2024-05-01_….html`; drafts lie among them and have no date on which they came out. */
export const medium: TextFormat = {
  takes: 'text',
  name: 'Medium export',
  detect: (text) =>
    text.includes('class="p-name"') &&
    /Exported from <a href="https:\/\/medium\.com\/?">Medium<\/a>/.test(text.slice(-4000)),
  read,
}

/** What stands in the text again, and what only parts its sections. */
const repeated = '.graf--title, .graf--subtitle, .section-divider'

function read(text: string): ReadResult {
  const { body } = parsePage(text)
  const wordsOf = (selector: string) => plainWords(body.querySelector(selector)?.textContent)
  const published = body.querySelector('.dt-published')?.getAttribute('datetime') ?? undefined
  const url = webAddress(body.querySelector('.p-canonical')?.getAttribute('href'))
  const content = body.querySelector('.e-content')
  for (const element of content?.querySelectorAll(repeated) ?? []) element.remove()
  const blocks = content === null ? [] : blocksOf(content, url)
  const isPublished = published !== undefined && url !== undefined
  const kind = isPublished ? 'post' : 'draft post'
  if (blocks.length === 0) return { articles: [], leftOut: { [`${kind} without text`]: 1 } }
  const [first, ...rest] = blocks
  const lead = first?.type === 'figure' && rest.length > 0 ? first : undefined
  const found = foundArticle({
    headline: wordsOf('.p-name'),
    summary: wordsOf('.p-summary'),
    bylines: bylinesOf(wordsOf('.p-author')),
    ...(isPublished ? readTimestamps(published, undefined) : {}),
    lead,
    body: lead === undefined ? blocks : rest,
    source: { url },
    isWhole: true,
  })
  return { articles: [{ ...found, ...(!isPublished && { unpublished: kind }) }] }
}

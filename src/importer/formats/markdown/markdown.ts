import { blockText } from '../../../article/blocks.ts'
import { foundArticle } from '../../markup/structured-article.ts'
import { InputError } from '../../run/input-error.ts'
import type { Input, ReadResult, TextFormat } from '../format.ts'
import { storyOfFields } from '../records/records.ts'
import { isExported, readExported } from './exported-markdown.ts'
import { hasFrontMatter, takeFrontMatter } from './front-matter.ts'
import { blocksOfMarkdown } from './markdown-blocks.ts'

/** A text in Markdown, as site generators keep them, with fields over it or a title of its own. */
export const markdown: TextFormat = { takes: 'text', name: 'Markdown', detect, read }

/** Longer than any article; the parser’s work grows with the longest line. */
const longestText = 2_000_000

const signs: readonly RegExp[] = [
  /^#{1,4} \S/m,
  /^[^\n]{1,200}\n(?:={3,}|-{3,})[ \t]*$/m,
  /\[[^\][\n]{1,200}\]\((?:https?:|mailto:|\/|\.)[^)\s]{0,500}\)/,
  /!\[[^\][\n]{0,200}\]\([^)\n]{1,500}\)/,
  /\*\*[^*\s][^*\n]{0,200}\*\*/,
  /^> \S/m,
  /^```/m,
  /^\|(?: ?:?-+:? ?\|)+[ \t]*$/m,
]

/** Fields over a text, a title marked by `#`, or two kinds of signs that no text copied off a page has. */
function detect(text: string): boolean {
  if (/^\ufeff?\s*</.test(text)) return false
  if (hasFrontMatter(text)) return true
  const start = text.slice(0, 100_000)
  if (/^\ufeff?\s*# \S/.test(start)) return true
  return signs.filter((sign) => sign.test(start)).length >= 2
}

function read(input: string, { url }: Input): ReadResult {
  if (input.length > longestText) throw new InputError('is longer than 2 million letters')
  const { fields, text } = takeFrontMatter(input)
  if (isExported(fields)) return { articles: [readExported(fields, text)] }
  if (fields.draft === true || fields.published === false)
    throw new InputError('is marked as a draft in its front matter')
  const story = storyOfFields(fields, url)
  const blocks = blocksOfMarkdown(text, story.source?.url ?? url)
  const [first, ...rest] = blocks
  // The title is the first heading where no field gives it; where one does, the heading says it again.
  const isTitle = first?.type === 'heading' && /^\ufeff?\s*(?:#\s|[^\n#]+\n=+)/.test(text)
  const title = isTitle ? blockText(first) : undefined
  const body = isTitle && (story.headline ?? title) === title ? rest : blocks
  const [lead, ...after] = body
  const isLead = story.lead === undefined && lead?.type === 'figure'
  return {
    articles: [
      foundArticle({
        ...story,
        headline: story.headline ?? title,
        ...(isLead ? { lead, body: after } : { body }),
      }),
    ],
  }
}

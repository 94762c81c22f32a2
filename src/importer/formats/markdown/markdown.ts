import * as v from 'valibot'
import { blockText } from '../../../article/blocks.ts'
import { limits } from '../../../article/limits.ts'
import { formerAddress } from '../../../article/schema.ts'
import { foundArticle, withoutHeadline } from '../../markup/structured-article.ts'
import { readTimestamp } from '../../markup/timestamps.ts'
import { InputError } from '../../run/input-error.ts'
import type { Doubt, Input, ReadResult, TextFormat } from '../format.ts'
import { at, type JsonObject, listOf } from '../json/json-values.ts'
import { storyOfFields } from '../records/records.ts'
import { isExported, readExported } from './exported-markdown.ts'
import { hasFrontMatter, takeFrontMatter } from './front-matter.ts'
import { blocksOfMarkdown } from './markdown-blocks.ts'
import { tellShortcodes } from './shortcodes.ts'

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

function read(input: string, { name, url }: Input): ReadResult {
  if (input.length > longestText) throw new InputError('is longer than 2 million letters')
  const { fields, text } = takeFrontMatter(input)
  if (isExported(fields)) return { articles: [readExported(fields, text)] }
  const unpublic = unpublicField(fields)
  if (unpublic !== undefined)
    throw new InputError(`is marked as a draft in its front matter, or not published: ${unpublic}`)
  const story = storyOfFields(plainFields(fields), url)
  const { text: told, unknown } = tellShortcodes(text)
  const blocks = blocksOfMarkdown(told, story.source?.url ?? url)
  const [first, ...rest] = blocks
  // The title is the first heading where no field gives it; where one does, the heading says it again.
  const isTitle = first?.type === 'heading' && /^\ufeff?\s*(?:#\s|[^\n#]+\n=+)/.test(text)
  const title = isTitle ? blockText(first) : undefined
  const body =
    isTitle && (story.headline ?? title) === title ? rest : withoutHeadline(blocks, story.headline)
  const [lead, ...after] = body
  const isLead = story.lead === undefined && lead?.type === 'figure'
  const { date, slug } = nameOfPost(name)
  const found = foundArticle({
    ...(date !== undefined && { published: date }),
    ...story,
    headline: story.headline ?? title,
    ...(isLead ? { lead, body: after } : { body }),
    doubts: unknown.size === 0 ? [] : [leftOut(unknown)],
  })
  const wish = slugOfFields(fields) ?? slug
  const aliases = addressesBefore(fields)
  const article = aliases.length === 0 ? found.article : { ...found.article, aliases }
  return { articles: [{ ...found, article, ...(wish !== undefined && { slug: wish }) }] }
}

/** The field by which a text says that its site does not publish it, as site generators write it. */
function unpublicField(fields: JsonObject): string | undefined {
  const word = (value: unknown) => String(value ?? '').toLowerCase()
  const status = word(fields.status ?? fields.visibility)
  if (/^(?:true|yes|1)$/.test(word(fields.draft))) return 'draft'
  if (/^(?:false|no)$/.test(word(fields.published))) return 'published'
  if (fields.permalink === false) return 'permalink'
  if (word(fields.headless) === 'true') return 'headless'
  if (word(fields.private) === 'true') return 'private'
  if (word(at(fields.build ?? fields._build, 'render')) === 'never') return 'build.render'
  return /^(?:draft|pending|private|future|trash|protected|password)$/.test(status)
    ? status
    : undefined
}

/**
 * The addresses that a text had, as Hugo (`aliases`, `url`) and Jekyll (`redirect_from`, `permalink`) have them in their
 * fields; patterns such as `/:year/:title/` are none.
 */
function addressesBefore({ aliases, redirect_from, permalink, url }: JsonObject): string[] {
  const paths = [permalink, url, ...listOf(aliases), ...listOf(redirect_from)].flatMap((one) => {
    if (typeof one !== 'string' || /[:{}]\w/.test(one.replace(/^https?:\/\//i, ''))) return []
    const path = pathOf(one.trim())
    return path === undefined || path === '/' || !v.is(formerAddress, path) ? [] : [path]
  })
  return [...new Set(paths)].slice(0, limits.aliases)
}

/** `https://old.example/a%20b/`, `/a b/` and `a b/` → `/a b/`. */
function pathOf(address: string): string | undefined {
  const base = 'https://site.invalid/'
  if (address === '' || !URL.canParse(address, base)) return undefined
  const { pathname, search } = new URL(address, base)
  try {
    return decodeURI(pathname) + search
  } catch {
    return undefined
  }
}

/** Jekyll has the day and the last part of the address in the name of a post: `2024-05-06-library.md`. */
function nameOfPost(path: string): { date?: string; slug?: string } {
  const [, day, slug = ''] =
    /(?:^|\/)(\d{4}-\d{2}-\d{2})-([^/]{1,200})\.(?:md|markdown)$/i.exec(path) ?? []
  const date = readTimestamp(day)
  return { ...(date !== undefined && { date }), ...(isId(slug) && { slug }) }
}

/** The last part of the address that a text had: its `slug`, or that of its `permalink` or `url`. */
function slugOfFields({ slug, permalink, url }: JsonObject): string | undefined {
  return [slug, permalink, url]
    .map((one) => (typeof one === 'string' ? one.replace(/(?:\/index)?(?:\.html?)?\/*$/i, '') : ''))
    .map((one) => one.slice(one.lastIndexOf('/') + 1).toLowerCase())
    .find(isId)
}

function isId(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,63}$/.test(text)
}

function leftOut(unknown: ReadonlyMap<string, number>): Doubt {
  const names = [...unknown].map(([name, count]) => (count > 1 ? `${name} (${count})` : name))
  return {
    decision: `left out the shortcodes ${names.join(', ')}`,
    why: 'nothing is known of what they show',
  }
}

/** Fields as plain words: some write links into them, «صورة: [سامي](https://…)». */
function plainFields(fields: JsonObject): JsonObject {
  const entries = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === 'string'
      ? value.replace(/!?\[([^\][\n]{1,300})\]\([^()\s]{0,1000}\)/g, '$1')
      : value,
  ])
  return Object.fromEntries(entries)
}

import { createHash } from 'node:crypto'
import { readArticleAddress } from '../../article/addresses.ts'
import type { Article, Block, Figure, Text } from '../../article/article.ts'
import { entryTitle } from '../../article/article-html.ts'
import { figuresOf } from '../../article/coverage.ts'
import { allowedInXml } from '../../article/text/escape-xml.ts'
import type { Files } from '../../article/zip-files.ts'
import { markdownText, markup, target } from './markdown-text.ts'
import { labelOf, type Opened } from './opened.ts'

/** One Markdown file for each article, `suez.md`, and the pictures that they show, as they lie in the edition. */
export async function* markdownFiles(opened: Opened): Files {
  const pictures = new Set<string>()
  for (const { summary } of opened.catalogue.entries) {
    const article = opened.article(summary.id)
    yield [`${article.id}.md`, markdownOf(article, opened)]
    for (const { src: path } of figuresOf(article)) {
      const content = path === undefined || pictures.has(path) ? undefined : opened.original(path)
      if (path === undefined || content === undefined) continue
      pictures.add(path)
      yield [path, content]
    }
  }
}

/**
 * An article as Markdown (CommonMark with tables) below YAML front matter; links within the edition lead to its files.
 * What Markdown has no form for stands in the front matter by the hash of the lines it became, so that the importer
 * gives back the very block for as long as nobody edits these lines.
 */
export function markdownOf(article: Article, opened: Opened): string {
  const link = (href: string) => linkOf(href, opened)
  const blocks = [...(article.lead ? [article.lead] : []), ...article.body]
  const body: string[] = []
  const kept: Record<string, Block> = {}
  for (const [at, block] of blocks.entries()) {
    const written = blockMarkdown(block, article.language, link)
    if (written === '') continue
    // Two lists in a row would be read as one.
    if (block.type === 'list' && blocks[at - 1]?.type === 'list') body.push('<!-- -->')
    body.push(written)
    if (!isWhole(block)) kept[hashOf(written)] = block
  }
  return `---\n${frontMatter(article, opened, kept)}\n---\n\n${body.join('\n\n')}\n`
}

/** Whether Markdown says all of a block: words without marks, in paragraphs, headings and lists. */
function isWhole(block: Block): boolean {
  const isPlain = (text: Text) =>
    typeof text === 'string' && text === text.replace(/\s+/g, ' ').trim() && !/\p{Cc}/u.test(text)
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return isPlain(block.text)
    case 'list':
      return block.items.every(isPlain)
    case 'divider':
      return true
    default:
      return false
  }
}

/** The importer counts the same: the lines of a block, without what is empty around them. */
function hashOf(written: string): string {
  return createHash('sha256').update(written.trim()).digest('hex').slice(0, 12)
}

/** The fields that blogs and page generators know, then what only an article of ours has; values are JSON, which YAML holds. */
function frontMatter(
  article: Article,
  opened: Opened,
  blocks: Readonly<Record<string, Block>>,
): string {
  const { id, language, headline, deck, section, topics = [], bylines = [] } = article
  const { dateline, published, modified, related, next, source, aliases, status } = article
  const { corrections, evergreen, coverage } = article
  const label = (topic: string) => labelOf(topic, opened)
  const hasMore = bylines.some(({ role, city, author }) => (role ?? city ?? author) !== undefined)
  const fields = {
    title: headline,
    subtitle: deck,
    slug: id,
    lang: language,
    date: published,
    lastmod: modified,
    draft: status === 'draft' ? true : undefined,
    authors: bylines.length > 0 ? bylines.map(({ name }) => name) : undefined,
    section: section === undefined ? undefined : label(section),
    tags: topics.length > 0 ? topics.map(label) : undefined,
    bylines: hasMore ? bylines : undefined,
    dateline: dateline?.city,
    corrections,
    evergreen,
    coverage,
    source,
    related,
    next,
    sutur: {
      version: article.version,
      aliases,
      section,
      topics: article.topics,
      labels: opened.config.topics.filter(({ id }) => id === section || topics.includes(id)),
      story: article.story,
      hasLead: article.lead !== undefined,
      blocks,
    },
  }
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${allowedInXml(JSON.stringify(value))}`)
    .join('\n')
}

/** A link of this edition, `/a/suez/`, leads to the file of the article. */
function linkOf(href: string, { catalogue, site }: Opened): string {
  const id = readArticleAddress(href.startsWith('/') ? href : `/${href}`)
  if (id !== undefined && catalogue.byId.has(id)) return `${id}.md`
  const isOwn = site !== undefined && href.startsWith('/')
  return target(isOwn ? new URL(href.slice(1), site).href : href)
}

function blockMarkdown(block: Block, language: string, link: (href: string) => string): string {
  const text = (value: Text) => markdownText(value, link)
  switch (block.type) {
    case 'paragraph':
      return text(block.text)
    case 'heading':
      return `${'#'.repeat(block.level)} ${text(block.text)}`
    case 'figure':
      return figureMarkdown(block)
    case 'quote':
      return quoted([text(block.text), ...attributed(block.attribution)])
    case 'verse': {
      const lines = block.lines.map((line) => text(line.join(' … ')))
      return quoted([lines.join('\\\n'), ...attributed(block.attribution)])
    }
    case 'list':
      return block.items
        .map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${text(item)}`)
        .join('\n')
    case 'table':
      return tableMarkdown(block, text)
    case 'embed':
      return `[${text(block.title)}](${link(block.url)})`
    case 'note':
      return quoted([`[!NOTE]\n${text(block.text)}`])
    case 'divider':
      return '* * *'
    case 'entry':
      return quoted([
        `**${markdownText(entryTitle(block, language), link)}**`,
        ...block.body.map((inner) => blockMarkdown(inner, language, link)),
      ])
    default:
      return block satisfies never
  }
}

function quoted(parts: readonly string[]): string {
  return parts
    .join('\n\n')
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}

function attributed(attribution: string | undefined): string[] {
  return attribution === undefined ? [] : [`— ${markdownText(attribution, target)}`]
}

function tableMarkdown(
  { header, rows }: Extract<Block, { type: 'table' }>,
  text: (value: Text) => string,
): string {
  const width = Math.max(header.length, ...rows.map((row) => row.length), 1)
  const line = (cells: readonly Text[]) =>
    `| ${Array.from({ length: width }, (_, at) => text(cells[at] ?? '')).join(' | ')} |`
  return [line(header), `|${' --- |'.repeat(width)}`, ...rows.map(line)].join('\n')
}

/** Markdown has pictures and no captions: a figure is HTML, as CommonMark lets it stand. */
function figureMarkdown({ src, width, height, alt = '', caption, credit }: Figure): string {
  if (src !== undefined && caption === undefined && credit === undefined)
    return `![${markdownText(alt, target)}](${target(src)})`
  const size = width && height ? ` width="${width}" height="${height}"` : ''
  const words = [caption && markup(caption), credit && `<cite>${markup(credit)}</cite>`]
  return [
    '<figure>',
    ...(src === undefined ? [] : [`<img src="${markup(src)}" alt="${markup(alt)}"${size}>`]),
    `<figcaption>${words.filter(Boolean).join(' ')}</figcaption>`,
    '</figure>',
  ].join('\n')
}

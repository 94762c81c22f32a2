import { blocksOf } from '../../markup/blocks.ts'
import { parsePage } from '../../markup/parse.ts'
import { plainWords } from '../../markup/plain-words.ts'
import { foundArticle } from '../../markup/structured-article.ts'
import { readTimestamps } from '../../markup/timestamps.ts'
import type { ExportFormat, ExportPiece, FoundArticle, Input, ReadResult } from '../format.ts'
import { defined } from '../json/json-values.ts'
import { csvRows } from './csv-rows.ts'

/** The export of a Substack publication: `posts.csv` says what each post is, `posts/` holds their texts. */
export const substack: ExportFormat = {
  takes: 'export',
  name: 'Substack export',
  detect: (beginning) => {
    const [names = ''] = beginning.split(/\r?\n/, 1)
    return ['post_id', 'is_published', 'audience'].every((name) => names.includes(name))
  },
  companions: 'posts',
  read,
}

type Row = ReadonlyMap<string, string>

function* read(
  files: readonly (() => Iterable<string>)[],
  { fileNames = [] }: Input,
): Generator<ExportPiece> {
  const texts = new Map<string, () => Iterable<string>>()
  const lists: (() => Iterable<string>)[] = []
  for (const [at, file] of files.entries()) {
    const id = /([^/\\]+)\.html$/i.exec(fileNames[at] ?? '')?.[1]
    if (id === undefined) lists.push(file)
    else texts.set(id, file)
  }
  for (const list of lists) {
    for (const row of csvRows([...list()].join(''))) {
      const id = row.get('post_id')?.trim() ?? ''
      yield { name: `post ${id}`, read: () => readRow(row, texts.get(id)) }
    }
  }
}

function readRow(row: Row, file: (() => Iterable<string>) | undefined): ReadResult {
  const leave = (what: string): ReadResult => ({ articles: [], leftOut: { [what]: 1 } })
  const type = row.get('type')?.trim() || 'newsletter'
  const audience = row.get('audience')?.trim() ?? ''
  if (!['newsletter', 'podcast', 'page'].includes(type)) return leave(type)
  if (audience !== 'everyone') return leave(`${audience || 'of no audience'} ${type}`)
  const isPublished = row.get('is_published')?.trim().toLowerCase() === 'true'
  const isPage = type === 'page'
  if (!isPublished && isPage) return leave('draft page')
  const found = file === undefined ? undefined : foundPost(row, [...file()].join(''), isPublished)
  if (found === undefined) return leave(`${type} without text`)
  return {
    articles: [
      {
        ...found,
        ...(!isPublished && { unpublished: `draft ${type}` }),
        ...(isPage && { isOwnPage: true as const }),
      },
    ],
  }
}

/** What Substack puts between the paragraphs to win subscribers. */
const furniture =
  '.subscription-widget-wrap, .subscription-widget-wrap-editor, .subscribe-widget, .button-wrapper, .paywall-jump, .poll-embed'

function foundPost(row: Row, html: string, isPublished: boolean): FoundArticle | undefined {
  const { body } = parsePage(html)
  for (const element of body.querySelectorAll(furniture)) element.remove()
  const blocks = blocksOf(body, undefined)
  if (blocks.length === 0) return undefined
  const id = row.get('post_id')?.trim() ?? ''
  const slug = /^\d+\.(.+)$/.exec(id)?.[1] ?? ''
  const [first, ...rest] = blocks
  const lead = first?.type === 'figure' && rest.length > 0 ? first : undefined
  const found = foundArticle({
    headline: plainWords(row.get('title')),
    deck: plainWords(row.get('subtitle')),
    ...(isPublished ? readTimestamps(row.get('post_date'), undefined) : {}),
    lead,
    body: lead === undefined ? blocks : rest,
    guid: `substack:${id}`,
    isWhole: true,
  })
  const isAddress = isPublished && /^[^\s/\\?#\p{Cc}]+$/u.test(slug)
  return defined({
    ...found,
    article: { ...found.article, ...(isAddress && { aliases: [`/p/${slug}`] }) },
    site: 'substack',
    slug: /^[a-z0-9][a-z0-9-]{0,63}$/.test(slug) ? slug : undefined,
  })
}

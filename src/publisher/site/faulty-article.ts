import { address } from '../../article/addresses.ts'
import { type Article, type Block, checkArticle } from '../../article/article.ts'
import { ContractError, type Fault } from '../../article/faults.ts'
import { dataFile } from '../../article/published-files.ts'
import { parseJson } from '../../article/schema.ts'
import { factsOf } from '../edition/article-facts.ts'
import { decode, readEditionFile } from '../edition/edition-files.ts'
import type { ShownPicture } from '../pictures/pictures.ts'
import { makeArticleView } from './article-view.ts'
import type { App } from './output.ts'
import { makePage } from './page.ts'
import type { Publication } from './publication.ts'

/** An article that breaks the contract: what stands in its file, and what is wrong with that. */
export interface FaultyArticle {
  id: string
  text: string
  faults: readonly Fault[]
}

/**
 * Draws an article that cannot be published, for whoever writes it: its blocks as they are, and what is wrong with one in
 * its place. Nothing else of the site knows of it.
 */
export async function makeFaultyPage(
  faulty: FaultyArticle,
  publication: Publication,
  app: App,
): Promise<Buffer> {
  const { id } = faulty
  const article = mendArticle(faulty, publication.config.language)
  const { entry, pictures: named } = factsOf(article)
  const pictures: Record<string, ShownPicture> = Object.create(null)
  for (const [, src] of named) {
    const shown = publication.pictures.show(src)
    if (shown) pictures[src] = shown
  }
  const surroundings = {
    pictures,
    related: () => [],
    next: undefined,
    story: undefined,
    relatedState: '',
    ageYears: 0,
  }
  const summary = { ...entry.summary, isUnpublished: true as const }
  const view = makeArticleView(article, summary, surroundings)
  const own = dataFile.article(id)
  const read: App['read'] = async <T>(file: string) =>
    file === own ? (view as T) : app.read<T>(file)
  const reads = [dataFile.edition, own]
  const page = { path: address.article(id), reads, shows: { view } }
  return makePage(page, publication, { ...app, read })
}

/** The pictures that articles name which were left out because of their faults. */
export function picturesOfFaulty(edition: string, faults: readonly Fault[]): string[] {
  const files = new Set(
    faults.map(({ file }) => file).filter((file) => file.startsWith('articles/')),
  )
  return [...files].flatMap((file) => {
    try {
      const text = decode(readEditionFile(edition, file), file)
      return [...text.matchAll(/"(images\/[^"\\]+)"/g)].map(([, src = '']) => src)
    } catch {
      // What cannot be read names no pictures.
      return []
    }
  })
}

/**
 * The nearest article that keeps the contract: a field that is wrong is left out, a block that is wrong gives way to a
 * note that says so, and what is wrong with the rest stands in notes before the text.
 */
export function mendArticle({ id, text, faults }: FaultyArticle, language: string): Article {
  const file = `articles/${id}.json`
  const parsed = parseJson(text, file)
  const value = 'value' in parsed && isRecord(parsed.value) ? parsed.value : {}
  const needed = { version: 1, id, language, headline: id }
  const broken = new Set(faults.map(fieldOf))
  const kept = Object.entries(value).filter(([field]) => field !== 'body' && !broken.has(field))
  const body = Array.isArray(value.body) ? value.body : []
  const isWhole = (at: number) => !faults.some((fault) => blockOf(fault) === at)
  const mended = {
    ...needed,
    ...Object.fromEntries(kept),
    body: [
      ...faults.filter((fault) => blockOf(fault) === undefined).map(noteOf),
      ...body.flatMap((block, at) =>
        isWhole(at) ? [block] : faults.filter((fault) => blockOf(fault) === at).map(noteOf),
      ),
    ],
  }
  try {
    return checkArticle(mended, file)
  } catch (error) {
    if (!(error instanceof ContractError)) throw error
    // What is wrong with the text as a whole, say that it has too many blocks: its faults alone are shown.
    return checkArticle({ ...needed, body: faults.map(noteOf) }, file)
  }
}

function fieldOf({ field }: Fault): string {
  return field.split(/[.[]/)[0] ?? ''
}

/** Which block of the body a fault is in. */
function blockOf({ field }: Fault): number | undefined {
  const at = /^body\[(\d+)\]/.exec(field)?.[1]
  return at === undefined ? undefined : Number(at)
}

function noteOf({ field, problem, found }: Fault): Block {
  const text = `${field}: ${problem}, found ${found}`.replace(/\p{Surrogate}/gu, '\ufffd')
  return { type: 'note', text: [{ text, lang: 'en' }] }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

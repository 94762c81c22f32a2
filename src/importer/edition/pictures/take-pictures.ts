import { createHash } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Block, Figure, PlainBlock } from '../../../article/article.ts'
import { isEntry } from '../../../article/coverage.ts'
import { pictureTypes } from '../../../article/picture-type.ts'
import type { Input, UnnamedArticle } from '../../formats/format.ts'
import { InputError } from '../../run/input-error.ts'
import type { Limits } from '../../run/limits.ts'
import type { Fetcher } from '../../run/net/fetcher.ts'
import { writeWhole } from '../edition-folder.ts'
import type { ImportMemory, PictureEntry } from '../import-memory.ts'
import type { CleanPictures } from './clean-picture.ts'

/** What taking pictures needs of a run. */
export interface PictureContext {
  folder: string
  memory: ImportMemory
  fetcher: Fetcher
  limits: Limits
  clean: CleanPictures
  isDry: boolean
  /** Gives the picture of an address from a copy of the site's pictures, where there is one. */
  readMedia?: (address: string) => Promise<Uint8Array | undefined>
  /** Pictures that came with the article, by their addresses. */
  brought?: ReadonlyMap<string, Uint8Array>
}

/** A picture that is not taken over, and why. */
export interface LeftPicture {
  src: string
  why: string
}

/**
 * An article with its pictures in the edition: each is fetched or copied once, named by its content, and given the size
 * that it has. A figure whose picture is broken or missing keeps its words; one without words goes.
 */
export async function takePictures<T extends Pick<UnnamedArticle, 'lead' | 'body' | 'source'>>(
  article: T,
  input: Input,
  context: PictureContext,
): Promise<{ article: T; left: LeftPicture[] }> {
  const left: LeftPicture[] = []
  let count = 0

  async function take(src: string): Promise<PictureEntry | undefined> {
    try {
      if (++count > context.limits.pictures)
        throw new InputError(`the article has more than ${context.limits.pictures} pictures`)
      return await takeOne(src, input, article.source?.url, context)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      left.push({ src: pictureName(src), why: error.message })
      return undefined
    }
  }

  async function figureWith({ src, width, height, ...words }: Figure): Promise<Figure | undefined> {
    const taken = src === undefined ? undefined : await take(src)
    const size = taken?.width && taken.height ? taken : width && height ? { width, height } : {}
    const { type, ...said } = words
    if (taken === undefined) return hasWords(words) ? words : undefined
    return {
      type,
      src: taken.file,
      ...(size.width && { width: size.width }),
      ...(size.height && { height: size.height }),
      ...said,
    }
  }

  async function blocksWith<B extends Block>(
    blocks: readonly B[],
    withPictures: (block: B) => Promise<B | undefined>,
  ): Promise<B[]> {
    const kept: B[] = []
    // One after the other: a page must not have a hundred pictures fetched at once.
    for (const block of blocks) {
      const whole = await withPictures(block)
      if (whole) kept.push(whole)
    }
    return kept
  }

  async function blockWith(block: Block): Promise<Block | undefined> {
    if (!isEntry(block)) return plainBlockWith(block)
    const body = await blocksWith(block.body, plainBlockWith)
    return body.length > 0 ? { ...block, body } : undefined
  }

  async function plainBlockWith(block: PlainBlock): Promise<PlainBlock | undefined> {
    switch (block.type) {
      case 'figure':
        return figureWith(block)
      case 'embed': {
        const { poster, ...embed } = block
        const taken = poster === undefined ? undefined : await take(poster)
        return taken ? { ...embed, poster: taken.file } : embed
      }
      case 'paragraph':
      case 'heading':
      case 'quote':
      case 'verse':
      case 'list':
      case 'table':
      case 'note':
      case 'divider':
        return block
      default:
        return block satisfies never
    }
  }

  const { lead: first, ...without } = article
  const lead = first && (await figureWith(first))
  const body = await blocksWith(article.body, blockWith)
  const whole = lead ? { ...article, lead, body } : { ...without, body }
  return { article: whole as T, left }
}

function hasWords({ alt, caption, credit }: Figure): boolean {
  return [alt, caption, credit].some((words) => words !== undefined && words.trim() !== '')
}

async function takeOne(
  src: string,
  input: Input,
  page: string | undefined,
  context: PictureContext,
): Promise<PictureEntry> {
  const { folder, memory, isDry, limits } = context
  const address = isDataPicture(src) ? undefined : pictureAddress(src, input)
  const saved = isDataPicture(src)
    ? readDataPicture(src, limits.pictureBytes)
    : await savedCopy(src, address, input, page, context)
  const key = isDataPicture(src) ? `data:${digestOf(Buffer.from(src))}` : src
  const name = saved || address === undefined ? `${input.name} ${key}` : address
  const known = memory.pictures.get(name)
  if (known && !saved && existsSync(join(folder, known.file))) return known
  if (!saved && address === undefined) throw new InputError('is not beside what was imported')
  if (!saved && isDry) throw new InputError('is fetched when it is no dry run')
  const source = saved ?? (await fetched(address ?? '', context))
  if (source.length > limits.pictureBytes)
    throw new InputError(`is larger than ${limits.pictureBytes / 1_000_000} MB`)
  const { type, bytes, width, height } = await context.clean(source, limits.picturePixels)
  const file = `images/${digestOf(source)}.${pictureTypes[type].extension}`
  const entry = { picture: name, file, ...(width && { width }), ...(height && { height }) }
  if (isDry) return entry
  if (!existsSync(join(folder, file))) {
    mkdirSync(join(folder, 'images'), { recursive: true })
    writeWhole(join(folder, file), bytes)
  }
  if (known?.file !== file) memory.add(entry)
  return entry
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
}

/** The picture as it came with its article, lies in a copy of the site's pictures, or beside the input. */
async function savedCopy(
  src: string,
  address: string | undefined,
  input: Input,
  page: string | undefined,
  { readMedia, brought }: PictureContext,
): Promise<Uint8Array | undefined> {
  const copied = brought?.get(address ?? src) ?? (await readMedia?.(address ?? src))
  return copied ?? (await beside(pathFrom(page, src), input))
}

/** The web address of a picture; undefined for a file beside the input. */
function pictureAddress(src: string, { url }: Input): string | undefined {
  if (/^https?:/i.test(src)) return src
  return url !== undefined && URL.canParse(src, url) ? new URL(src, url).href : undefined
}

async function fetched(address: string, { fetcher, limits }: PictureContext): Promise<Uint8Array> {
  const accept = 'image/avif,image/webp,image/*;q=0.8'
  const found = await fetcher.fetch(address, { mostBytes: limits.pictureBytes, accept })
  if (found === undefined) throw new InputError('its server answered nothing')
  return found.bytes
}

/** What lies beside an input under the path of a picture; undefined where nothing does. */
async function beside(path: string | undefined, input: Input): Promise<Uint8Array | undefined> {
  if (path === undefined) return undefined
  return await input.readNeighbour?.(decodePath(path.replace(/[?#].*$/s, '')))
}

/**
 * The path of a picture as its page writes it: one that was made whole by the page's own address is taken apart again,
 * because whoever saved the page saved its pictures beside it.
 */
function pathFrom(page: string | undefined, src: string): string | undefined {
  if (!/^https?:/i.test(src)) return src
  if (page === undefined || !URL.canParse(page) || !URL.canParse(src)) return undefined
  const folder = new URL('.', page).href
  return new URL(src).href.startsWith(folder) ? new URL(src).href.slice(folder.length) : undefined
}

import { isDataPicture, pictureName, readDataPicture } from '../../markup/data-pictures.ts'
import { decodePath } from '../../markup/links.ts'

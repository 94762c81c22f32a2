import type { Block, PlainBlock, Text } from './article.ts'
import { plainText } from './text/plain-text.ts'

type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>

/** What a type of block is to everybody. A type without an entry in `kinds` does not compile. */
interface BlockKind<Kind extends Block> {
  /** Its texts in reading order, with their marking. */
  texts(block: Kind): readonly Text[]
  /** Whether a value that says it is of this type has what drawing it needs: hosts and stores may hold anything. */
  isWhole(value: Readonly<Record<string, unknown>>): boolean
  /** Whose words it has. */
  attribution?(block: Kind): string | undefined
  /** Where its picture lies. */
  picture?(block: Kind): string | undefined
  /** The letter that its address within an article begins with, `p-1k3f9x`; blocks without one have no address. */
  letter?: string
}

const kinds: { [Type in Block['type']]: BlockKind<BlockOf<Type>> } = {
  paragraph: {
    texts: ({ text }) => [text],
    isWhole: ({ text }) => isText(text),
    letter: 'p',
  },
  heading: {
    texts: ({ text }) => [text],
    isWhole: ({ text, level }) => isText(text) && (level === 2 || level === 3),
    letter: 'h',
  },
  figure: {
    texts: ({ caption }) => (caption === undefined ? [] : [caption]),
    isWhole: ({ src, alt, caption, credit }) => [src, alt, caption, credit].every(isMaybeString),
    picture: ({ src }) => src,
  },
  quote: {
    texts: ({ text }) => [text],
    isWhole: ({ text, attribution }) => isText(text) && isMaybeString(attribution),
    attribution: ({ attribution }) => attribution,
    letter: 'q',
  },
  verse: {
    texts: ({ lines }) => lines.flat(),
    isWhole: ({ lines, attribution }) =>
      isListOf(lines, (line) => isListOf(line, isString)) && isMaybeString(attribution),
    attribution: ({ attribution }) => attribution,
  },
  list: {
    texts: ({ items }) => items,
    isWhole: ({ items }) => isListOf(items, isText),
  },
  table: {
    texts: ({ header, rows }) => [header, ...rows].flat(),
    isWhole: ({ header, rows }) =>
      isListOf(header, isText) && isListOf(rows, (row) => isListOf(row, isText)),
  },
  embed: {
    texts: ({ title }) => [title],
    isWhole: ({ url, title, poster }) => isString(url) && isString(title) && isMaybeString(poster),
    picture: ({ poster }) => poster,
  },
  note: {
    texts: ({ text }) => [text],
    isWhole: ({ text }) => isText(text),
    letter: 'n',
  },
  divider: {
    texts: () => [],
    isWhole: () => true,
  },
  entry: {
    texts: ({ headline, body }) => [
      ...(headline === undefined ? [] : [headline]),
      ...body.flatMap(blockTexts),
    ],
    isWhole: ({ time, headline, body }) =>
      isString(time) && isMaybeString(headline) && isListOf(body, isWholePlainBlock),
    letter: 'e',
  },
}

function kindOf(block: Block): BlockKind<Block> {
  return kinds[block.type]
}

/** Every type of block, in the order of the contract. */
export const blockTypes = Object.keys(kinds) as Block['type'][]

/** The texts of a block in reading order, with their marking: the items of a list, the cells of a table. */
export function blockTexts(block: Block): readonly Text[] {
  return kindOf(block).texts(block)
}

/** All words of a block in reading order, without marking and without whose they are. */
export function blockText(block: Block): string {
  return blockTexts(block).map(plainText).join(' ')
}

/** Whose words a block has: «المتنبي» of a verse. */
export function blockAttribution(block: Block): string | undefined {
  return kindOf(block).attribution?.(block)
}

/** Where the picture of a block lies: that of a figure, or the poster of an embed. */
export function blockPicture(block: Block): string | undefined {
  return kindOf(block).picture?.(block)
}

/** The letter that the address of a block begins with; undefined for a block that has no address. */
export function blockLetter(block: Block): string | undefined {
  return kindOf(block).letter
}

/** Whether a value is a block that can be drawn; false for an unknown type and for one that lacks what it needs. */
export function isWholeBlock(value: unknown): value is Block {
  if (!isRecord(value) || typeof value.type !== 'string') return false
  return Object.hasOwn(kinds, value.type) && kinds[value.type as Block['type']].isWhole(value)
}

/** The same of a block within an addition, which holds no other. */
export function isWholePlainBlock(value: unknown): value is PlainBlock {
  return isWholeBlock(value) && value.type !== 'entry'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isString(value: unknown): value is string {
  return typeof value === 'string'
}

function isMaybeString(value: unknown): boolean {
  return value === undefined || isString(value)
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem)
}

/** Whether a value is a text that can be drawn: a string, or strings and runs. */
export function isText(value: unknown): boolean {
  return isString(value) || isListOf(value, (part) => isString(part) || isRun(part))
}

function isRun(value: unknown): boolean {
  return (
    isRecord(value) &&
    isString(value.text) &&
    isMaybeString(value.href) &&
    isMaybeString(value.lang)
  )
}

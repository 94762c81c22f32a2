import type { Article } from '../../article/article.ts'
import { blockText } from '../../article/blocks.ts'
import { comparable } from '../../article/text/folding.ts'

/** Words that follow each other, by which texts are compared. */
const run = 4
/** Least values of so many orders of all runs; two by two they say which texts may be near. */
const orders = 8
/** A text shorter than this is near another only by chance or by its headline. */
const fewestWords = 24

/** The words of an article's body as they are compared. */
export function bodyWords({ body }: Pick<Article, 'body'>): string[] {
  return comparable(body.map(blockText).join(' ')).split(' ').filter(Boolean)
}

/**
 * A text in 43 letters, from which texts that may be near it are found: near texts share most of the least values of
 * their runs (Broder 1997). Undefined for a text too short to tell.
 */
export function textSignature(words: readonly string[]): string | undefined {
  if (words.length < fewestWords) return undefined
  const least = new Uint32Array(orders).fill(0xffffffff)
  for (const hash of hashesOf(words)) {
    for (let order = 0; order < orders; order++) {
      const value = mixed(hash + order * 0x9e3779b9)
      if (value < (least[order] ?? 0)) least[order] = value
    }
  }
  return Buffer.from(least.buffer).toString('base64url')
}

/** The four pairs of a signature: texts that have none in common are not near. */
export function bandsOf(signature: string): string[] {
  const bytes = Buffer.from(signature, 'base64url')
  return [0, 1, 2, 3].map((band) => `${band}${bytes.toString('latin1', band * 8, band * 8 + 8)}`)
}

/** How much two texts have in common, 0 to 1: runs of both by runs of either. */
export function likeness(some: readonly string[], others: readonly string[]): number {
  const [a, b] = [new Set(hashesOf(some)), new Set(hashesOf(others))]
  let both = 0
  for (const hash of a) if (b.has(hash)) both++
  const either = a.size + b.size - both
  return either === 0 ? 1 : both / either
}

/** How much of a text stands in another, 0 to 1. */
export function shareWithin(some: readonly string[], others: readonly string[]): number {
  const [a, b] = [new Set(hashesOf(some)), new Set(hashesOf(others))]
  return a.size === 0 ? 1 : [...a].filter((hash) => b.has(hash)).length / a.size
}

function* hashesOf(words: readonly string[]): Generator<number> {
  const length = Math.min(run, words.length)
  for (let at = 0; at + length <= words.length; at++) {
    let hash = 0x811c9dc5
    for (let next = at; next < at + length; next++) {
      for (const letter of words[next] ?? '')
        hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
      hash = Math.imul(hash ^ 32, 0x01000193)
    }
    yield hash >>> 0
  }
}

function mixed(value: number): number {
  let mix = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35)
  return (mix ^ (mix >>> 16)) >>> 0
}

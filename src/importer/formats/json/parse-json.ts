import { InputError } from '../../run/input-error.ts'

/** Deeper than any export; a program that walks such a tree by recursion would break. */
const deepest = 200

/** The values of a JSON text: that of the document, or those of its lines where each line is one. */
export interface JsonText {
  values: unknown[]
  /** Whether `values` are the lines of JSON Lines. */
  areLines: boolean
  /** Lines that are no JSON, while others are. */
  broken: { part: string; why: string }[]
}

/** Whether a text begins as an object or a list of JSON does. */
export function looksLikeJson(text: string): boolean {
  return /^\ufeff?\s*(?:\{\s*["}]|\[\s*["\]{[])/.test(text)
}

/** Parses JSON or JSON Lines. Throws an InputError that names the line where it breaks. */
export function parseJson(text: string): JsonText {
  const whole = text.replace(/^\ufeff/, '')
  try {
    checkDepth(whole)
    return { values: [JSON.parse(whole)], areLines: false, broken: [] }
  } catch (error) {
    const lines = parseLines(whole)
    if (lines !== undefined) return lines
    if (error instanceof InputError) throw error
    throw brokenJson(whole, error)
  }
}

/** Reads JSON Lines: the first line is a value of its own, and more than one follow. */
function parseLines(text: string): JsonText | undefined {
  const end = text.trimStart().indexOf('\n')
  if (end < 0 || !isWhole(text.trimStart().slice(0, end))) return undefined
  const read: JsonText = { values: [], areLines: true, broken: [] }
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    try {
      checkDepth(line)
      read.values.push(JSON.parse(line))
    } catch (error) {
      const why = error instanceof InputError ? error.message : 'is no JSON'
      read.broken.push({ part: `line ${at + 1}`, why })
    }
  }
  return read.values.length + read.broken.length > 1 ? read : undefined
}

function isWhole(line: string): boolean {
  try {
    checkDepth(line)
    return typeof JSON.parse(line) === 'object'
  } catch {
    return false
  }
}

function checkDepth(text: string): void {
  let depth = 0
  let isInside = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isInside) {
      if (code === 92) at++
      else if (code === 34) isInside = false
    } else if (code === 34) isInside = true
    else if (code === 91 || code === 123) depth++
    else if (code === 93 || code === 125) depth--
    if (depth > deepest) throw new InputError(`is JSON nested deeper than ${deepest} levels`)
  }
}

function brokenJson(text: string, error: unknown): InputError {
  const position = positionOf(text, error)
  const line = text.slice(0, position).split('\n').length
  const isCut = position >= text.trimEnd().length
  return new InputError(isCut ? 'is JSON that breaks off: the file is cut' : 'is broken JSON', line)
}

/**
 * Where a text breaks. Node 20 tells no position of an unexpected sign: it is where the text, cut there, would no longer
 * only break off.
 */
function positionOf(text: string, error: unknown): number {
  const reason = messageOf(error)
  const told = /position (\d+)/.exec(reason)?.[1]
  if (told !== undefined && !/Unterminated/.test(reason)) return Number(told)
  if (!/Unexpected token/.test(reason)) return text.length
  let [low, high] = [0, text.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (/Unexpected token/.test(parseFault(text.slice(0, middle + 1)))) high = middle
    else low = middle + 1
  }
  return low
}

function parseFault(text: string): string {
  try {
    JSON.parse(text)
    return ''
  } catch (error) {
    return messageOf(error)
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

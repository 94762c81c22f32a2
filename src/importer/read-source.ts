import { decode } from './decode.ts'
import { InputError } from './input-error.ts'
import { feed } from './sources/feed.ts'
import { htmlPage } from './sources/html.ts'
import { json } from './sources/json.ts'
import { markdown } from './sources/markdown.ts'
import { pageText } from './sources/page-text.ts'
import type { Input, Reading, Source } from './sources/source.ts'
import { textJsonLd } from './sources/text-json-ld.ts'

/** Every kind of input, the surest first: an input is read by the first that takes it for its own. */
const sources: readonly Source[] = [
  json,
  feed,
  textJsonLd,
  htmlPage,
  markdown,
  // Last: it takes every text that is no markup and no JSON.
  pageText,
]

/** Reads an input by what is in it, whatever its name. Throws an InputError that says what was tried. */
export async function readSource(input: Input, known = sources): Promise<Reading> {
  if (input.fault !== undefined) throw new InputError(input.fault)
  const decoded = decodeOrFault(input)
  const text = typeof decoded === 'string' ? decoded : undefined
  const source = known.find((one) => one.detect(text, input))
  if (source !== undefined) return source.read(text ?? '', input)
  if (typeof decoded !== 'string') throw decoded
  const tried = known.map((one) => one.name).join(', ')
  throw new InputError(`is none of what can be read; tried: ${tried}`)
}

function decodeOrFault(input: Input): string | InputError {
  try {
    return decode(input.bytes, input.contentType)
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
}

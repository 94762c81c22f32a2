import { feed } from '../formats/feed/feed.ts'
import type { Format, Input, ReadResult } from '../formats/format.ts'
import { htmlPage } from '../formats/html-page/html-page.ts'
import { json } from '../formats/json/json.ts'
import { textJsonLd } from '../formats/json-ld/text-json-ld.ts'
import { markdown } from '../formats/markdown/markdown.ts'
import { pageText } from '../formats/text-page/text-page.ts'
import { decode } from './decode.ts'
import { InputError } from './input-error.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { withinTime } from './within-time.ts'

/** Every kind of input, the surest first: an input is read by the first that takes it for its own. */
const sources: readonly Format[] = [
  json,
  feed,
  textJsonLd,
  htmlPage,
  markdown,
  // Last: it takes every text that is no markup and no JSON.
  pageText,
]

/**
 * Reads an input by what is in it, whatever its name. Throws an InputError that says what was tried, or that reading
 * takes longer than any page does.
 */
export async function readSource(
  input: Input,
  { readingSeconds: seconds }: Pick<Limits, 'readingSeconds'> = defaultLimits,
): Promise<ReadResult> {
  if (input.fault !== undefined) throw new InputError(input.fault)
  const fault = (most: number) => () => tooLong(input, most)
  const start = performance.now()
  const { decoded, source } = withinTime(seconds, () => recognize(input), fault(seconds))
  if (source !== undefined) {
    const read = await source.reader()
    const more = Math.floor(input.bytes.length / 5e5)
    const most = source.isCollection ? seconds * (1 + more) : seconds
    const left = most - (performance.now() - start) / 1000
    return withinTime(
      Math.max(1, left),
      () => read(typeof decoded === 'string' ? decoded : '', input),
      fault(most),
    )
  }
  if (typeof decoded !== 'string') throw decoded
  const tried = sources.map((one) => one.name).join(', ')
  throw new InputError(`is none of what can be read; tried: ${tried}`)
}

function recognize(input: Input): { decoded: string | InputError; source: Format | undefined } {
  const decoded = decodeOrFault(input)
  const text = typeof decoded === 'string' ? decoded : undefined
  return { decoded, source: sources.find((one) => one.detect(text, input)) }
}

function tooLong({ bytes }: Input, seconds: number): InputError {
  const size = `${(bytes.length / 1e6).toFixed(1)} MB`
  return new InputError(
    `takes longer than ${seconds} seconds to read, ${size}, as no page does; --max-reading lets it take more`,
  )
}

function decodeOrFault(input: Input): string | InputError {
  try {
    return decode(input.bytes, input.contentType)
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
}

import type { Format, Input, JsonFormat, ReadResult, TextFormat } from '../formats/format.ts'
import { formats } from '../formats/formats.ts'
import { looksLikeJson } from '../formats/json/parse-json.ts'
import { readJson } from '../formats/json/read-json.ts'
import { decode } from './decode.ts'
import { InputError } from './input-error.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { describeUnreadable } from './unreadable.ts'
import { withinTime } from './within-time.ts'

const all: readonly Format[] = Object.values(formats)
const jsonFormats = all.filter((one): one is JsonFormat => one.takes === 'json')
const textFormats = all.filter((one): one is TextFormat => one.takes === 'text')

/**
 * Reads an input by what is in it, whatever its name. Throws an InputError that says what was tried, or that reading
 * takes more of the processor than any page does.
 */
export async function readSource(
  input: Input,
  { readingSeconds: seconds }: Pick<Limits, 'readingSeconds'> = defaultLimits,
): Promise<ReadResult> {
  if (input.fault !== undefined) throw new InputError(input.fault)
  const fault = (most: number) => () => tooLong(input, most)
  const { text, format } = withinTime(seconds, () => recognize(input), fault(seconds))
  const more = Math.floor(input.bytes.length / 5e5)
  const most = format.isCollection ? seconds * (1 + more) : seconds
  return withinTime(most, () => format.read(text, input), fault(most))
}

function recognize(input: Input): {
  text: string
  format: Pick<TextFormat, 'read' | 'isCollection'>
} {
  const unreadable = describeUnreadable(input.bytes)
  if (unreadable !== undefined) throw new InputError(unreadable)
  const text = decode(input.bytes, input.contentType)
  if (looksLikeJson(text)) return { text, format: json }
  const format = textFormats.find((one) => one.detect(text))
  if (format !== undefined) return { text, format }
  const tried = all.map((one) => one.name).join(', ')
  throw new InputError(`is none of what can be read; tried: ${tried}`)
}

/** A text of JSON may hold values of several formats. */
const json: Pick<TextFormat, 'read' | 'isCollection'> = {
  read: (text, { url }) => readJson(text, url, jsonFormats),
  isCollection: true,
}

function tooLong({ bytes }: Input, seconds: number): InputError {
  const size = `${(bytes.length / 1e6).toFixed(1)} MB`
  return new InputError(
    `takes more than ${seconds} seconds of the processor to read, ${size}, as no page does; --max-reading lets it take more`,
  )
}

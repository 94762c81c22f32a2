import type { ExportFormat, Format, Input, ReadResult } from '../formats/format.ts'
import { formats } from '../formats/formats.ts'
import { decodeInParts } from './decode-in-parts.ts'
import { InputError } from './input-error.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { withinTime } from './within-time.ts'

const all: readonly Format[] = Object.values(formats)
const exportFormats = all.filter((one): one is ExportFormat => one.takes === 'export')

/** How much of a file tells whether it is an export. */
export const bytesToTell = 16_384

/** The format of an export that may be larger than memory, told by the beginning of its file. */
export function exportFormatOf(beginning: Uint8Array): ExportFormat | undefined {
  const text = new TextDecoder().decode(beginning.subarray(0, bytesToTell))
  return exportFormats.find((one) => one.detect(text))
}

/** Reads an export piece by piece; a piece that cannot be read is refused by its name and does not stop the others. */
export function* readExport(
  input: Input,
  format: ExportFormat,
  { readingSeconds: seconds }: Pick<Limits, 'readingSeconds'> = defaultLimits,
): Generator<ReadResult> {
  const files = input.files ?? [() => [input.bytes]]
  const texts = files.map((open) => () => decodeInParts(open()))
  for (const { name, read } of format.read(texts, input)) {
    try {
      yield withinTime(seconds, read, () => tooLong(seconds))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      yield { articles: [], refused: [{ part: name, why: error.message }] }
    }
  }
}

function tooLong(seconds: number): InputError {
  return new InputError(
    `takes longer than ${seconds} seconds to read, as no article does; --max-reading lets it take more`,
  )
}

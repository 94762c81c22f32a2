import type { ExportFormat, ExportPiece, Format, Input, ReadResult } from '../formats/format.ts'
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

/** So many pieces are read under one watch, which costs as much as reading one of them. */
const piecesTogether = 25

/** Reads an export piece by piece; a piece that cannot be read is refused by its name and does not stop the others. */
export function* readExport(
  input: Input,
  format: ExportFormat,
  { readingSeconds: seconds }: Pick<Limits, 'readingSeconds'> = defaultLimits,
): Generator<ReadResult> {
  const files = input.files ?? [() => [input.bytes]]
  const texts = files.map((open) => () => decodeInParts(open()))
  let pieces: ExportPiece[] = []
  for (const piece of format.read(texts, input)) {
    pieces.push(piece)
    if (pieces.length < piecesTogether) continue
    yield* readTogether(pieces, seconds)
    pieces = []
  }
  yield* readTogether(pieces, seconds)
}

function* readTogether(pieces: readonly ExportPiece[], seconds: number): Generator<ReadResult> {
  try {
    yield* withinTime(
      seconds,
      () => pieces.map(readPiece),
      () => tooLong(seconds),
    )
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    // One of them takes too long: each has its own time.
    for (const piece of pieces) {
      const read = () =>
        withinTime(
          seconds,
          () => piece.read(),
          () => tooLong(seconds),
        )
      yield readPiece({ ...piece, read })
    }
  }
}

function readPiece({ name, read }: ExportPiece): ReadResult {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { articles: [], refused: [{ part: name, why: error.message }] }
  }
}

function tooLong(seconds: number): InputError {
  return new InputError(
    `takes longer than ${seconds} seconds to read, as no article does; --max-reading lets it take more`,
  )
}

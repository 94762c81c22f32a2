/** About so many letters are written at once. */
const pieceLetters = 65_536

/** Writes values as JSON, each in a line of its own, piece by piece: 100,000 of them in one text would fill the memory. */
export function* formatJsonLines(values: Iterable<unknown>): Generator<Uint8Array> {
  let lines = ''
  for (const value of values) {
    lines += `${JSON.stringify(value)}\n`
    if (lines.length < pieceLetters) continue
    yield Buffer.from(lines)
    lines = ''
  }
  yield Buffer.from(lines)
}

/** Reads such values, one after the other; what follows the last line feed is none. */
export function* parseJsonLines(content: Uint8Array): Generator<unknown> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length)
  let start = 0
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    yield JSON.parse(bytes.toString('utf8', start, end))
    start = end + 1
  }
}

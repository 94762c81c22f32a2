/**
 * Decodes the bytes of a file part by part, so that no more of it than that is in memory: in the encoding that its XML
 * declaration names, else as UTF-8. What is wrong in it becomes U+FFFD.
 */
export function* decodeInParts(parts: Iterable<Uint8Array>): Generator<string> {
  let decoder: TextDecoder | undefined
  for (const part of parts) {
    decoder ??= decoderFor(part)
    yield decoder.decode(part, { stream: true })
  }
  const rest = decoder?.decode()
  if (rest) yield rest
}

function decoderFor(beginning: Uint8Array): TextDecoder {
  const declaration = new TextDecoder('latin1').decode(beginning.subarray(0, 200))
  const name = /^\s*<\?xml[^>]*\bencoding=["']([\w.:-]{1,40})["']/i.exec(declaration)?.[1]
  try {
    return new TextDecoder(name)
  } catch {
    return new TextDecoder()
  }
}

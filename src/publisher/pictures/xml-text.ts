/** The text of an XML file, and whether its bytes are UTF-8, which all programs read alike. */
export interface XmlText {
  text: string
  isUtf8: boolean
}

/**
 * Decodes an XML file as browsers do: by its byte order mark, else by what it declares, else as UTF-8. Throws where it
 * names an encoding that browsers do not know, and where its bytes are not of the one that it names.
 */
export function decodeXml(source: Uint8Array): XmlText {
  const encoding = markedEncoding(source) ?? declaredEncoding(source) ?? 'utf-8'
  const decoder = new TextDecoder(encoding, { fatal: true })
  return { text: decoder.decode(source), isUtf8: decoder.encoding === 'utf-8' }
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined
}

function declaredEncoding(source: Uint8Array): string | undefined {
  const start = Buffer.from(source.subarray(0, 200)).toString('latin1')
  return /^<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1]
}

import { InputError } from '../../run/input-error.ts'

/** A part of a MIME message. */
interface MimePart {
  type: string
  /** As the part names it, where the platform knows it; else UTF-8. */
  charset: string
  /** The address that it had on the web. */
  location?: string
  bytes: Uint8Array
}

/**
 * The parts of a `multipart/related` message (RFC 2557), the address of the page that it was made of, and when it was.
 */
export function mimeParts(text: string): { address?: string; date?: string; parts: MimePart[] } {
  const lines = text.replace(/\r\n?/g, '\n')
  const [head, body] = splitHead(lines.replace(/^\s+/, ''))
  const boundary = parameter(head.get('content-type') ?? '', 'boundary')
  if (boundary === undefined) throw new InputError('is a web archive (MHTML) without a boundary')
  const pieces = body.split(`--${boundary}`).slice(1)
  if (pieces.length < 2) throw new InputError('is a web archive (MHTML) that breaks off')
  const parts = pieces
    .filter((piece) => piece.startsWith('\n'))
    .map((piece) => partOf(piece.slice(1)))
  const address = head.get('snapshot-content-location') ?? head.get('content-location')
  const date = head.get('date')
  return { parts, ...(address !== undefined && { address }), ...(date !== undefined && { date }) }
}

function partOf(text: string): MimePart {
  const [head, body] = splitHead(text)
  const contentType = head.get('content-type') ?? 'text/plain'
  const location = head.get('content-location')
  return {
    type: contentType.replace(/;.*$/s, '').trim().toLowerCase(),
    charset: knownCharset(parameter(contentType, 'charset')),
    bytes: decoded(body.replace(/\n$/, ''), head.get('content-transfer-encoding')),
    ...(location !== undefined && { location }),
  }
}

/** The fields over an empty line and what stands below it; a field goes on in lines that begin with a space. */
function splitHead(text: string): [ReadonlyMap<string, string>, string] {
  const end = text.startsWith('\n') ? 0 : text.indexOf('\n\n')
  const head = end < 0 ? text : text.slice(0, end)
  const fields = head.replace(/\n[ \t]+/g, ' ').split('\n')
  const named = fields.flatMap((field) => {
    const [, name = '', value = ''] = /^([\w-]{1,60}):\s*(.*)$/.exec(field) ?? []
    return name === '' ? [] : [[name.toLowerCase(), value.trim()] as const]
  })
  return [new Map(named), end < 0 ? '' : text.slice(end).replace(/^\n+/, '')]
}

function parameter(field: string, name: string): string | undefined {
  const [, quoted, plain] =
    new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(field) ?? []
  return quoted ?? plain
}

function knownCharset(charset: string | undefined): string {
  try {
    return new TextDecoder(charset).encoding
  } catch {
    return 'utf-8'
  }
}

function decoded(text: string, encoding: string | undefined): Uint8Array {
  switch (encoding?.toLowerCase()) {
    case 'base64':
      return Buffer.from(text, 'base64')
    case 'quoted-printable': {
      const joined = text.replace(/=[ \t]*\n/g, '')
      // What stands there as a letter is one; the rest are bytes.
      const parts = joined.split(/((?:=[0-9A-F]{2})+)/i)
      return Buffer.concat(
        parts.map((part, at) =>
          at % 2 === 1 ? Buffer.from(part.replaceAll('=', ''), 'hex') : Buffer.from(part, 'utf8'),
        ),
      )
    }
    default:
      return Buffer.from(text, 'utf8')
  }
}
